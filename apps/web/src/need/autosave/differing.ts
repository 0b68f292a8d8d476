import { FIELDS, type Fields } from '../../audience/fields';

/** Ids that the service gave meanwhile to the lines of one of the two are no difference. */
const withoutIds = (key: string, value: unknown) => (key === 'id' ? undefined : value);

/** The fields of a need in which two drafts differ, as one reads them. */
export const differing = (mine: Fields, theirs: Fields) =>
  FIELDS.needs.filter((field) => JSON.stringify(mine[field], withoutIds) !== JSON.stringify(theirs[field], withoutIds));
