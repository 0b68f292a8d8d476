import type { Catalogue } from '../catalogue.js';

export const notifications: Catalogue['notifications'] = {
  need_matched:
    '{count, plural, one {# offre convient} many {# d’offres conviennent} other {# offres conviennent}} au besoin « {needTitle} ». Meilleure adéquation : {bestScore} sur 100',
  offer_matched:
    '{count, plural, one {# besoin convient} many {# de besoins conviennent} other {# besoins conviennent}} à l’offre « {offerTitle} ». Meilleure adéquation : {bestScore} sur 100',
  match_suggested:
    'Un besoin convient à votre offre : « {needTitle} ». Pays : {countries}. Adéquation : {score} sur 100',
  match_interest: 'Intérêt manifesté. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_consent:
    'Accord pour échanger les contacts. Besoin : « {needTitle} ». Offre : « {offerTitle} ». Les contacts s’ouvrent quand les deux parties sont d’accord',
  match_contacts_open:
    'Les deux parties acceptent de se parler : les contacts sont ouverts. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_agreed: 'Accord donné sur un montant. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_declined: 'Décliné. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_withdrawn: 'Retrait des discussions. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_lapsed: 'Caduc : rien n’a avancé à temps. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_duplicate: 'Signalé comme doublon. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_answer_due: 'L’autre partie attend toujours votre réponse. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  match_message: 'Un message de l’autre partie. Besoin : « {needTitle} ». Offre : « {offerTitle} »',
  project_created: 'Un projet attend l’accord des deux parties : « {title} »',
  project_agreed: 'Les deux parties ont approuvé le projet : « {title} »',
  project_cancelled: 'Le projet est annulé : « {title} »',
  need_acknowledge_late:
    'Pas d’accusé de réception dans les délais : le besoin « {needTitle} », soumis le {since}, attend le secrétariat',
  need_circulate_late:
    'Pas de diffusion dans les délais : le besoin « {needTitle} » est authentifié depuis le {since} et attend son point de contact',
  need_response_made: 'La réponse consolidée nº {number} au besoin « {needTitle} » peut être lue',
  need_orphaned: 'Aucun fournisseur n’a manifesté d’intérêt en 60 jours : « {needTitle} »',
  needs_unanswered:
    '{count, plural, one {# besoin attend} many {# de besoins attendent} other {# besoins attendent}} votre réponse. Le plus ancien, signalé le {since} : « {needTitle} »',
  need_clarification_asked: 'Le secrétariat demande un éclaircissement. Besoin : « {needTitle} »',
  need_clarified: 'L’État a répondu à la question. Besoin : « {needTitle} »',
  need_referred:
    'Le secrétariat a renvoyé le besoin à une autre instance ; sa note indique laquelle et pourquoi. Besoin : « {needTitle} »',
  need_lapsed:
    'Le besoin est devenu caduc, personne ne l’ayant confirmé depuis un an. Il peut être repris : « {needTitle} »',
  need_reconfirm_asked: 'Veuillez confirmer que le besoin existe toujours : « {needTitle} »',
  search_found:
    '{count, plural, one {# nouvel enregistrement correspond} many {# de nouveaux enregistrements correspondent} other {# nouveaux enregistrements correspondent}} à votre recherche enregistrée « {search} »',
  project_started: 'Le projet a commencé : « {title} »',
  project_suspended: 'Le projet est suspendu : « {title} »',
  project_resumed: 'Le projet reprend : « {title} »',
  project_completed: 'Les travaux du projet sont achevés ; les rapports finals sont attendus : « {title} »',
  project_final_accepted: 'Les rapports finals du projet sont acceptés : « {title} »',
  project_evaluated: 'Le projet a été évalué : « {title} »',
  project_closed: 'Le projet est clos : « {title} »',
  project_paid: 'Un versement au projet est enregistré : « {title} »',
  report_due: 'Un rapport sur le projet est attendu d’ici au {date} : « {title} »',
  report_overdue: 'Un rapport sur le projet est en retard depuis le {date} : « {title} »',
  report_submitted: 'Un rapport sur le projet a été présenté : « {title} »',
  report_returned: 'Un rapport sur le projet a été renvoyé pour complément : « {title} »',
  report_accepted: 'Un rapport sur le projet a été accepté : « {title} »',
  feedback_asked: 'Veuillez donner votre avis sur le projet d’ici au {date} : « {title} »',
  feedback_given: 'L’autre partie a donné son avis sur le projet : « {title} »',
};
