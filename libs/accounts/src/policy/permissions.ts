import { PERMISSIONS, type Permission, type Role } from '../roles.js';
import { isReading, type Action, type ObjectKind } from './objects.js';
import { POLICY } from './policy.js';

/** Under which scope the routes of an object lie; null: one's own, which needs no function and no scope. */
const RESOURCES: Record<ObjectKind, string | null> = {
  need: 'needs',
  response: 'needs',
  offer: 'offers',
  match: 'matches',
  message: 'matches',
  weights: 'matches',
  matching_run: 'matching-runs',
  project: 'projects',
  notification: 'notifications',
  organisation: 'organisations',
  contact_point: 'organisations',
  member: 'people',
  invitation: 'people',
  person: 'people',
  session: null,
  token: null,
  consent: 'consents',
  annex: 'annexes',
  attachment: 'attachments',
  import: 'exchange',
  export: 'exchange',
  audit: 'audit',
  search: 'search',
  board: 'boards',
  oversight: 'oversight',
};

/** The scope that a token needs for an action; null where no token may at all. */
export function permissionOf(on: ObjectKind, action: Action): string | null {
  const resource = RESOURCES[on];
  return resource && `${resource}:${isReading(action) ? 'read' : 'write'}`;
}

/**
 * Which functions may call the routes of a permission at all, read off the policy; the object itself is checked by the
 * service. What one does to oneself asks for no function, and so gives none of these.
 */
export const PERMITTED_ROLES: Readonly<Record<Permission, readonly Role[]>> = permittedRoles();

function permittedRoles(): Record<Permission, readonly Role[]> {
  const permitted = Object.fromEntries(PERMISSIONS.map((permission) => [permission, [] as Role[]]));
  for (const { on, action, relation, roles } of POLICY) {
    const permission = permissionOf(on, action);
    if (permission === null || relation === 'self') continue;
    permitted[permission] = [...new Set([...(permitted[permission] ?? []), ...roles])];
  }
  return permitted as Record<Permission, Role[]>;
}
