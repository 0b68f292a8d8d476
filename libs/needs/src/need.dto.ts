import {
  Check,
  Codes,
  Day,
  Flag,
  MoneyDto,
  Nested,
  NestedList,
  OneOf,
  Share,
  Text,
  Whole,
  WindowDto,
  codeRule,
  isUuid,
  toMinor,
} from '@tandem/input';
import { LANGUAGES, isCountry, isModality, isTheme, isTopic, type Language } from '@tandem/vocabulary';
import { BeneficiariesDto, SecondLanguageDto } from './need-parts.dto.js';

export const VISIBILITIES = ['public', 'accredited', 'parties', 'sealed'] as const;
/** Who may see a record: everybody, accredited organisations, the parties once both consented, the owner alone. */
export type Visibility = (typeof VISIBILITIES)[number];

export const RECIPIENTS = ['state', 'regional_body', 'civil_society'] as const;
export type NeedRecipient = (typeof RECIPIENTS)[number];

/** A theme and how much of the need it is; weights are relative to each other. */
export class ThemeShareDto {
  @Check(codeRule(isTheme, 'GET /themes'))
  code!: string;

  @Share()
  weight!: number;
}

/** One line of the budget: an activity, what comes of it, and its cost; all lines together are the cost. */
export class NeedLineDto {
  /** "L1", "L2", …; left out where the line is new: the server gives it one, which it keeps. */
  @Check(
    (value) =>
      typeof value === 'string' && /^L[1-9]\d{0,3}$/.test(value)
        ? null
        : { code: 'NOT_A_LINE', detail: 'must be the id of a line, such as "L1"' },
    { optional: true },
  )
  id?: string;

  @Text(200)
  title!: string;

  @Text(2_000, { optional: true })
  result?: string | null;

  @Nested(() => MoneyDto)
  cost!: MoneyDto;
}

/** Countable help that is not money. */
export class UnitsDto {
  @OneOf(['seats', 'trainer_days', 'items'])
  unit!: 'seats' | 'trainer_days' | 'items';

  @Whole(1, 1_000_000)
  quantity!: number;
}

const sameCurrencyAsCost = (value: unknown, object: Record<string, unknown>) => {
  const money = value as MoneyDto;
  const cost = object.cost as MoneyDto | null | undefined;
  if (!cost || typeof money.currency !== 'string' || money.currency === cost.currency) return null;
  return { code: 'OTHER_CURRENCY', detail: 'must be in the currency of the cost' };
};

const themeTwice = (value: unknown) => {
  const codes = Array.isArray(value) ? value.map((theme: ThemeShareDto | null) => theme?.code) : [];
  return new Set(codes).size < codes.length ? { code: 'DUPLICATE', detail: 'must not name a theme twice' } : null;
};

/** All that a need may say, and need not. */
export class NeedFields {
  /** A public summary, at most 800 characters. */
  @Text(800, { optional: true })
  summary?: string | null;

  @Text(20_000, { optional: true })
  description?: string | null;

  /** Language in which title and texts are written. */
  @OneOf([...LANGUAGES, 'pt'], { optional: true })
  textLanguage?: Language | 'pt' | null;

  /** ISO 3166-1 alpha-3. A regional body may leave it out and then asks for its members. */
  @Codes(isCountry, 'GET /countries', { max: 60, optional: true })
  countries?: string[] | null;

  @Codes(isModality, 'GET /modalities', { max: 11, optional: true })
  modalities?: string[] | null;

  @Nested(() => MoneyDto, { optional: true })
  cost?: MoneyDto | null;

  /** That the cost is not known, said on purpose. */
  @Flag({ optional: true })
  costUnknown?: boolean | null;

  /** The smallest part that would still help. */
  @Nested(() => MoneyDto, { optional: true })
  @Check(sameCurrencyAsCost, { optional: true })
  smallestUseful?: MoneyDto | null;

  @NestedList(() => NeedLineDto, { max: 50, optional: true })
  lines?: NeedLineDto[] | null;

  @Nested(() => UnitsDto, { optional: true })
  units?: UnitsDto | null;

  @Nested(() => WindowDto, { optional: true })
  window?: WindowDto | null;

  /** Days that the work takes; 30 where it is not said. */
  @Whole(1, 3_660, { optional: true })
  durationDays?: number | null;

  /** DAC gender marker 0, 1 or 2; leave it out where the need was not screened. */
  @OneOf([0, 1, 2], { optional: true })
  genderMarker?: 0 | 1 | 2 | null;

  /** Working languages. */
  @Codes((code) => (LANGUAGES as readonly string[]).includes(code) || code === 'pt', 'ar, en, es, fr, pt, ru, zh', {
    max: 7,
    optional: true,
  })
  languages?: string[] | null;

  @OneOf(RECIPIENTS, { optional: true })
  recipient?: NeedRecipient | null;

  /** An organisation through which help may come where a fund takes no Governments. */
  @Text(200, { optional: true })
  eligibleOrganisation?: string | null;

  /** Organisations (ids) from which this State takes no help. */
  @Codes(isUuid, 'the list of organisations', { min: 0, max: 100, optional: true })
  excludedOrganisations?: string[] | null;

  /** May it count as official development assistance? An opinion, not a computation. */
  @OneOf(['yes', 'partly', 'no', 'unknown'], { optional: true })
  odaOpinion?: 'yes' | 'partly' | 'no' | 'unknown' | null;

  /** Contested topics that this State applies: AMMO, SDG_16_4. */
  @Codes(isTopic, 'AMMO, SDG_16_4', { min: 0, max: 5, optional: true })
  optIns?: string[] | null;

  /** Contested topics that this need is about, besides those its themes imply. */
  @Codes(isTopic, 'AMMO, SDG_16_4', { min: 0, max: 5, optional: true })
  topics?: string[] | null;

  @OneOf(['not_needed', 'given', 'missing'], { optional: true })
  hostConsent?: 'not_needed' | 'given' | 'missing' | null;

  @OneOf(['routine', 'special'], { optional: true })
  urgency?: 'routine' | 'special' | null;

  /** Why the circumstances are special. */
  @Text(1_000, { optional: true })
  urgencyReason?: string | null;

  /** Reference of an exemption from an arms embargo. */
  @Text(200, { optional: true })
  exemptionReference?: string | null;

  /** Rank among this State's needs, 1 the first. */
  @Whole(1, 1_000, { optional: true })
  nationalPriority?: number | null;

  /** The action plan that the need serves, with its paragraph. */
  @Text(400, { optional: true })
  nationalActionPlan?: string | null;

  @Text(2_000, { optional: true })
  target?: string | null;

  /** By when the target is to be reached. */
  @Day({ optional: true })
  targetDate?: string | null;

  @Text(2_000, { optional: true })
  baseline?: string | null;

  @Text(2_000, { optional: true })
  nationalContribution?: string | null;

  /** What already exists, who helps already, and with what result. */
  @Text(2_000, { optional: true })
  priorAssistance?: string | null;

  @Nested(() => BeneficiariesDto, { optional: true })
  beneficiaries?: BeneficiariesDto | null;

  @Text(2_000, { optional: true })
  genderAnalysis?: string | null;

  @Nested(() => SecondLanguageDto, { optional: true })
  secondLanguage?: SecondLanguageDto | null;

  @OneOf(VISIBILITIES, { optional: true })
  visibility?: Visibility | null;
}

/** What a State (or regional body) asks for: POST /needs, and the records of `tandem match --needs`. */
export class NeedDto extends NeedFields {
  @Text(200)
  title!: string;

  @NestedList(() => ThemeShareDto, { max: 10 })
  @Check(themeTwice)
  themes!: ThemeShareDto[];
}

/** A need that is still being written: what it says is checked, what it lacks is not. */
export class DraftNeedDto extends NeedFields {
  @Text(200, { optional: true })
  title?: string | null;

  @NestedList(() => ThemeShareDto, { max: 10, optional: true })
  @Check(themeTwice, { optional: true })
  themes?: ThemeShareDto[] | null;
}

/** Rules between fields, checked once each field is right on its own. */
export function needProblems(need: NeedDto) {
  const problems: { pointer: string; code: string; detail: string }[] = [];
  const { cost, smallestUseful, lines } = need;
  if (cost && smallestUseful && toMinor(smallestUseful) > toMinor(cost))
    problems.push({ pointer: '/smallestUseful/amount', code: 'ABOVE_COST', detail: 'must not be above the cost' });
  if (cost && need.costUnknown)
    problems.push({ pointer: '/costUnknown', code: 'COST_GIVEN', detail: 'must not be said beside a cost' });
  if (smallestUseful && !cost)
    problems.push({ pointer: '/cost', code: 'MISSING', detail: 'is required beside smallestUseful' });
  if (!lines) return problems;
  const again = lines.findIndex(({ id }, index) => id && lines.findIndex((line) => line.id === id) < index);
  if (again >= 0) problems.push({ pointer: `/lines/${again}/id`, code: 'DUPLICATE', detail: 'must not stand twice' });
  if (!cost) return [...problems, { pointer: '/cost', code: 'MISSING', detail: 'is required beside lines' }];
  const other = lines.findIndex((line) => line.cost.currency !== cost.currency);
  if (other >= 0)
    return [
      ...problems,
      {
        pointer: `/lines/${other}/cost/currency`,
        code: 'OTHER_CURRENCY',
        detail: 'must be in the currency of the cost',
      },
    ];
  if (lines.reduce((sum, line) => sum + toMinor(line.cost), 0) !== toMinor(cost))
    problems.push({ pointer: '/lines', code: 'LINES_NOT_COST', detail: 'must add up to the cost' });
  return problems;
}

/** POST /needs: the need, on whose behalf, and whether to submit it at once. */
export class PostNeedDto extends NeedDto {
  /** The organisation that asks; needed only by those who serve in several. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string | null;

  /** Submit at once: runs on through every step that the caller's role and the organisation's standing allow. */
  @Flag({ optional: true })
  submit?: boolean | null;
}

/** POST /needs of a need that is still being written. */
export class PostDraftDto extends DraftNeedDto {
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string | null;

  @Flag({ optional: true })
  submit?: boolean | null;
}
