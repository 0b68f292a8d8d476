import type { Catalogue } from '../catalogue.js';

export const mails: Catalogue['mails'] = {
  invitation: {
    subject: 'You are invited to Tandem',
    body: 'Organisation: {organisation}\nInvited by: {invitedBy}\n\nTandem brings the needs that States state for assistance against illicit small arms together with the resources that donors offer. The invitation works once, until {until}.',
    link: 'Accept the invitation:',
  },
  password_reset: {
    subject: 'Choose a new password for Tandem',
    body: 'Somebody, probably you, asked for a new password for this address. The link works once, until {until}.\n\nIf it was not you, do nothing: your password stays as it is.',
    link: 'Choose a new password:',
  },
  address_change: {
    subject: 'Confirm your new address for Tandem',
    body: 'This address was given as the new one of an account. The link works once, until {until}.\n\nIf it was not you, do nothing.',
    link: 'Confirm this address:',
  },
  address_change_asked: {
    subject: 'Your Tandem address is about to change',
    body: 'Somebody, probably you, asked that your account get another address. It changes once the new one is confirmed.\n\nIf that was not you, stop it: the old address stays and every session ends. The link works until {until}.',
    link: 'This was not me:',
  },
  address_taken: {
    subject: 'Your address was given for another Tandem account',
    body: 'Time: {at}\n\nSomebody gave this address as the new one of another account. Your account has it already, so nothing was changed. If it was you, sign in with your own account; else do nothing.',
    link: 'Open Tandem:',
  },
  address_changed: {
    subject: 'The address of your Tandem account was changed',
    body: 'Mail of your account now goes to another address. If that was not you, undo the change; the link works until {until}.',
    link: 'Undo the change:',
  },
  second_factor_reset: {
    subject: 'Your second step of sign-in was reset',
    body: 'Time: {at}\n\nAs it was lost, your app for codes, your recovery codes and your passkeys were removed and every session ended. Sign in with your password and set it up again.\n\nIf you did not ask for this, write to the secretariat at once.',
    link: 'Sign in:',
  },
  organisation_without_endorser: {
    subject: 'Nobody can endorse for an organisation',
    body: 'Organisation: {organisation}\n\nNobody who serves in it can endorse its needs any more. Name a point of contact.',
    link: 'Look at the organisation:',
  },
  contact_point_due: {
    subject: 'Please confirm your points of contact',
    body: 'Organisation: {organisation}\nLast confirmed: {since}\n\nAre names and addresses still right? Confirming them takes a minute.',
    link: 'Look at the points of contact:',
  },
  organisation_verified: {
    subject: 'Your organisation is verified',
    body: 'Organisation: {organisation}\n\nThe secretariat has verified it: its needs and offers can now be published.',
    link: 'Open Tandem:',
  },
  organisation_to_verify: {
    subject: 'An organisation waits for verification',
    body: 'Organisation: {organisation}\n\nIt can publish nothing before the secretariat has verified it.',
    link: 'Look at the organisation:',
  },
  new_device: {
    subject: 'New sign-in to your Tandem account',
    body: 'Device: {device}\nTime: {at}\n\nIf that was not you, change your password and end the session.',
    link: 'See where you are signed in:',
  },
  new_token: {
    subject: 'A new access token of your Tandem account',
    body: 'Token: {token}\nTime: {at}\n\nWith it a program can act in your name. If you did not make it, revoke it.',
    link: 'See your tokens:',
  },
  identity_linked: {
    subject: 'Another sign-in was linked to your Tandem account',
    body: 'Sign-in: {provider}\nTime: {at}\n\nFrom now on it opens your account. If you did not link it, unlink it, change your password and write to the secretariat.',
    link: 'See your linked sign-ins:',
  },
  identity_unlinked: {
    subject: 'A sign-in was unlinked from your Tandem account',
    body: 'Sign-in: {provider}\nTime: {at}\n\nIt no longer opens your account. If that was not you, change your password and end your sessions.',
    link: 'See your linked sign-ins:',
  },
  need_reconfirm: {
    subject: 'Does a need of your organisation still hold?',
    body: 'Organisation: {organisation}\nConfirm by: {until}\n\nA need of your organisation was last confirmed almost a year ago. One click confirms that it still holds; no sign-in is needed. The link works once. Without an answer the need lapses, and donors no longer see it.',
    link: 'Look at the need and confirm it:',
  },
};

export const mailFrame: Catalogue['mailFrame'] = {
  footer: 'Tandem never asks for your password by mail. Details are shown only after you have signed in.',
};
