/** Who may do what to what, and how much of it each may read. */
export { ROLES_OF_KIND, SECOND_FACTOR_ROLES, counts } from './kinds.js';
export {
  audienceFor,
  audienceOf,
  fundReader,
  may,
  mayCall,
  organisationsFor,
  overseer,
  provider,
  rolesFor,
} from './may.js';
export { ACTIONS, OBJECTS, type Action, type ObjectFacts, type ObjectKind } from './objects.js';
export { PERMITTED_ROLES, permissionOf } from './permissions.js';
export { POLICY, type Rule } from './policy.js';
export type { Relation } from './relations.js';
export { FIELD_TIERS, cut, highest, reaches, type Audience, type FieldTier, type TiersOf } from './tiers.js';
