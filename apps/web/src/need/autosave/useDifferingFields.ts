import { fieldNames } from '../../audience/audience';
import type { Fields } from '../../audience/fields';
import { useFormats } from '../../i18n/format';
import { useLabels } from '../../i18n/labels';
import { differing } from './differing';

/** The names of the fields in which two drafts of a need differ, as a list in words; null where none does. */
export function useDifferingFields(mine: Fields, theirs: Fields | null): string | null {
  const { say } = useLabels();
  const { list } = useFormats();
  if (!theirs) return null;
  const fields = differing(mine, theirs);
  return fields.length > 0 ? list(fields.map((field) => say(fieldNames[field]))) : null;
}
