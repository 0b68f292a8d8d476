import type { AdviceTexts } from '../../advice.js';

export const advice: AdviceTexts = {
  NO_TITLE: 'Dites en une ligne ce dont vous avez besoin.',
  NO_THEME: 'Indiquez au moins un thème : sans lui, aucune offre n’est trouvée.',
  NO_COUNTRY: 'Indiquez les pays où le travail doit être fait.',
  NO_COST: 'Indiquez le coût, même approximatif, ou dites qu’il n’est pas connu.',
  NO_MODALITY: 'Dites quel type d’aide vous demandez : formation, matériel, conseils ou autre.',
  NO_WINDOW: 'Dites de quand à quand le travail vous est utile.',
  NO_PRIOR_HELP: 'Dites ce qui existe déjà, qui aide déjà et avec quel résultat.',
  SHORT_TITLE: 'Faites dire au titre ce qui est à faire, où et pour qui.',
  NO_SUMMARY: 'Écrivez un résumé que chacun peut lire ; les donateurs le lisent en premier.',
  NO_DESCRIPTION: 'Décrivez le problème et ce qui est à faire.',
  NO_LINES:
    'Divisez le coût en lignes, chacune avec une activité, un résultat et un coût : plusieurs donateurs peuvent alors se le partager.',
  NO_TARGET: 'Dites ce qui aura été atteint à la fin.',
  TARGET_NOT_MEASURED: 'Mettez un chiffre dans l’objectif, afin de savoir quand il est atteint.',
  NO_TARGET_DATE: 'Dites pour quand l’objectif doit être atteint.',
  NO_BASELINE: 'Dites où en sont les choses aujourd’hui, sans nombres ni lieux d’armes.',
  NO_CONTRIBUTION: 'Dites ce que votre État apporte : personnel, locaux, fonds.',
  NO_ACTION_PLAN: 'Indiquez le plan d’action national, et le paragraphe, auxquels le besoin répond.',
  NO_SMALLEST_USEFUL:
    'Dites quelle est la plus petite part encore utile : des offres plus modestes peuvent alors convenir.',
  NO_GENDER_MARKER:
    'Examinez le besoin sous l’angle du genre et indiquez son marqueur : certains donateurs le demandent.',
  NO_GENDER_ANALYSIS: 'Dites comment le problème touche femmes, hommes, filles et garçons, et qui participe.',
  NO_BENEFICIARIES: 'Comptez les personnes que le travail atteint : femmes, hommes, filles et garçons.',
  ASKS_FOR_EVERYTHING:
    'C’est beaucoup demander à la fois. Plusieurs besoins, chacun avec son objectif et son coût, reçoivent plus vite une réponse.',
  NO_URGENCY_REASON: 'Dites pourquoi les circonstances sont particulières.',
  HOST_CONSENT_MISSING: 'Obtenez le consentement de l’État hôte : sans lui, beaucoup de donateurs ne peuvent aider.',
  TRANSLATION_NOT_REVIEWED: 'Faites relire la traduction par quelqu’un qui connaît les deux langues.',
  DECLINED_BUDGET:
    'Des donateurs ont décliné faute de budget : {count} sur {total}. Une première part plus petite peut convenir.',
  DECLINED_TIMING:
    'Des donateurs ont décliné à cause des dates : {count} sur {total}. Le travail pourrait-il commencer plus tard ou durer plus longtemps ?',
  DECLINED_INCOMPLETE:
    'Des donateurs ont jugé le besoin incomplet : {count} sur {total}. Dites-en plus sur ce qui est à faire et pourquoi.',
  DECLINED_DUPLICATION:
    'Des donateurs ont vu un double emploi : {count} sur {total}. Dites qui aide déjà et ce qui manque encore.',
  DECLINED_SECURITY:
    'Des donateurs avaient des réserves liées à la sécurité : {count} sur {total}. Dites comment le détournement est empêché et qui consent.',
};
