import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Permission } from '@tandem/accounts';

export const PERMISSION = 'tandem:permission';
export const PUBLIC = 'tandem:public';
export const SIGNED_IN = 'tandem:signed-in';

export const IN_PERSON = 'tandem:in-person';
export const HALF_SIGNED_IN = 'tandem:half-signed-in';

/** What a route asks of its caller: a role that holds the permission and, for a token, its scope. */
export const Requires = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** A route for everybody. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

/** A route for whoever is signed in, in any function: their own session. */
export const SignedIn = () => SetMetadata(SIGNED_IN, true);

/**
 * A route for the person alone, in a session and never by a token: no program may widen what it was given. `fresh` for
 * what can take an account over: who sits there was proved within the last minutes.
 */
export const InPerson = ({ fresh = false } = {}) =>
  applyDecorators(SetMetadata(IN_PERSON, fresh ? 'fresh' : 'any'), ApiSecurity('cookie'));

/** As `InPerson`, and open also while the session waits for its second step. */
export const HalfSignedIn = () => applyDecorators(SetMetadata(HALF_SIGNED_IN, true), ApiSecurity('cookie'));
