import type { Catalogue } from '../catalogue.js';

export const problems: Catalogue['problems'] = {
  INVALID_INPUT: 'Certains champs ne sont pas corrects. Corrigez ceux qui sont indiqués et renvoyez.',
  NOT_JSON: 'La requête n’est pas du JSON valide. Corrigez-la et renvoyez-la.',
  BODY_TOO_LARGE: 'La requête est trop volumineuse. Raccourcissez-la et renvoyez-la.',
  UNSUPPORTED_MEDIA_TYPE: 'Ce format n’est pas accepté. Envoyez du JSON.',
  CURSOR_NOT_VALID: 'Cet endroit de la liste n’est pas connu. Reprenez à la première page.',
  NOT_SIGNED_IN: 'Vous n’êtes pas connecté. Connectez-vous et réessayez.',
  SIGN_IN_REFUSED: 'L’adresse ou le mot de passe n’est pas correct. Vérifiez les deux et réessayez.',
  LINK_NOT_VALID: 'Ce lien a servi ou a expiré. Demandez-en un nouveau à votre administrateur.',
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
  REQUEST_NOT_POSSIBLE: 'Ce n’est pas possible. Lisez les détails et réessayez.',
  NOT_BUILT_YET: 'Ce n’est pas encore disponible. Revenez avec une version ultérieure.',
  UNAVAILABLE: 'Le service n’est pas disponible actuellement. Réessayez dans un instant.',
  INTERNAL:
    'Une erreur est survenue de notre côté. Réessayez et indiquez l’identifiant de la requête si elle persiste.',
};
