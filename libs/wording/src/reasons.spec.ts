import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '@tandem/vocabulary';
import { INTL_LOCALE, type Language } from './language.js';
import { REASON_PARAMETERS, type ReasonCode } from './parameters.js';
import { reasonText } from './reasons.js';

/** Spaces that do not break, as plain ones, so that the expected texts can be typed. */
const say = (code: string, params: Record<string, unknown>, language: Language = 'en') =>
  reasonText({ code, params }, language).replace(/[\u00a0\u202f]/g, ' ');

describe('reasonText', () => {
  it.each<[ReasonCode, Record<string, unknown>, string]>([
    ['THEMES_SHARED', { themes: ['MARK'], near: [] }, '1 theme in common: Marking'],
    [
      'THEMES_SHARED',
      { themes: ['STOCK', 'MARK'], near: ['REC'] },
      '2 themes in common: Physical security and stockpile management · Marking. Close to what the offer names: Record-keeping',
    ],
    ['OFFER_NAMES_REGION', { countries: ['MLI'] }, 'The offer names a region or group with this country: Mali'],
    [
      'OFFER_NAMES_COUNTRY',
      { countries: ['MLI', 'GMB', 'SEN'] },
      'The offer reaches these countries and names at least one of them: Mali, Gambia and Senegal',
    ],
    [
      'COVERS_SHARE',
      { give: 18_000_000, lacking: 18_000_000, currency: 'USD', share: 10_000 },
      'Covers 100% of what is still open (USD 180,000)',
    ],
    [
      'COVERS_SHARE',
      { give: 17_999_999, lacking: 18_000_000, currency: 'USD', share: 9_999 },
      'Covers 99% of what is still open (USD 179,999.99 of USD 180,000)',
    ],
    [
      'COVERS_SHARE',
      { give: 900, lacking: 300_000, currency: 'JPY', share: 30 },
      'Covers 0.3% of what is still open (JPY 900 of JPY 300,000)',
    ],
    [
      'COVERS_UNITS',
      { give: 8, lacking: 20, unit: 'seats', share: 4_000 },
      'Covers 40% of what is still open (seats: 8 of 20)',
    ],
    [
      'STARTS_LATE',
      { from: '2027-03-01', to: '2027-03-31', days: 31, delay: 1 },
      'Starts 1 day later than the need could: 31 days usable, 1 Mar 2027 – 31 Mar 2027',
    ],
    ['LANGUAGE_SHARED', { languages: ['fr', 'pt'] }, 'Working languages in common: French and Portuguese'],
    ['GRANT_FUNDS_ANY', { modalities: ['training'] }, 'A grant can pay for any kind of help, and so for: Training'],
    [
      'UNKNOWN_COVERAGE',
      { missing: ['need', 'rates'] },
      'Share of the cost: not known, counted as half. Missing from: the need and the exchange rates',
    ],
    ['UNKNOWN_TIMING', { missing: [] }, 'Timing: not known, counted as half'],
    [
      'UNKNOWN_BALANCE',
      { missing: ['need', 'snapshot'] },
      'Balance among States: not known, counted as half. Missing from: the need and the register',
    ],
    [
      'SAYS_PART',
      { says: ['target'], lacks: ['lines', 'baseline'] },
      'The need says: a target. Still to be said: costs by line and a baseline',
    ],
    [
      'LONG_UNANSWERED_LEAST_DEVELOPED_OR_ISLAND',
      { since: '2026-03-01', days: 265, countries: ['GMB'] },
      'Unanswered since 1 Mar 2026: 265 days. Least developed country or small island developing State: Gambia',
    ],
    [
      'WORKED_HERE_BEFORE',
      { countries: ['GMB', 'MLI'], themes: [] },
      'The provider has worked here before: Gambia and Mali',
    ],
    [
      'OVERLAP_OTHER_PROVIDER',
      { deduction: 1_000, countries: ['GMB'], themes: ['MARK'] },
      'Another provider already does similar work there (Gambia: Marking). 10% taken off the fit',
    ],
    [
      'ASK_FOR_LESS',
      { amount: 15_000_050, currency: 'EUR' },
      'Would fit if the need accepted a first part: EUR 150,000.50',
    ],
    ['HIGHER_SCORE', { above: 8_347, below: 8_300 }, 'Its fit is higher: 83.47 of 100, against 83'],
    ['MOVE_START', { date: '2027-01-05' }, 'Would fit if the need started on this day: 5 Jan 2027'],
    [
      'ADD_RECIPIENT',
      { recipient: 'civil_society' },
      'Would fit if the offer were also open to this kind of recipient: Civil society organisation',
    ],
  ])('says %s with %j', (code, params, text) => {
    expect(say(code, params)).toBe(text);
  });

  it.each<[Language, ReasonCode, Record<string, unknown>, string]>([
    [
      'fr',
      'THEMES_SHARED',
      { themes: ['MARK', 'REC'], near: [] },
      '2 thèmes en commun : Marquage · Conservation des informations',
    ],
    [
      'fr',
      'COVERS_SHARE',
      { give: 9_000_000, lacking: 18_000_000, currency: 'USD', share: 5_000 },
      'Couvre 50 % de ce qui manque encore (90 000 USD sur 180 000 USD)',
    ],
    ['es', 'ADD_COUNTRY', { country: 'MLI' }, 'Encajaría si la oferta abarcara también este país: Malí'],
    [
      'es',
      'STARTS_IN_TIME',
      { from: '2027-01-01', to: '2027-01-01', days: 1 },
      'Comienza a tiempo: 1 día utilizable, 1 ene 2027 – 1 ene 2027',
    ],
    ['ru', 'THEMES_SHARED', { themes: ['MARK', 'REC'], near: [] }, '2 общие темы: Маркировка · Ведение учета'],
    [
      'ru',
      'THEMES_SHARED',
      { themes: ['MARK', 'REC', 'TRACE', 'STOCK', 'CSO'], near: [] },
      '5 общих тем: Маркировка · Ведение учета · Отслеживание, идентификация и баллистическая информация · Физическая безопасность запасов и управление ими · Потенциал гражданского общества',
    ],
    ['ru', 'LONG_UNANSWERED', { since: '2026-10-22', days: 31 }, 'Без ответа с этой даты: 22 окт. 2026 г. (31 день)'],
    ['zh', 'LANGUAGE_SHARED', { languages: ['en', 'fr'] }, '共同工作语言：英语和法语'],
    ['zh', 'MOVE_START', { date: '2027-01-05' }, '如需求于该日开始，即可匹配：2027年1月5日'],
    ['ar', 'ADD_THEME', { theme: 'MARK' }, 'يصبح مناسبًا لو سمّى العرض هذا الموضوع أيضًا: \u2068الوسم\u2069'],
    [
      'ar',
      'STARTS_IN_TIME',
      { from: '2027-03-01', to: '2027-03-02', days: 2 },
      'يبدأ في الوقت المناسب. المدة الصالحة: يومان، من \u20681 مارس 2027\u2069 إلى \u20682 مارس 2027\u2069',
    ],
  ])('says in %s %s with %j', (language, code, params, text) => {
    expect(say(code, params, language)).toBe(text);
  });

  it('counts in Arabic with all six forms', () => {
    const days = (count: number) =>
      /: ([^:،]+)،/.exec(say('STARTS_IN_TIME', { from: '2027-01-01', to: '2027-12-31', days: count }, 'ar'))?.[1];
    expect([0, 1, 2, 3, 11, 100].map(days)).toEqual(['0 يوم', 'يوم واحد', 'يومان', '3 أيام', '11 يومًا', '100 يوم']);
  });

  it('writes amounts in Arabic with Latin digits, each in one piece', () => {
    const text = say('ASK_FOR_LESS', { amount: 15_000_000, currency: 'USD' }, 'ar');
    expect(text.replace(/\u200f/g, '')).toBe('يصبح مناسبًا لو قبل الاحتياج جزءًا أول: \u2068150,000 USD\u2069');
  });

  it('isolates nothing where direction cannot turn', () => {
    expect(say('ADD_COUNTRY', { country: 'MLI' }, 'fr')).not.toMatch(/[\u2068\u2069]/);
  });

  it('returns a code that it does not know', () => {
    expect(say('NEW_IN_A_LATER_MODEL', { x: 1 })).toBe('NEW_IN_A_LATER_MODEL');
    expect(say('constructor', {})).toBe('constructor');
  });

  it('says codes of values that no list knows as they are, and a dash for what is missing', () => {
    expect(say('ADD_THEME', { theme: 'LASERS' })).toBe('Would fit if the offer also named this theme: LASERS');
    expect(say('ADD_THEME', {})).toBe('Would fit if the offer also named this theme: –');
    expect(say('ASK_FOR_LESS', { amount: 5, currency: 'XXQ' })).toBe('Would fit if the need accepted a first part: 5');
  });

  it('never throws and never shows a placeholder, whatever the parameters', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        NaN,
        Infinity,
        -1,
        '',
        'USD',
        '2027-13-45',
        'constructor',
        {},
        [],
        [null, 3, {}],
      ),
      fc.anything(),
    );
    for (const [code, parameters] of Object.entries(REASON_PARAMETERS)) {
      const params = fc.record(Object.fromEntries(Object.keys(parameters).map((name) => [name, odd])));
      fc.assert(
        fc.property(params, fc.constantFrom(...LANGUAGES), (given, language) => {
          const text = reasonText({ code, params: given }, language);
          return text.length > 0 && !text.includes(', plural,') && !text.includes(', select,');
        }),
        { numRuns: 60 },
      );
    }
  });

  it('has the locale of every language at hand', () => {
    for (const language of LANGUAGES) {
      expect(Intl.DateTimeFormat.supportedLocalesOf(INTL_LOCALE[language])).toHaveLength(1);
    }
  });
});
