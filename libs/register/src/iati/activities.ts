import { readActivity, type ActivityRecord } from './activity.js';
import { readIatiFile } from './file.js';

/**
 * The activities of an IATI file one at a time, as an import would store them; those that it would skip are left out.
 *
 * @param defaultCountry ISO alpha-3 to assume where an activity states no place; null: assume nothing
 * @throws BrokenFileError with line and column
 */
export async function* iatiActivities(path: string, defaultCountry: string | null): AsyncGenerator<ActivityRecord> {
  for await (const elements of readIatiFile(path, () => undefined)) {
    for (const element of elements) {
      const { record } = readActivity(element, defaultCountry);
      if (record !== null) yield record;
    }
  }
}
