import { STATUS } from './codes.js';
import { attribute, childNamed, childrenNamed, narrative, textOf, type Element } from './element.js';
import { readFlows, type FlowRecord } from './flows.js';
import { readOrganisation, readParticipants, type OrganisationRecord, type Participant } from './organisations.js';
import { readPlace, type PlaceRecord } from './place.js';
import { readSectors, type SectorRecord } from './sectors.js';
import type { NoteSkip, Skip } from './skips.js';
import { dayOf } from './values.js';

const LONGEST_IDENTIFIER = 500;

/** One activity as the register stores it. Days are `YYYY-MM-DD`, amounts decimal text. */
export interface ActivityRecord extends PlaceRecord, SectorRecord {
  identifier: string;
  title: string;
  /** Null where there is none or it repeats the title. */
  description: string | null;
  /** IATI ActivityStatus by name. */
  status: string | null;
  /** Actual where stated, else planned. */
  startsOn: string | null;
  endsOn: string | null;
  reporter: OrganisationRecord | null;
  participants: Participant[];
  flows: FlowRecord[];
}

export interface ReadActivity {
  /** Null where the whole activity had to be left out. */
  record: ActivityRecord | null;
  identifier: string | null;
  skips: Skip[];
}

/**
 * Reads one `iati-activity`. What cannot be used is left out and noted, never guessed.
 * @param defaultCountry ISO alpha-3 to assume where the activity states no place; null: assume nothing
 */
export function readActivity(activity: Element, defaultCountry: string | null): ReadActivity {
  const skips: Skip[] = [];
  const note: NoteSkip = (what, reason, at, detail) => {
    skips.push({ what, reason, line: at.line, detail: (detail ?? 'missing').slice(0, 200) });
  };
  const identifier = textOf(childNamed(activity, 'iati-identifier'));
  const title = narrative(childNamed(activity, 'title'));
  if (identifier === null) note('activity', 'no_identifier', activity, null);
  else if (identifier.length > LONGEST_IDENTIFIER) note('activity', 'identifier_too_long', activity, identifier);
  else if (title === null) note('activity', 'no_title', activity, identifier);
  else {
    const description = narrative(childNamed(activity, 'description'));
    const record: ActivityRecord = {
      identifier,
      title,
      description: description === title ? null : description,
      status: STATUS.get(attribute(childNamed(activity, 'activity-status'), 'code') ?? '') ?? null,
      ...readPeriod(activity, note),
      ...readPlace(activity, defaultCountry, note),
      ...readSectors(activity, note),
      reporter: readOrganisation(childNamed(activity, 'reporting-org')),
      participants: readParticipants(activity, note),
      flows: readFlows(activity, note),
    };
    return { record, identifier, skips };
  }
  return { record: null, identifier, skips };
}

/** ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
function readPeriod(activity: Element, note: NoteSkip): Pick<ActivityRecord, 'startsOn' | 'endsOn'> {
  const days = new Map<string, string>();
  for (const element of childrenNamed(activity, 'activity-date')) {
    const day = dayOf(attribute(element, 'iso-date'));
    if (day === null) note('detail', 'bad_date', element, attribute(element, 'iso-date'));
    else days.set(attribute(element, 'type') ?? '', day);
  }
  const startsOn = days.get('2') ?? days.get('1') ?? null;
  const endsOn = days.get('4') ?? days.get('3') ?? null;
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return { startsOn, endsOn };
  // One of the two is wrong and nothing says which; a year in which it did not run must not be shown.
  note('detail', 'ends_before_start', activity, `${startsOn} to ${endsOn}`);
  return { startsOn, endsOn: null };
}
