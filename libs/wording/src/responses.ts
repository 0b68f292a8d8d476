import type { Language } from './language.js';
import { fill } from './message.js';
import { RESPONSE_PARAMETERS, type ResponseLine } from './parameters.js';
import { reasonText } from './reasons.js';
import { nameIn } from './names.js';
import { CATALOGUES } from './texts/index.js';
import { valuesOf } from './values.js';

interface Offered {
  readonly offer: { readonly reference: string; readonly title: string };
  readonly organisation: { readonly name: string };
}

/** What a consolidated response tells. Times and days are ISO 8601; codes are those of matches, declines and openings. */
export interface LetterFacts {
  readonly number: number;
  readonly occasion: 'deadline' | 'request';
  readonly madeAt: string;
  readonly needReference: string;
  readonly needTitle: string;
  readonly openedAt: string;
  readonly said: readonly (Offered & {
    readonly state: string;
    readonly since: string;
    readonly reason: string | null;
    readonly note: string | null;
  })[];
  readonly unanswered: readonly (Offered & { readonly toldAt: string; readonly remindedAt: readonly string[] })[];
  readonly unansweredUnnamed: number;
  readonly declines: {
    readonly total: number;
    readonly reasons: readonly { readonly reason: string; readonly count: number }[] | null;
  };
  readonly nearMisses: readonly (Offered & {
    readonly opening: { readonly code: string; readonly params: Readonly<Record<string, unknown>> };
  })[];
  readonly running: readonly {
    readonly title: string;
    readonly organisation: string;
    readonly start: string | null;
    readonly end: string | null;
  }[];
  readonly orphan: boolean;
}

/** The whole as a letter: parts stand apart by an empty line, what belongs to a part begins with a dash. Never throws. */
export function responseLetter(facts: LetterFacts, language: Language): string {
  const line = (name: ResponseLine, params: Readonly<Record<string, unknown>> = {}): string =>
    fill(CATALOGUES[language].responses.lines[name], language, valuesOf(RESPONSE_PARAMETERS[name], params, language));
  const part = (head: ResponseLine, lines: readonly string[], nothing: ResponseLine): string =>
    [line(head), ...(lines.length > 0 ? lines.map((text) => `– ${text}`) : [line(nothing)])].join('\n');
  const { needReference, needTitle, number, madeAt, openedAt, declines } = facts;
  return [
    line('title', { number, reference: needReference, needTitle }),
    line(facts.occasion === 'deadline' ? 'atDeadline' : 'onRequest', { at: madeAt, since: openedAt }),
    ...(facts.orphan ? [line('orphan')] : []),
    part(
      'saidHead',
      facts.said.map((one) => {
        const { state, since, reason, note } = one;
        const about = line('said', { ...offered(one), standing: standingName(state, language), since });
        const why = reason === null ? [] : [line('reason', { reason: declineReasonName(reason, language) })];
        return [about, ...why, ...(note === null ? [] : [line('note', { note })])].join('\n  ');
      }),
      'nothingSaid',
    ),
    part(
      'unansweredHead',
      [
        ...facts.unanswered.map((one) =>
          line('unanswered', { ...offered(one), toldAt: one.toldAt, reminders: one.remindedAt.length }),
        ),
        ...(facts.unansweredUnnamed > 0 ? [line('unansweredUnnamed', { count: facts.unansweredUnnamed })] : []),
      ],
      'nothingUnanswered',
    ),
    ...(declines.total === 0 ? [] : [declinesPart(declines, language, line)]),
    part(
      'nearHead',
      facts.nearMisses.map((one) => line('near', { ...offered(one), opening: reasonText(one.opening, language) })),
      'nothingNear',
    ),
    part(
      'runningHead',
      facts.running.map(({ start, end, ...one }) => line('running', { ...one, from: start, to: end })),
      'nothingRunning',
    ),
    line('closing'),
  ].join('\n\n');
}

/** Where a provider stands towards a need, by the state of the match; an unknown one is returned as it is. */
export const standingName = (standing: string, language: Language): string =>
  nameIn(CATALOGUES[language].responses.standings, standing);

/** Why a provider declined; an unknown reason is returned as it is. */
export const declineReasonName = (reason: string, language: Language): string =>
  nameIn(CATALOGUES[language].responses.declineReasons, reason);

const offered = ({ organisation, offer }: Offered) => ({
  organisation: organisation.name,
  reference: offer.reference,
  offerTitle: offer.title,
});

function declinesPart(
  { total, reasons }: LetterFacts['declines'],
  language: Language,
  line: (name: ResponseLine, params?: Readonly<Record<string, unknown>>) => string,
): string {
  const counted = reasons?.map(({ reason, count }) => {
    return `– ${line('declineReason', { reason: declineReasonName(reason, language), count })}`;
  });
  return [line('declinesHead'), line('declines', { total }), ...(counted ?? [line('fewDeclines')])].join('\n');
}
