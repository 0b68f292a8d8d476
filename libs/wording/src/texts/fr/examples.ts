import type { Examples } from '../../examples.js';

export const examples: Examples = {
  STOCK: {
    title: 'Des dépôts sûrs et des magasiniers formés dans trois districts',
    summary:
      'Trois dépôts de district de la police se trouvent dans des locaux qui n’ont pas été construits pour des armes. Nous demandons des locaux sécurisés, des registres et une formation pour 45 magasiniers, afin que chaque arme soit comptée tous les mois.',
    target:
      'À la fin de la deuxième année, 3 dépôts répondent au module MOSAIC 05.20 et 45 magasiniers comptent chaque mois.',
    baseline: 'Aucun des 3 dépôts ne répond à la norme ; le dernier comptage date de deux ans.',
    priorAssistance:
      'Deux dépôts de la capitale ont été construits avec un partenaire en 2024 et servent ; leurs plans peuvent être réutilisés.',
    nationalContribution:
      'Terrain, permis de construire, traitements des magasiniers et entretien à partir de la troisième année.',
    genderAnalysis: 'Un magasinier sur dix est une femme ; au moins 15 des 45 places sont réservées aux femmes.',
    lines: ['Trois locaux sécurisés', 'Râteliers, serrures et registres', 'Deux stages pour 45 magasiniers'],
  },
  LEG: {
    title: 'Une loi sur les armes légères conforme au Programme d’action',
    summary:
      'La loi en vigueur date de 1963 et ne connaît ni le courtage ni le marquage. Nous demandons l’aide d’un rédacteur juridique et trois consultations.',
    target: 'Dans les 18 mois, 1 projet de loi et 2 règlements sont soumis au parlement.',
    baseline: 'Une loi de 1963 ; un projet de 2019 resté sans suite.',
    priorAssistance: 'Un centre régional a comparé la loi aux instruments en vigueur ; son étude date de 2022.',
    nationalContribution: 'Un groupe de rédaction de cinq ministères, des salles et la traduction.',
    genderAnalysis:
      'Le projet exclut les permis après des violences domestiques ; les organisations de femmes sont consultées.',
    lines: ['Un rédacteur juridique pendant six mois', 'Trois consultations', 'Impression en deux langues'],
  },
  NAP: {
    title: 'Un plan d’action national sur les armes légères pour 2028 à 2032',
    summary:
      'Le plan prend fin en 2027 et n’a jamais été évalué. Nous demandons une évaluation, une enquête et une aide pour rédiger le prochain plan avec des objectifs.',
    target: 'À la fin de 2027, 1 plan avec des objectifs chiffrés est adopté par le gouvernement.',
    baseline: 'Un plan sans coûts ; 4 de ses 11 buts ont été poursuivis.',
    priorAssistance: 'Le premier plan a été rédigé avec un partenaire en 2021 ; aucune aide depuis.',
    nationalContribution: 'La commission nationale avec un secrétaire, et des salles pour les réunions.',
    genderAnalysis:
      'L’enquête compte femmes, hommes, filles et garçons ; un tiers des membres de la commission sont des femmes.',
    lines: ['Évaluation du plan actuel', 'Une enquête dans toutes les régions', 'Quatre réunions et la rédaction'],
  },
};
