import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NeedDto } from '../need.dto.js';
import { needAdvice } from './need-advice.js';

/** Everything that donors look for. */
const whole: NeedDto = {
  title: 'Secure the armouries of three districts',
  summary: 'Three armouries',
  description: 'What is to be done',
  countries: ['GMB'],
  themes: [{ code: 'STOCK', weight: 1 }],
  modalities: ['training'],
  cost: { amount: '100.00', currency: 'USD' },
  smallestUseful: { amount: '50.00', currency: 'USD' },
  lines: [{ title: 'All', cost: { amount: '100.00', currency: 'USD' } }],
  window: { from: '2027-01-01', to: '2027-12-31' },
  genderMarker: 1,
  target: 'All 3 armouries marked',
  targetDate: '2027-12-31',
  baseline: 'None',
  nationalContribution: 'Staff',
  nationalActionPlan: 'NAP, paragraph 4',
  priorAssistance: 'None so far',
  beneficiaries: { women: 10 },
  genderAnalysis: 'Women guard two of them',
};
const without = (...fields: (keyof NeedDto)[]): Partial<NeedDto> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !fields.includes(name as keyof NeedDto)));
const codes = (need: Partial<NeedDto>) => needAdvice(need).items.map(({ code }) => code);

describe('the advice on a need', () => {
  it('is nothing where all is said', () => {
    expect(needAdvice(whole)).toEqual({ score: 100, items: [] });
  });

  it('names seven things that are needed, in order, of a draft that says nothing', () => {
    const { score, items } = needAdvice({});
    expect(score).toBe(0);
    expect(items.filter(({ severity }) => severity === 'needed').map(({ code, pointer }) => [code, pointer])).toEqual([
      ['NO_TITLE', '/title'],
      ['NO_THEME', '/themes'],
      ['NO_COUNTRY', '/countries'],
      ['NO_COST', '/cost'],
      ['NO_MODALITY', '/modalities'],
      ['NO_WINDOW', '/window'],
      ['NO_PRIOR_HELP', '/priorAssistance'],
    ]);
    // Without a target and a cost there is nothing to measure, and no part of a cost.
    expect(items.map(({ code }) => code)).not.toContain('TARGET_NOT_MEASURED');
    expect(items.map(({ code }) => code)).not.toContain('NO_SMALLEST_USEFUL');
  });

  it.each<[string, Partial<NeedDto>, number, string[]]>([
    // 100 − 12 (cost) − 2 (its smallest part, of which is said only beside a cost)
    ['no cost', without('cost', 'smallestUseful'), 86, ['NO_COST']],
    // 100 − 6 − 2
    ['a cost that is not known', { ...without('cost', 'smallestUseful'), costUnknown: true }, 92, []],
    // 100 − 3 − 3
    ['no target', without('target'), 94, ['NO_TARGET']],
    ['a target without a figure', { ...whole, target: 'Better armouries' }, 97, ['TARGET_NOT_MEASURED']],
    ['a target in Arabic figures', { ...whole, target: 'تعليم ٣ مستودعات' }, 100, []],
    ['no gender analysis', without('genderAnalysis'), 98, ['NO_GENDER_ANALYSIS']],
    [
      'six themes',
      { ...whole, themes: ['STOCK', 'MARK', 'REC', 'LEG', 'NAP', 'DEST'].map((code) => ({ code, weight: 1 })) },
      90,
      ['ASKS_FOR_EVERYTHING'],
    ],
    ['a title that says little', { ...whole, title: 'Help' }, 97, ['SHORT_TITLE']],
    ['special circumstances, unexplained', { ...whole, urgency: 'special' }, 97, ['NO_URGENCY_REASON']],
    ['a translation by a machine', { ...whole, secondLanguage: { language: 'fr' } }, 99, ['TRANSLATION_NOT_REVIEWED']],
  ])('for %s', (_what, need, score, expected) => {
    expect([needAdvice(need).score, codes(need)]).toEqual([score, expected]);
  });

  it('puts first what donors declined for, and names reasons that nothing lacking answers', () => {
    const declines = {
      total: 9,
      reasons: [
        { reason: 'timing', count: 2 },
        { reason: 'incomplete', count: 4 },
        { reason: 'policy', count: 3 },
      ],
    };
    const { items } = needAdvice(without('summary', 'baseline'), declines);
    // A State cannot answer a donor's policy; its window is said, so that the dates themselves are in question.
    expect(items.map(({ code, declined }) => [code, declined])).toEqual([
      ['NO_BASELINE', 4],
      ['DECLINED_TIMING', 2],
      ['NO_SUMMARY', null],
    ]);
    expect(needAdvice(whole, { total: 2, reasons: null }).items).toEqual([]);
  });

  it('never falls when something is added', () => {
    const fields = Object.keys(whole) as (keyof NeedDto)[];
    fc.assert(
      fc.property(fc.subarray(fields), fc.constantFrom(...fields), (left, added) => {
        const before = without(...left);
        const after = without(...left.filter((field) => field !== added));
        expect(needAdvice(after).score).toBeGreaterThanOrEqual(needAdvice(before).score);
      }),
    );
  });
});
