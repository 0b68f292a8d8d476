import type { Catalogue } from '../catalogue.js';

const unknown = (what: string) =>
  `${what}\u00a0: inconnu, compté pour moitié{missingGiven, select, yes {. Manque dans\u00a0: {missing}} other {}}`;

export const reasons: Catalogue['reasons'] = {
  THEMES_SHARED:
    '{themesCount, plural, one {# thème en commun} many {# de thèmes en commun} other {# thèmes en commun}} : {themes}{nearGiven, select, yes {. Proche de ce que nomme l’offre : {near}} other {}}',
  THEMES_NEAR: 'Aucun thème en commun, mais proche de ce que nomme l’offre : {near}',
  THEMES_NOT_SHARED: 'Aucun thème en commun',
  OFFER_NAMES_COUNTRY:
    '{countriesSeveral, select, yes {L’offre couvre ces pays et nomme au moins l’un d’eux} other {L’offre nomme ce pays}} : {countries}',
  OFFER_NAMES_REGION:
    '{countriesSeveral, select, yes {L’offre couvre ces pays, dont au moins un par une région ou un groupe qu’elle nomme} other {L’offre nomme une région ou un groupe dont fait partie ce pays}} : {countries}',
  OFFER_WORLDWIDE: 'L’offre est ouverte au monde entier, y compris : {countries}',
  NO_SHARED_COUNTRY: 'L’offre ne couvre aucun pays du besoin',
  COVERS_SHARE:
    'Couvre {share} de ce qui manque encore ({shareWhole, select, yes {{lacking}} other {{give} sur {lacking}}})',
  COVERS_UNITS: 'Couvre {share} de ce qui manque encore ({unit} : {give} sur {lacking})',
  STARTS_IN_TIME:
    'Commence à temps : {days, plural, one {# jour utilisable} many {# de jours utilisables} other {# jours utilisables}}, {from} – {to}',
  STARTS_LATE:
    'Commence {delay, plural, one {# jour} many {# de jours} other {# jours}} après la date possible pour le besoin : {days, plural, one {# jour utilisable} many {# de jours utilisables} other {# jours utilisables}}, {from} – {to}',
  NO_COMMON_TIME: 'Aucun jour commun au besoin et à l’offre',
  MODALITIES_SERVED: 'Demandé et offert : {modalities}',
  GRANT_FUNDS_ANY: 'Une subvention peut financer tout type d’aide, donc : {modalities}',
  MODALITIES_NOT_SERVED: 'L’offre n’apporte aucun des types d’aide demandés',
  LANGUAGE_SHARED:
    '{languagesCount, plural, one {Langue de travail en commun} many {Langues de travail en commun} other {Langues de travail en commun}} : {languages}',
  LANGUAGE_NOT_SHARED: 'Aucune langue de travail en commun',
  GENDER_MARKER_MET: 'Marqueur de genre du besoin : {marker}. Il répond à ce que l’offre recherche : {sought}',
  GENDER_MARKER_BELOW: 'Marqueur de genre du besoin : {marker}. Il est inférieur à ce que l’offre recherche : {sought}',
  RANKED: 'Rang dans la liste de priorités de l’État : {rank}',
  RANKED_IN_PLAN: 'Rang dans la liste de priorités de l’État : {rank}. Le besoin sert un plan d’action national',
  IN_ACTION_PLAN: 'Le besoin sert un plan d’action national',
  NOT_IN_ACTION_PLAN: 'Le besoin ne nomme aucun plan d’action national qu’il servirait',
  SAYS_ALL: 'Le besoin dit tout ce qu’il devrait : {says}',
  SAYS_PART: 'Le besoin indique : {says}. Reste à indiquer : {lacks}',
  SAYS_NOTHING: 'Le besoin n’indique pas encore : {lacks}',
  LONG_UNANSWERED:
    'Sans réponse depuis cette date : {since} ({days, plural, one {# jour} many {# de jours} other {# jours}})',
  LEAST_DEVELOPED_OR_ISLAND:
    '{countriesSeveral, select, yes {Pays les moins avancés ou petits États insulaires en développement} other {Pays parmi les moins avancés ou petit État insulaire en développement}} : {countries}',
  LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND:
    'Sans réponse depuis cette date : {since} ({days, plural, one {# jour} many {# de jours} other {# jours}}). {countriesSeveral, select, yes {Pays les moins avancés ou petits États insulaires en développement} other {Pays parmi les moins avancés ou petit État insulaire en développement}} : {countries}',
  NO_SPECIAL_BALANCE:
    'Ni sans réponse depuis longtemps, ni pays parmi les moins avancés ou petit État insulaire en développement',
  WORKED_HERE_BEFORE:
    'Le fournisseur a déjà travaillé ici : {countries}{themesGiven, select, yes {. Il a aussi travaillé sur : {themes}} other {}}',
  WORKED_ON_THIS_BEFORE: 'Le fournisseur a travaillé ailleurs sur : {themes}',
  NO_PAST_WORK_HERE: 'Aucun travail passé du fournisseur n’est connu dans ces pays ou sur ces thèmes',
  UNKNOWN_THEME: unknown('Thème'),
  UNKNOWN_GEOGRAPHY: unknown('Lieu'),
  UNKNOWN_COVERAGE: unknown('Montant couvert'),
  UNKNOWN_TIMING: unknown('Calendrier'),
  UNKNOWN_MODALITY: unknown('Type d’aide'),
  UNKNOWN_LANGUAGE: unknown('Choix de la langue de travail'),
  UNKNOWN_GENDER: unknown('Marqueur de genre'),
  UNKNOWN_PRIORITY: unknown('Rang de priorité nationale'),
  UNKNOWN_MATURITY: unknown('Degré de préparation du besoin'),
  UNKNOWN_BALANCE: unknown('Équilibre entre les États'),
  UNKNOWN_TRACK_RECORD: unknown('Bilan passé du fournisseur'),
  RATE_OLD: 'Le taux de change utilisé date de plus de 62 jours : {currency}, {date}',
  OVERLAP_SAME_PROVIDER:
    'Le fournisseur y mène déjà des activités semblables ({countries} : {themes}). {deduction} de moins dans l’évaluation',
  OVERLAP_OTHER_PROVIDER:
    'Un autre fournisseur y mène déjà des activités semblables ({countries} : {themes}). {deduction} de moins dans l’évaluation',
  SYNERGY_STOCK_MARKING:
    'Demandé et offert en même temps que la gestion des stocks : {themes}. Cela ajoute jusqu’à 5 points sur 100',
  ADD_THEME: 'Conviendrait si l’offre nommait aussi ce thème : {theme}',
  ADD_COUNTRY: 'Conviendrait si l’offre couvrait aussi ce pays : {country}',
  ADD_RECIPIENT: 'Conviendrait si l’offre était aussi ouverte à ce type de bénéficiaire : {recipient}',
  NAME_ORGANISATION: 'Conviendrait si le besoin nommait une organisation admissible pour recevoir l’aide',
  ADD_MODALITY: 'Conviendrait si l’offre apportait aussi ce type d’aide : {modality}',
  MOVE_START: 'Conviendrait si le besoin commençait à cette date : {date}',
  FIT_WINDOW: 'Conviendrait si les travaux avaient lieu dans cette période : {from} – {to}',
  ASK_FOR_LESS: 'Conviendrait si le besoin acceptait une première partie : {amount}',
  LOWER_MINIMUM: 'Conviendrait si l’offre accordait une somme plus petite : {amount}',
  AGREE_AMOUNT: 'Conviendrait si les deux parties acceptaient cette somme plus petite : {amount}',
  ADD_RATE: 'Conviendrait avec un taux de change pour : {currencies}',
  RAISE_GENDER_MARKER: 'Conviendrait si le marqueur de genre du besoin était au moins : {marker}',
  HIGHER_SCORE: 'Son évaluation est plus élevée : {above} sur 100, contre {below}',
  MORE_IS_KNOWN: 'L’évaluation est la même, mais repose davantage sur des faits connus : {above}, contre {below}',
  COVERS_MORE:
    'L’évaluation est la même, mais une plus grande part de ce qui manque serait couverte : {above}, contre {below}',
  COVERAGE_IS_KNOWN: 'L’évaluation est la même, mais ici la part qui serait couverte est connue : {above}',
  ENDS_EARLIER: 'L’évaluation est la même, mais la période du besoin se termine plus tôt : {above}, contre {below}',
  END_IS_KNOWN: 'L’évaluation est la même, mais ici la fin de la période du besoin est connue : {above}',
  SAME_BUT_FOR_IDS: 'Les deux conviennent aussi bien. Seuls leurs numéros décident de l’ordre',
  NOT_SHOWN: 'Cela repose sur des éléments qui ne vous sont pas ouverts',
  BUNDLE_SAME_COUNTRY:
    '{countriesSeveral, select, yes {Les deux besoins concernent ces pays} other {Les deux besoins concernent ce pays}} : {countries}',
  BUNDLE_NEIGHBOURS: 'Les besoins concernent des pays voisins : {countries}',
  BUNDLE_STOCK_AND_MARKING:
    'Gestion des stocks avec marquage, conservation des informations ou traçage : {themes}. Un besoin qui ne demande que l’un d’eux gagne jusqu’à 5 points sur 100',
  BUNDLE_SAME_TIME: 'Les travaux peuvent avoir lieu en même temps : {from} – {to}',
  BUNDLE_ENOUGH_LEFT: 'Ce qui reste de l’offre suffit pour les deux besoins : {amount}',
  BUNDLE_ENOUGH_UNITS: 'Ce qui reste de l’offre suffit pour les deux besoins ({unit} : {quantity})',
};
