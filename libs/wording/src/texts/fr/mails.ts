import type { Catalogue } from '../catalogue.js';

export const mails: Catalogue['mails'] = {
  invitation: {
    subject: 'Vous êtes invité à rejoindre Tandem',
    body: 'Organisation : {organisation}\nInvitation de : {invitedBy}\n\nTandem rapproche les besoins d’assistance des États contre les armes légères illicites et les ressources offertes par les donateurs. L’invitation ne sert qu’une fois, jusqu’au {until}.',
    link: 'Accepter l’invitation :',
  },
  password_reset: {
    subject: 'Choisissez un nouveau mot de passe pour Tandem',
    body: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse. Le lien ne sert qu’une fois, jusqu’au {until}.\n\nSi ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
    link: 'Choisir un nouveau mot de passe :',
  },
  address_change: {
    subject: 'Confirmez votre nouvelle adresse pour Tandem',
    body: 'Cette adresse a été indiquée comme nouvelle adresse d’un compte. Le lien ne sert qu’une fois, jusqu’au {until}.\n\nSi ce n’était pas vous, ne faites rien.',
    link: 'Confirmer cette adresse :',
  },
  address_change_asked: {
    subject: 'L’adresse de votre compte Tandem va changer',
    body: 'Quelqu’un, probablement vous, a demandé une autre adresse pour votre compte. Elle changera une fois la nouvelle confirmée.\n\nSi ce n’était pas vous, empêchez-le : l’ancienne adresse reste et toutes les sessions prennent fin. Le lien est valable jusqu’au {until}.',
    link: 'Ce n’était pas moi :',
  },
  address_taken: {
    subject: 'Votre adresse a été indiquée pour un autre compte Tandem',
    body: 'Heure : {at}\n\nQuelqu’un a indiqué cette adresse comme nouvelle adresse d’un autre compte. Votre compte l’a déjà, rien n’a donc été modifié. Si c’était vous, connectez-vous avec votre propre compte ; sinon, ne faites rien.',
    link: 'Ouvrir Tandem :',
  },
  address_changed: {
    subject: 'L’adresse de votre compte Tandem a été modifiée',
    body: 'Les messages de votre compte sont désormais envoyés à une autre adresse. Si ce n’était pas vous, annulez la modification ; le lien est valable jusqu’au {until}.',
    link: 'Annuler la modification :',
  },
  second_factor_reset: {
    subject: 'Votre seconde étape de connexion a été réinitialisée',
    body: 'Heure : {at}\n\nComme elle était perdue, votre application de codes, vos codes de récupération et vos clés d’accès ont été supprimés et toutes les sessions ont pris fin. Connectez-vous avec votre mot de passe et configurez-la à nouveau.\n\nSi vous n’avez rien demandé, écrivez immédiatement au secrétariat.',
    link: 'Se connecter :',
  },
  organisation_without_endorser: {
    subject: 'Une organisation n’a plus personne pour approuver',
    body: 'Organisation : {organisation}\n\nPlus aucun de ses membres ne peut approuver ses besoins. Désignez un point de contact.',
    link: 'Voir l’organisation :',
  },
  contact_point_due: {
    subject: 'Veuillez confirmer vos points de contact',
    body: 'Organisation : {organisation}\nDernière confirmation : {since}\n\nLes noms et les adresses sont-ils toujours exacts ? Les confirmer prend une minute.',
    link: 'Voir les points de contact :',
  },
  organisation_verified: {
    subject: 'Votre organisation est vérifiée',
    body: 'Organisation : {organisation}\n\nLe secrétariat l’a vérifiée : ses besoins et ses offres peuvent maintenant être publiés.',
    link: 'Ouvrir Tandem :',
  },
  organisation_to_verify: {
    subject: 'Une organisation attend d’être vérifiée',
    body: 'Organisation : {organisation}\n\nElle ne peut rien publier avant que le secrétariat l’ait vérifiée.',
    link: 'Voir l’organisation :',
  },
  new_device: {
    subject: 'Nouvelle connexion à votre compte Tandem',
    body: 'Appareil : {device}\nHeure : {at}\n\nSi ce n’était pas vous, changez votre mot de passe et mettez fin à la session.',
    link: 'Voir où vous êtes connecté :',
  },
  new_token: {
    subject: 'Un nouveau jeton d’accès de votre compte Tandem',
    body: 'Jeton : {token}\nHeure : {at}\n\nIl permet à un programme d’agir en votre nom. Si vous ne l’avez pas créé, révoquez-le.',
    link: 'Voir vos jetons :',
  },
  identity_linked: {
    subject: 'Une autre connexion a été liée à votre compte Tandem',
    body: 'Connexion : {provider}\nHeure : {at}\n\nElle ouvre désormais votre compte. Si ce n’était pas vous, déliez-la, changez de mot de passe et écrivez au secrétariat.',
    link: 'Voir vos connexions liées :',
  },
  identity_unlinked: {
    subject: 'Une connexion a été déliée de votre compte Tandem',
    body: 'Connexion : {provider}\nHeure : {at}\n\nElle n’ouvre plus votre compte. Si ce n’était pas vous, changez de mot de passe et fermez vos sessions.',
    link: 'Voir vos connexions liées :',
  },
  need_reconfirm: {
    subject: 'Un besoin de votre organisation existe-t-il toujours ?',
    body: 'Organisation : {organisation}\nÀ confirmer au plus tard le : {until}\n\nUn besoin de votre organisation a été confirmé pour la dernière fois il y a près d’un an. Un clic confirme qu’il existe toujours, sans connexion. Le lien ne sert qu’une fois. Sans réponse, le besoin devient caduc et les donateurs ne le voient plus.',
    link: 'Voir le besoin et le confirmer :',
  },
};

export const mailFrame: Catalogue['mailFrame'] = {
  footer:
    'Tandem ne demande jamais votre mot de passe par courriel. Les détails ne s’affichent qu’une fois que vous êtes connecté.',
};
