import type { Catalogue } from '../catalogue.js';

export const problems: Catalogue['problems'] = {
  INVALID_INPUT: 'Certains champs ne sont pas corrects. Corrigez ceux qui sont indiqués et renvoyez.',
  NOT_JSON: 'La requête n’est pas du JSON valide. Corrigez-la et renvoyez-la.',
  BODY_TOO_LARGE: 'La requête est trop volumineuse. Raccourcissez-la et renvoyez-la.',
  UNSUPPORTED_MEDIA_TYPE: 'Ce format n’est pas accepté. Envoyez du JSON.',
  CURSOR_NOT_VALID: 'Cet endroit de la liste n’est pas connu. Reprenez à la première page.',
  NOT_SIGNED_IN: 'Vous n’êtes pas connecté. Connectez-vous et réessayez.',
  SIGN_IN_REFUSED: 'L’adresse ou le mot de passe n’est pas correct. Vérifiez les deux et réessayez.',
  LINK_NOT_VALID: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau là où vous l’avez obtenu.',
  FORBIDDEN: 'Votre rôle ne le permet pas. Adressez-vous à une personne de votre organisation qui peut le faire.',
  NOT_YOUR_ORGANISATION: 'Vous n’avez pas le rôle voulu dans cette organisation. Choisissez-en une autre.',
  NOT_FOUND: 'Il n’y a rien ici que vous puissiez voir. Vérifiez l’adresse.',
  CHANGED: 'Cela a été modifié depuis votre lecture. Relisez et refaites votre modification.',
  PRECONDITION_REQUIRED:
    'La requête ne dit pas quelle version elle modifie. Envoyez If-Match avec l’ETag que vous avez lu.',
  CONFLICT: 'Cela ne correspond pas à l’état actuel. Relisez et décidez de nouveau.',
  STEP_NOT_POSSIBLE: 'Cette étape n’est pas possible maintenant. Relisez pour voir les étapes ouvertes.',
  NO_LONGER_OPEN: 'Le besoin ou l’offre n’est plus ouvert. Cherchez une autre correspondance.',
  CAPACITY_EXCEEDED: 'Il reste moins que cela dans l’offre. Choisissez un montant plus petit.',
  MATCHES_NOT_COMPARABLE:
    'Ces deux appariements ne figurent dans aucune liste commune. Choisissez-en deux d’un même besoin ou d’une même offre.',
  AMOUNT_DIFFERS: 'Les montants des deux parties diffèrent. Accordez-vous sur le même montant.',
  ABOVE_LACKING: 'Le besoin demande moins que cela. Choisissez un montant plus petit.',
  BELOW_AGREED: 'Un montant supérieur est déjà convenu. Choisissez un montant plus élevé dans la même monnaie.',
  IN_PROGRESS: 'La même opération est en cours. Réessayez dans un instant.',
  IDEMPOTENCY_KEY_MISSING: 'Il manque une Idempotency-Key. Envoyez-en une, par exemple un nouvel UUID.',
  IDEMPOTENCY_KEY_NOT_VALID: 'L’Idempotency-Key n’est pas valable. Envoyez de 1 à 200 caractères.',
  IDEMPOTENCY_KEY_REUSED: 'Cette Idempotency-Key appartient à une autre requête. Envoyez-en une nouvelle.',
  TOO_MANY_REQUESTS: 'Trop de requêtes. Attendez un peu et réessayez.',
  SECOND_FACTOR_REQUIRED:
    'Une seconde étape de connexion est demandée. Saisissez un code de votre application ou utilisez une clé d’accès.',
  SECOND_FACTOR_WRONG: 'Ce code n’est pas juste ou a déjà servi. Attendez le suivant et réessayez.',
  PASSWORD_BLOCKED:
    'Ce mot de passe est connu des attaquants ou trop facile à deviner. Choisissez-en un autre, par exemple quatre mots sans lien.',
  FACTOR_TOO_OLD:
    'Une seconde étape de connexion récente est demandée. Confirmez par un code ou une clé d’accès, puis réessayez.',
  SCOPE_NOT_YOURS:
    'Un jeton ne peut pas permettre plus que ce qui vous est permis. Retirez les droits que vous n’avez pas.',
  CONSENT_MISSING: 'Il manque un consentement. Demandez-le à la personne qui peut le donner.',
  HOLDER_NOT_POSSIBLE:
    'Cette personne ne peut pas détenir l’annexe scellée. Désignez quelqu’un de votre organisation ou de l’autre partie.',
  NOT_VERIFIED:
    'L’organisation n’a pas encore été vérifiée. Attendez que le secrétariat l’ait vérifiée, ou écrivez-lui.',
  INVITATION_NOT_VALID: 'Cette invitation a été utilisée, retirée ou a expiré. Demandez-en une nouvelle.',
  ROLE_NOT_FOR_KIND: 'Une organisation de ce type n’a pas ce rôle. Choisissez un autre rôle.',
  LAST_ENDORSER:
    'Plus personne ne pourrait approuver ensuite. Désignez d’abord un autre point de contact, ou confirmez.',
  TERMS_NOT_ACCEPTED: 'Les conditions d’utilisation n’ont pas encore été acceptées. Lisez-les et acceptez-les d’abord.',
  OWN_INVITATION:
    'Qui a invité une personne ou inscrit une organisation ne peut pas s’en porter garant. Demandez à un collègue.',
  PASSKEY_NOT_VALID:
    'Cette clé d’accès n’a pas été acceptée. Réessayez, ou connectez-vous avec votre mot de passe et un code.',
  PROVIDER_NOT_REACHED:
    'Le service de connexion de votre organisation ne répond pas. Réessayez dans un instant ou connectez-vous autrement.',
  PROVIDER_ANSWER_REFUSED: 'Cette connexion a été interrompue, a trop duré ou a été commencée ailleurs. Recommencez.',
  IDENTITY_NOT_LINKED:
    'Cette connexion n’est liée à aucun compte. Connectez-vous comme auparavant et liez-la, ou demandez une invitation à votre organisation.',
  IDENTITY_NOT_ALLOWED:
    'Votre adresse n’y est pas confirmée ou relève d’une autre organisation. Adressez-vous aux responsables de ce service de connexion.',
  IDENTITY_TAKEN:
    'Cette connexion est déjà liée, ou votre compte en a une autre de cette organisation. Déliez d’abord celle-ci.',
  ATTACHMENT_REFUSED:
    'Ce fichier n’est pas accepté. Envoyez un PDF, une image, un texte, un tableau ou un document sans macros.',
  IMPORT_REFUSED:
    'Ce fichier n’est pas accepté. Envoyez un tableau dont les colonnes sont celles du modèle, au format CSV, XLSX ou JSON.',
  PROJECT_NOT_READY: 'Il manque encore quelque chose pour cette étape. Lisez quoi, faites-le et réessayez.',
  ABOVE_AGREED: 'C’est plus que le montant du projet. Choisissez des montants plus petits.',
  RESPONSE_MADE_TODAY: 'Une réponse a déjà été établie aujourd’hui. Lisez-la ou redemandez demain.',
  TOO_MANY_SAVED_SEARCHES:
    'Vous conservez déjà le nombre maximal de recherches. Supprimez-en une dont vous n’avez plus besoin.',
  EXPORT_NOT_READY: 'Le fichier n’est pas encore prêt. Réessayez dans un instant.',
  ATTACHMENT_IN_QUARANTINE: 'Ce fichier est encore en cours de vérification. Réessayez dans un instant.',
  ACCOUNT_EXISTS: 'Il existe déjà un compte avec cette adresse. Connectez-vous et ouvrez de nouveau le lien.',
  DEMO_PERSON: 'Une personne des données d’exemple reste telle quelle. Démarrez plutôt sans données d’exemple.',
  OWN_FACTOR_RESET: 'Nul ne réinitialise sa propre seconde étape. Demandez à un collègue du secrétariat.',
  REQUEST_NOT_POSSIBLE: 'Ce n’est pas possible. Lisez les détails et réessayez.',
  NOT_BUILT_YET: 'Ce n’est pas encore disponible. Revenez avec une version ultérieure.',
  UNAVAILABLE: 'Le service n’est pas disponible actuellement. Réessayez dans un instant.',
  INTERNAL:
    'Une erreur est survenue de notre côté. Réessayez et indiquez l’identifiant de la requête si elle persiste.',
};
