/** The pair of address and password is not known; which of the two is wrong is not said. */
export class SignInRefused extends Error {
  readonly code = 'SIGN_IN_REFUSED';
  constructor() {
    super('The address or the password is not right.');
  }
}

/** The one-time link was used, has expired or never existed. */
export class LinkNotValid extends Error {
  readonly code = 'LINK_NOT_VALID';
  constructor() {
    super('This link has been used or has expired. Ask for a new one where you got it.');
  }
}

/** An e-mail address that is already taken. */
export class PersonExists extends Error {
  readonly code = 'PERSON_EXISTS';
  constructor(email: string) {
    super(`There is already a person with the address ${email}.`);
  }
}

/** No person has this address. */
export class PersonNotFound extends Error {
  readonly code = 'PERSON_NOT_FOUND';
  constructor(email: string) {
    super(`Nobody has the address ${email}.`);
  }
}

/** A scope that does not exist. */
export class UnknownScope extends Error {
  readonly code = 'UNKNOWN_SCOPE';
  constructor(scope: string) {
    super(`There is no scope ${JSON.stringify(scope)}; use <resource>:read, <resource>:write or all.`);
  }
}

/** No organisation has this id, or the viewer may not see it. */
export class OrganisationNotFound extends Error {
  readonly code = 'ORGANISATION_NOT_FOUND';
  constructor() {
    super('There is no organisation here that you may see.');
  }
}

/** Somebody else has changed the organisation since it was read. */
export class OrganisationChanged extends Error {
  readonly code = 'ORGANISATION_CHANGED';
  constructor(version: number) {
    super(`The organisation has changed since you read it; it is now version ${version}. Read it again.`);
  }
}

/** The viewer has no say in this organisation's matters. */
export class OrganisationNotYours extends Error {
  readonly code = 'ORGANISATION_NOT_YOURS';
  constructor() {
    super('You do not speak for this organisation in the function that this needs.');
  }
}

/** What only a verified organisation may have. */
export class NotVerified extends Error {
  readonly code = 'NOT_VERIFIED';
  constructor() {
    super('The secretariat has not verified this organisation.');
  }
}

/** An organisation of this kind has no such function. */
export class RoleNotForKind extends Error {
  readonly code = 'ROLE_NOT_FOR_KIND';
  constructor(role: string, kind: string) {
    super(`There is no ${role} in an organisation of the kind ${kind}.`);
  }
}

/** A function that the viewer may neither give nor take. */
export class RoleNotYours extends Error {
  readonly code = 'ROLE_NOT_YOURS';
  constructor(role: string) {
    super(`You may not decide who is ${role} there.`);
  }
}

/** Nobody else could endorse, approve or administer afterwards. */
export class LastEndorser extends Error {
  readonly code = 'LAST_ENDORSER';
  constructor() {
    super('Nobody else in the organisation holds this function. Name another first, or confirm.');
  }
}

/** Trust takes two: who invited a person, or entered an organisation, is not the one who vouches for it. */
export class OwnInvitation extends Error {
  readonly code = 'OWN_INVITATION';
  constructor() {
    super('Whoever invited a person or entered an organisation cannot vouch for it. Ask a colleague.');
  }
}

/** The invitation was used, withdrawn, has expired, is for somebody else or never existed; which of it is not said. */
export class InvitationNotValid extends Error {
  readonly code = 'INVITATION_NOT_VALID';
  constructor() {
    super('This invitation has been used, was withdrawn or has expired. Ask for a new one.');
  }
}

/** No invitation has this id, or the viewer has no say in it. */
export class InvitationNotFound extends Error {
  readonly code = 'INVITATION_NOT_FOUND';
  constructor() {
    super('There is no invitation here that you may see.');
  }
}

/** An organisation sends a limited number of invitations a day: each is a mail to somebody who has not asked for it. */
export class TooManyInvitations extends Error {
  readonly code = 'TOO_MANY_TRIES';
  constructor() {
    super('This organisation has sent many invitations within a day. Try again tomorrow.');
  }
}

/** The invited address has an account: its holder signs in, and accepts as that person. */
export class AccountExists extends Error {
  readonly code = 'ACCOUNT_EXISTS';
  constructor() {
    super('There is an account with this address. Sign in and open the link again.');
  }
}

/** Not a member of that organisation, or nobody at all. */
export class MemberNotFound extends Error {
  readonly code = 'PERSON_NOT_FOUND';
  constructor() {
    super('There is no such member here.');
  }
}

/** The organisation has not named this point of contact, or the viewer may not see it. */
export class ContactPointNotFound extends Error {
  readonly code = 'CONTACT_POINT_NOT_FOUND';
  constructor() {
    super('There is no point of contact here that you may see.');
  }
}

/** The terms of use in their present version are not accepted yet. */
export class TermsNotAccepted extends Error {
  readonly code = 'TERMS_NOT_ACCEPTED';
  constructor() {
    super('Accept the terms of use first.');
  }
}

/** The sample data's people belong to everybody who tries things out. */
export class DemoPersonStays extends Error {
  readonly code = 'DEMO_PERSON';
  constructor() {
    super('A person of the sample data stays as it is: everybody who tries things out uses it.');
  }
}
