import type { NeedDto } from '../need.dto.js';

/** What could be said of a need, or said more clearly (field-research §7: inadequate, not specific, not timely). */
export type AdviceCode =
  | 'NO_TITLE'
  | 'NO_THEME'
  | 'NO_COUNTRY'
  | 'NO_COST'
  | 'NO_MODALITY'
  | 'NO_WINDOW'
  | 'NO_PRIOR_HELP'
  | 'SHORT_TITLE'
  | 'NO_SUMMARY'
  | 'NO_DESCRIPTION'
  | 'NO_LINES'
  | 'NO_TARGET'
  | 'TARGET_NOT_MEASURED'
  | 'NO_TARGET_DATE'
  | 'NO_BASELINE'
  | 'NO_CONTRIBUTION'
  | 'NO_ACTION_PLAN'
  | 'NO_SMALLEST_USEFUL'
  | 'NO_GENDER_MARKER'
  | 'NO_GENDER_ANALYSIS'
  | 'NO_BENEFICIARIES'
  | 'ASKS_FOR_EVERYTHING'
  | 'NO_URGENCY_REASON'
  | 'HOST_CONSENT_MISSING'
  | 'TRANSLATION_NOT_REVIEWED'
  | 'DECLINED_BUDGET'
  | 'DECLINED_TIMING'
  | 'DECLINED_INCOMPLETE'
  | 'DECLINED_DUPLICATION'
  | 'DECLINED_SECURITY';

export interface AdviceItem {
  code: AdviceCode;
  /** Needed to be published by a person; the rest makes it better. */
  severity: 'needed' | 'better';
  /** JSON pointer of the field. */
  pointer: string;
  /** How many donors declined for the reason that this answers; null where that is not known or none did. */
  declined: number | null;
}

export interface NeedAdvice {
  /** 0 to 100: how much of what donors look for is said, less what is unclear. */
  score: number;
  /** What matters most first. */
  items: AdviceItem[];
}

/** Why donors declined, as far as the owner may know. */
export interface DeclineCounts {
  total: number;
  reasons: readonly { reason: string; count: number }[] | null;
}

interface Check {
  code: AdviceCode;
  pointer: string;
  /** Of 100, what saying it is worth; below 0, what being unclear costs. */
  points: number;
  severity: 'needed' | 'better';
  /** Decline reason that it answers. */
  answers?: string;
  lacks: (need: Partial<NeedDto>) => boolean;
}

const MANY_THEMES = 5;
const MANY_MODALITIES = 6;
const SHORT = 15;

const needed = (code: AdviceCode, points: number, field: string, lacks: Check['lacks'], answers?: string): Check => ({
  code,
  points,
  pointer: `/${field}`,
  severity: 'needed',
  lacks,
  answers,
});
const better = (code: AdviceCode, points: number, field: string, lacks: Check['lacks'], answers?: string): Check => ({
  ...needed(code, points, field, lacks, answers),
  severity: 'better',
});

/** In the order in which they are worth saying; the points above 0 are 100 together. */
const CHECKS: readonly Check[] = [
  needed('NO_TITLE', 5, 'title', ({ title }) => !title),
  needed('NO_THEME', 10, 'themes', ({ themes }) => !themes?.length),
  needed('NO_COUNTRY', 5, 'countries', ({ countries }) => !countries?.length),
  needed('NO_COST', 12, 'cost', ({ cost, costUnknown }) => !cost && !costUnknown, 'incomplete'),
  needed('NO_MODALITY', 8, 'modalities', ({ modalities }) => !modalities?.length),
  needed('NO_WINDOW', 10, 'window', ({ window }) => !window, 'timing'),
  needed('NO_PRIOR_HELP', 10, 'priorAssistance', ({ priorAssistance }) => !priorAssistance, 'duplication'),
  better('ASKS_FOR_EVERYTHING', -10, 'themes', asksForEverything),
  better('NO_TARGET', 3, 'target', ({ target }) => !target, 'incomplete'),
  better('TARGET_NOT_MEASURED', 3, 'target', ({ target }) => !target || !/\p{Nd}/u.test(target)),
  better('NO_LINES', 5, 'lines', ({ lines }) => !lines?.length, 'incomplete'),
  better('NO_SUMMARY', 5, 'summary', ({ summary }) => !summary),
  better('NO_DESCRIPTION', 4, 'description', ({ description }) => !description, 'incomplete'),
  better('NO_BASELINE', 3, 'baseline', ({ baseline }) => !baseline, 'incomplete'),
  better('NO_TARGET_DATE', 3, 'targetDate', ({ targetDate }) => !targetDate, 'timing'),
  better('NO_CONTRIBUTION', 3, 'nationalContribution', ({ nationalContribution }) => !nationalContribution),
  better('NO_ACTION_PLAN', 3, 'nationalActionPlan', ({ nationalActionPlan }) => !nationalActionPlan),
  better('NO_SMALLEST_USEFUL', 2, 'smallestUseful', ({ smallestUseful }) => !smallestUseful, 'budget'),
  better('NO_GENDER_MARKER', 2, 'genderMarker', ({ genderMarker }) => genderMarker == null),
  better('NO_GENDER_ANALYSIS', 2, 'genderAnalysis', ({ genderAnalysis }) => !genderAnalysis),
  better('NO_BENEFICIARIES', 2, 'beneficiaries', ({ beneficiaries }) => !beneficiaries),
  better('SHORT_TITLE', -3, 'title', ({ title }) => !!title && title.trim().length < SHORT),
  better('NO_URGENCY_REASON', -3, 'urgencyReason', (need) => need.urgency === 'special' && !need.urgencyReason),
  better('HOST_CONSENT_MISSING', -3, 'hostConsent', ({ hostConsent }) => hostConsent === 'missing', 'security'),
  better('TRANSLATION_NOT_REVIEWED', -1, 'secondLanguage/reviewed', ({ secondLanguage }) =>
    Boolean(secondLanguage && !secondLanguage.reviewed),
  ),
];

/** For reasons of declines that nothing that is lacking answers. */
const OF_DECLINES: Readonly<Record<string, { code: AdviceCode; pointer: string }>> = {
  budget: { code: 'DECLINED_BUDGET', pointer: '/smallestUseful' },
  timing: { code: 'DECLINED_TIMING', pointer: '/window' },
  incomplete: { code: 'DECLINED_INCOMPLETE', pointer: '/description' },
  duplication: { code: 'DECLINED_DUPLICATION', pointer: '/priorAssistance' },
  security: { code: 'DECLINED_SECURITY', pointer: '/hostConsent' },
};

/**
 * What to add to a need, and what to say more clearly; of donors' declines, for the reasons that a State can answer.
 *
 * @param need - as far as it is written
 * @param declines - null where nobody has declined yet, or nothing may be said of it
 */
export function needAdvice(need: Partial<NeedDto>, declines: DeclineCounts | null = null): NeedAdvice {
  const lacking = CHECKS.filter(({ lacks }) => lacks(need));
  const declined = new Map((declines?.reasons ?? []).map(({ reason, count }) => [reason, count]));
  const items = lacking
    .filter(({ code }) => !isImplied(code, need))
    .map(({ code, severity, pointer, answers }): AdviceItem => ({
      code,
      severity,
      pointer,
      declined: (answers !== undefined && declined.get(answers)) || null,
    }));
  const answered = new Set(lacking.map(({ answers }) => answers));
  const others = [...declined]
    .filter(([reason]) => !answered.has(reason))
    .flatMap(([reason, count]): AdviceItem[] => {
      const known = OF_DECLINES[reason];
      return known && count > 0 ? [{ ...known, severity: 'better', declined: count }] : [];
    });
  const most = (one: AdviceItem, other: AdviceItem) => (other.declined ?? 0) - (one.declined ?? 0);
  const ordered = [
    ...items.filter(({ severity }) => severity === 'needed').sort(most),
    ...[...others, ...items.filter(({ severity }) => severity === 'better')].sort(most),
  ];
  return { score: scoreOf(need, lacking), items: ordered };
}

/** A whole need has all points; an unknown cost is worth half of a known one. */
function scoreOf(need: Partial<NeedDto>, lacking: readonly Check[]): number {
  const lost = lacking.reduce((sum, { points }) => sum + Math.abs(points), 0);
  const unknownCost = !need.cost && need.costUnknown ? 6 : 0;
  return Math.max(0, 100 - lost - unknownCost);
}

/** One thing to say at a time: without a target nothing is measured, and without a cost there is no part of it. */
function isImplied(code: AdviceCode, { target, cost }: Partial<NeedDto>): boolean {
  return (code === 'TARGET_NOT_MEASURED' && !target) || (code === 'NO_SMALLEST_USEFUL' && !cost);
}

function asksForEverything({ themes, modalities }: Partial<NeedDto>): boolean {
  return (themes?.length ?? 0) > MANY_THEMES || (modalities?.length ?? 0) > MANY_MODALITIES;
}
