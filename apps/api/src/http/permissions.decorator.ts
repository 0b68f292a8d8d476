import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Permission } from '@tandem/accounts';

export const PERMISSION = 'tandem:permission';
export const PUBLIC = 'tandem:public';
export const SIGNED_IN = 'tandem:signed-in';

/** What a route asks of its caller: a role that holds the permission and, for a token, its scope. */
export const Requires = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** A route for everybody. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

/** A route for whoever is signed in, in any function: their own session. */
export const SignedIn = () => SetMetadata(SIGNED_IN, true);
