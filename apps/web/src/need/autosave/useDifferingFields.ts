import { fieldNames } from '../../audience/audience';
import { FIELDS, type Fields } from '../../audience/fields';
import { useFormats } from '../../i18n/format';
import { useLabels } from '../../i18n/labels';

/** The names of the fields in which two drafts of a need differ, as a list in words; null where none does. */
export function useDifferingFields(mine: Fields, theirs: Fields | null): string | null {
  const { say } = useLabels();
  const { list } = useFormats();
  if (!theirs) return null;
  const differing = FIELDS.needs.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]));
  return differing.length > 0 ? list(differing.map((field) => say(fieldNames[field]))) : null;
}
