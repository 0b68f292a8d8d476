import {
  Check,
  Codes,
  Day,
  Flag,
  MoneyDto,
  Nested,
  OneOf,
  Text,
  Whole,
  WindowDto,
  amountProblem,
  codeRule,
  isUuid,
  toMinor,
} from '@tandem/input';
import {
  KINDS,
  LANGUAGES,
  isCountry,
  isGeographyCode,
  isModality,
  isTheme,
  isTopic,
  parseAmount,
  type Language,
} from '@tandem/vocabulary';

export const OFFER_RECIPIENTS = ['state', 'regional_body', 'civil_society', 'via_eligible_organisation'] as const;
export type OfferRecipient = (typeof OFFER_RECIPIENTS)[number];

const KIND_CODES = KINDS.map((kind) => kind.code);

/** Where an offer applies: `country:XXX`, `region:NNN` (M49; 001 is the world), `group:NAME`. */
export class GeographyDto {
  /** Left out: anywhere may be possible. */
  @Codes(isGeographyCode, 'country:XXX, region:NNN or group:NAME', { max: 260, optional: true })
  include?: string[] | null;

  @Codes(isGeographyCode, 'country:XXX, region:NNN or group:NAME', { min: 0, max: 260, optional: true })
  exclude?: string[] | null;
}

/** Bounds of a single grant, in the currency of `available`. */
export class PerGrantDto {
  @Check(
    (value) => (typeof value === 'string' ? null : { code: 'WRONG_TYPE', detail: 'must be text such as "50000.00"' }),
    {
      optional: true,
    },
  )
  min?: string | null;

  @Check(
    (value) => (typeof value === 'string' ? null : { code: 'WRONG_TYPE', detail: 'must be text such as "200000.00"' }),
    {
      optional: true,
    },
  )
  max?: string | null;
}

/** What the provider makes its help depend on. */
export class ConditionsDto {
  /** Lowest DAC gender marker. */
  @OneOf([0, 1, 2], { optional: true })
  minGenderMarker?: 0 | 1 | 2 | null;

  @Flag({ optional: true })
  odaOnly?: boolean | null;

  @Codes((code) => (OFFER_RECIPIENTS as readonly string[]).includes(code), OFFER_RECIPIENTS.join(', '), {
    max: 4,
    optional: true,
  })
  recipients?: OfferRecipient[] | null;

  /** What else it asks, in its own words: reporting, end use, return of equipment. */
  @Text(2_000, { optional: true })
  text?: string | null;
}

/** Between which days requests are taken. */
export class CallWindowDto {
  @Day()
  opens!: string;

  @Day()
  closes!: string;
}

/** Countable help that is not money. */
export class OfferUnitsDto {
  @OneOf(['seats', 'trainer_days', 'items'])
  unit!: 'seats' | 'trainer_days' | 'items';

  @Whole(1, 1_000_000)
  quantity!: number;
}

/** What a donor offers: POST /offers, and the records of `tandem match --offers`. */
export class OfferDto {
  @Text(200)
  title!: string;

  @Text(20_000, { optional: true })
  description?: string | null;

  /** Language in which title and texts are written. */
  @OneOf([...LANGUAGES, 'pt'], { optional: true })
  textLanguage?: Language | 'pt' | null;

  @OneOf(KIND_CODES)
  kind!: string;

  @Codes(isTheme, 'GET /themes', { max: 29 })
  themes!: string[];

  @Nested(() => GeographyDto, { optional: true })
  geography?: GeographyDto | null;

  @Codes(isModality, 'GET /modalities', { max: 11, optional: true })
  modalities?: string[] | null;

  @Nested(() => MoneyDto, { optional: true })
  available?: MoneyDto | null;

  @Nested(() => PerGrantDto, { optional: true })
  perGrant?: PerGrantDto | null;

  @Nested(() => OfferUnitsDto, { optional: true })
  units?: OfferUnitsDto | null;

  @Nested(() => WindowDto, { optional: true })
  window?: WindowDto | null;

  /** IATI 2.03 EarmarkingCategory: 1 unearmarked, 2 softly earmarked, 3 earmarked, 4 tightly earmarked. */
  @OneOf([1, 2, 3, 4], { optional: true })
  earmarking?: 1 | 2 | 3 | 4 | null;

  @Nested(() => CallWindowDto, { optional: true })
  callWindow?: CallWindowDto | null;

  /** Days from an agreement to the start. */
  @Whole(0, 3_660, { optional: true })
  leadDays?: number | null;

  @Nested(() => ConditionsDto, { optional: true })
  conditions?: ConditionsDto | null;

  /** The DAC gender marker that the provider looks for, beyond its minimum. */
  @OneOf([0, 1, 2], { optional: true })
  genderSought?: 0 | 1 | 2 | null;

  @Codes((code) => (LANGUAGES as readonly string[]).includes(code) || code === 'pt', 'ar, en, es, fr, pt, ru, zh', {
    max: 7,
    optional: true,
  })
  languages?: string[] | null;

  /** Organisations (ids) that this provider does not fund. */
  @Codes(isUuid, 'the list of organisations', { min: 0, max: 100, optional: true })
  excludedOrganisations?: string[] | null;

  @Codes(isCountry, 'GET /countries', { min: 0, max: 249, optional: true })
  excludedCountries?: string[] | null;

  /** Contested topics that this provider applies: AMMO, SDG_16_4. */
  @Codes(isTopic, 'AMMO, SDG_16_4', { min: 0, max: 5, optional: true })
  optIns?: string[] | null;

  /** Contested topics that this offer is about, besides those its themes imply. */
  @Codes(isTopic, 'AMMO, SDG_16_4', { min: 0, max: 5, optional: true })
  topics?: string[] | null;

  @OneOf(['public', 'accredited', 'parties', 'sealed'], { optional: true })
  visibility?: 'public' | 'accredited' | 'parties' | 'sealed' | null;
}

/** Rules between fields, checked once each field is right on its own. */
export function offerProblems(offer: OfferDto) {
  const problems: { pointer: string; code: string; detail: string }[] = [];
  const { available, perGrant, kind, callWindow } = offer;
  if (callWindow && callWindow.closes < callWindow.opens)
    problems.push({ pointer: '/callWindow/closes', code: 'BEFORE_OPENS', detail: 'must not be before it opens' });
  if (kind === 'money' && !available)
    problems.push({ pointer: '/available', code: 'MISSING', detail: 'is required for an offer of money' });
  if (!perGrant) return problems;
  if (!available)
    return [...problems, { pointer: '/available', code: 'MISSING', detail: 'is required beside perGrant' }];
  const minor = { min: 0, max: Number.MAX_SAFE_INTEGER };
  for (const bound of ['min', 'max'] as const) {
    const amount = perGrant[bound];
    if (amount == null) continue;
    const problem = amountProblem(amount, available.currency);
    if (problem) return [...problems, { pointer: `/perGrant/${bound}`, ...problem }];
    minor[bound] = parseAmount(amount, available.currency);
  }
  if (minor.min > minor.max)
    problems.push({ pointer: '/perGrant/max', code: 'BELOW_MIN', detail: 'must not be below perGrant.min' });
  if (minor.min > toMinor(available))
    problems.push({ pointer: '/perGrant/min', code: 'ABOVE_AVAILABLE', detail: 'must not be above what is available' });
  return problems;
}

/** POST /offers: the offer, on whose behalf, and whether to submit it at once. */
export class PostOfferDto extends OfferDto {
  /** The organisation that offers; needed only by those who serve in several. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string | null;

  /** Submit at once: runs on through every step that the caller's role and the organisation's standing allow. */
  @Flag({ optional: true })
  submit?: boolean | null;
}
