import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandFailure } from '../failure.js';
import { runMatch, type MatchWish } from './run-match.js';

/** The minimal need and offer of the command-line contract. */
const need = {
  id: 'n1',
  title: 'Secure the armouries of three districts',
  countries: ['GMB'],
  themes: [
    { code: 'STOCK', weight: 0.7 },
    { code: 'MARK', weight: 0.3 },
  ],
  modalities: ['training', 'equipment'],
  cost: { amount: '180000.00', currency: 'USD' },
  smallestUseful: { amount: '60000.00', currency: 'USD' },
  window: { from: '2027-01-01', to: '2028-06-30' },
  genderMarker: 1,
  visibility: 'accredited',
  submit: true,
};
const offer = {
  id: 'o1',
  title: 'Stockpile security, West Africa, 2027',
  kind: 'money',
  themes: ['STOCK', 'MARK', 'REC'],
  geography: { include: ['region:011', 'group:LDC'], exclude: [] },
  modalities: ['training', 'equipment', 'grant'],
  available: { amount: '500000.00', currency: 'EUR' },
  perGrant: { min: '50000.00', max: '200000.00' },
  window: { from: '2026-10-01', to: '2028-12-31' },
  conditions: { minGenderMarker: 1 },
  submit: true,
};
const RATES = 'currency,date,per_usd,source\nEUR,2026-11-02,0.92,test\n';

/** Two needs and seven offers: some meet, some nearly, one tie, one withdrawn. */
const needs = [
  need,
  { ...need, id: 'n2', title: 'Mark the rifles', countries: ['SEN'], themes: [{ code: 'MARK', weight: 1 }] },
];
const offers = [
  offer,
  { ...offer, id: 'o3' },
  { ...offer, id: 'o2' },
  { ...offer, id: 'o4', themes: ['STOCK'], languages: ['en'] },
  { ...offer, id: 'small', available: { amount: '46000.00', currency: 'EUR' }, perGrant: undefined },
  { ...offer, id: 'gender', conditions: { minGenderMarker: 2 } },
  { ...offer, id: 'gone', status: 'withdrawn' },
];

interface Printed {
  asOf: string;
  model: string;
  needs: {
    id: string;
    matches: { offer: string; score: number; completeness: number }[];
    near?: { offer: string; gate: string; opening: object }[];
  }[];
}

describe('tandem match', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-match-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: unknown): string {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return join(folder, name);
  }

  function match(wish: Partial<MatchWish> = {}): string {
    return runMatch({
      needs: file('needs.json', needs),
      offers: file('offers.json', offers),
      rates: file('rates.csv', RATES),
      asOf: '2026-11-21',
      top: 20,
      format: 'json',
      ...wish,
    });
  }

  function refusal(wish: Partial<MatchWish>): string {
    try {
      match(wish);
    } catch (error) {
      expect(error).toBeInstanceOf(CommandFailure);
      expect((error as CommandFailure).exitCode).toBe(2);
      return (error as Error).message.replaceAll(`${folder}/`, '');
    }
    throw new Error('It was not refused');
  }

  // Beside the worked example the need says no line, target nor baseline (maturity 0) and The Gambia is least developed
  // (balance 10,000): for the donor 5 × 0 + 5 × 10,000 is what 10 × 5,000 was, and 10 more of the 200 are known.
  it('scores the contract’s need and offer as worked out by hand in the engine’s worked example', () => {
    const {
      asOf,
      model,
      needs: found,
    } = JSON.parse(match({ needs: file('n.json', [need]), offers: file('o.json', [offer]) })) as Printed;
    expect([asOf, model]).toEqual(['2026-11-21', 'tandem-1.1']);
    expect(found).toHaveLength(1);
    expect(found[0]!.matches[0]).toMatchObject({
      offer: 'o1',
      // 9,347, 8,500, 8,700 and 9,000 of 10,000
      score: 0.9347,
      completeness: 0.85,
      utilities: { donor: 0.87, state: 0.9 },
      coverage: 1,
      give: { amount: '180000.00', currency: 'USD' },
    });
    const [theme, , , , , language] = (found[0]!.matches[0] as unknown as { criteria: object[] }).criteria;
    expect(theme).toEqual({
      code: 'theme',
      value: 1,
      weight: { donor: 25, state: 15 },
      contribution: { donor: 0.25, state: 0.15 },
    });
    expect(language).toEqual({
      code: 'language',
      value: null,
      weight: { donor: 5, state: 10 },
      contribution: { donor: 0.025, state: 0.05 },
    });
  });

  it('ranks by score, ties by id, leaves out what may not meet, and keeps the first', () => {
    const of = (printed: string) =>
      (JSON.parse(printed) as Printed).needs.map(({ id, matches }) => [id, ...matches.map(({ offer }) => offer)]);
    // o4 funds marking only as a theme related to STOCK, and without the synergy
    expect(of(match())).toEqual([
      ['n1', 'o1', 'o2', 'o3', 'o4'],
      ['n2', 'o1', 'o2', 'o3', 'o4'],
    ]);
    expect(of(match({ top: 2 }))).toEqual([
      ['n1', 'o1', 'o2'],
      ['n2', 'o1', 'o2'],
    ]);
  });

  it('shows near misses when asked, each with the one change that would open it', () => {
    expect((JSON.parse(match()) as Printed).needs[0]).not.toHaveProperty('near');
    const near = (JSON.parse(match({ near: true })) as Printed).needs[0]!.near!;
    expect(near).toContainEqual({
      offer: 'gender',
      gate: 'gender',
      opening: { code: 'RAISE_GENDER_MARKER', params: { marker: 2 } },
    });
    // 46,000 EUR at 0.92 are 50,000 USD, less than the useful 60,000
    expect(near).toContainEqual({
      offer: 'small',
      gate: 'amount',
      opening: { code: 'ASK_FOR_LESS', params: { amount: 5_000_000, currency: 'USD' } },
    });
    expect(near).toHaveLength(2);
  });

  it.each(['json', 'csv', 'table'] as const)(
    'prints the same bytes as %s again, shuffled, and with --naive',
    (format) => {
      const once = match({ format, near: true });
      const shuffled = {
        needs: file('n.json', needs.toReversed()),
        offers: file(
          'o.json',
          [...offers.slice(3), ...offers.slice(0, 3)].map((one) => ({ ...one, themes: one.themes.toReversed() })),
        ),
      };
      expect(match({ format, near: true })).toBe(once);
      expect(match({ format, near: true, ...shuffled })).toBe(once);
      expect(match({ format, near: true, naive: true })).toBe(once);
      expect(match({ format, near: true, naive: true, ...shuffled })).toBe(once);
    },
  );

  it('takes a bare object of the fields it needs: what is not said excludes nothing', () => {
    const bare = { needs: file('n.json', [{ id: 'n', title: 'N', themes: [{ code: 'STOCK', weight: 1 }] }]) };
    const any = { offers: file('o.json', [{ id: 'o', title: 'O', kind: 'expertise', themes: ['STOCK'] }]) };
    const [found] = (JSON.parse(match({ ...bare, ...any })) as Printed).needs;
    // only the theme is known, and that it says nothing of its maturity: weights 25 + 15 + 5 of 200
    expect(found!.matches).toMatchObject([{ offer: 'o', completeness: 0.225 }]);
  });

  it('uses the shipped rates where no file is given, and says when they are old', () => {
    const first = (wish: object) => {
      const printed = JSON.parse(match({ rates: undefined, ...wish })) as {
        needs: { matches: { reasons: { code: string }[] }[] }[];
      };
      return printed.needs[0]!.matches[0]!.reasons.map(({ code }) => code);
    };
    expect(first({})).not.toContain('RATE_OLD');
    expect(first({ asOf: '2027-06-01' })).toContain('RATE_OLD');
  });

  it('lets no equipment through to a country under embargo on the day', () => {
    const embargoes = file('embargoes.csv', 'country,from,to,source\nGMB,2026-01-01,2026-12-31,test\n');
    const offersFor = (asOf: string) =>
      (JSON.parse(match({ embargoes, asOf })) as Printed).needs.map(({ matches }) => matches.length);
    expect(offersFor('2026-12-31')).toEqual([0, 4]);
    expect(offersFor('2027-01-01')).toEqual([4, 4]);
  });

  it('reads CSV as it reads JSON', () => {
    const needsCsv = file(
      'needs.csv',
      '\uFEFFid,title,countries,themes,modalities,cost,currency,smallestUseful,windowFrom,windowTo,genderMarker\r\n' +
        'n1,Secure the armouries of three districts,GMB,STOCK:0.7;MARK:0.3,training;equipment,180000.00,USD,60000.00,2027-01-01,2028-06-30,1\r\n',
    );
    const offersCsv = file(
      'offers.csv',
      'id,title,kind,themes,include,modalities,available,currency,perGrantMin,perGrantMax,windowFrom,windowTo,minGenderMarker,leadDays\n' +
        'o1,"Stockpile security, West Africa, 2027",money,STOCK;MARK;REC,region:011; group:LDC,training;equipment;grant,500000.00,EUR,50000.00,200000.00,2026-10-01,2028-12-31,1,\n',
    );
    expect(match({ needs: needsCsv, offers: offersCsv })).toBe(
      match({ needs: file('n.json', [need]), offers: file('o.json', [offer]) }),
    );
  });

  it('prints CSV rows and a table', () => {
    const one = { needs: file('n.json', [need]), offers: file('o.json', [offer, offers[5]]), near: true as const };
    const [head, first, second, end] = match({ ...one, format: 'csv' }).split('\n');
    expect(head).toBe('need,rank,offer,score,completeness,coverage,give,currency,reasons,gate,opening');
    expect(first).toMatch(
      /^n1,1,o1,0\.9347,0\.85,1,180000\.00,USD,THEMES_SHARED OFFER_NAMES_REGION .*SYNERGY_STOCK_MARKING,,$/u,
    );
    expect(second).toBe('n1,,gender,,,,,,,gender,RAISE_GENDER_MARKER marker=2');
    expect(end).toBe('');
    expect(match({ ...one, format: 'table' })).toBe(
      'As of 2026-11-21, model tandem-1.1\n\n' +
        'n1  Secure the armouries of three districts\n' +
        '   1   93 %  o1  Stockpile security, West Africa, 2027  ( 85 % known)  gives 180000.00 USD\n' +
        '   near  gender  gender: RAISE_GENDER_MARKER marker=2\n',
    );
  });

  it('does not let a spreadsheet run what a party wrote', () => {
    const printed = match({ needs: file('n.json', [{ ...need, id: '=1+1' }]), format: 'csv' });
    expect(printed).toContain("'=1+1,1,o1");
  });

  it.each<[string, unknown, string]>([
    ['an unknown field', [{ ...need, colour: 'red' }], 'n.json /0/colour is not a field'],
    ['a missing field', [need, { ...need, id: 'n2', themes: undefined }], 'n.json /1/themes is required'],
    ['a missing id', [{ ...need, id: undefined }], 'n.json /0/id is required'],
    ['an unknown code', [{ ...need, countries: ['XXX'] }], 'n.json /0/countries/0 "XXX" is not in GET /countries'],
    [
      'a nested place',
      [{ ...need, themes: [need.themes[0], { code: 'NOPE', weight: 1 }] }],
      'n.json /0/themes/1/code "NOPE" is not in GET /themes',
    ],
    [
      'negative money',
      [{ ...need, cost: { amount: '-1.00', currency: 'USD' } }],
      'n.json /0/cost/amount must not be negative',
    ],
    ['an empty list', [{ ...need, modalities: [] }], 'n.json /0/modalities must hold 1 to 11 entries'],
    [
      'a reversed window',
      [{ ...need, window: { from: '2027-01-02', to: '2027-01-01' } }],
      'n.json /0/window/to must not end before it begins',
    ],
    [
      'a rule between fields',
      [{ ...need, smallestUseful: { amount: '180000.01', currency: 'USD' } }],
      'n.json /0/smallestUseful/amount must not be above the cost',
    ],
    ['an id twice', [need, need], 'n.json /1/id "n1" stands at /0 already'],
    ['an entry that is no object', [need, 7], 'n.json /1 must be a JSON object'],
    ['an object for the list', { needs: [need] }, 'n.json / must be a list'],
    ['no JSON', '[{', 'n.json: not JSON'],
  ])('refuses %s, with the JSON pointer', (_, content, message) => {
    expect(refusal({ needs: file('n.json', content) })).toContain(message);
  });

  it.each<[string, string, string]>([
    ['an unknown column', 'id,title,themes,colour\n', 'n.csv line 1: there is no column "colour"'],
    ['a missing column', 'id,title\n', 'n.csv line 1: the column themes is missing'],
    ['too few cells', 'id,title,themes\nn1,N\n', 'n.csv line 2: 2 cells where 3 belong'],
    [
      'a wrong cell',
      'id,title,themes,durationDays\nn1,N,STOCK,soon\n',
      'n.csv line 2 /0/durationDays must be a whole number',
    ],
    ['a wrong weight', 'id,title,themes\nn1,N,STOCK:much\n', 'n.csv line 2 /0/themes/0/weight must be a number'],
    ['a quote left open', 'id,title,themes\nn1,"N,STOCK\n', 'n.csv line'],
  ])('refuses CSV with %s, with its line', (_, content, message) => {
    expect(refusal({ needs: file('n.csv', content) })).toContain(message);
  });

  it('refuses files that are not there, days that are none, and wrong tables', () => {
    expect(refusal({ offers: join(folder, 'nowhere.json') })).toBe('nowhere.json: there is no such file');
    expect(refusal({ offers: folder })).toContain('is a folder');
    expect(refusal({ asOf: '2026-02-30' })).toContain('--as-of 2026-02-30');
    expect(refusal({ rates: file('r.csv', 'currency,date,per_usd,source\nEUR,2026-11-02,cheap,test\n') })).toContain(
      'r.csv, line 2',
    );
  });

  it('names the first twenty wrong places and counts the rest', () => {
    const wrong = Array.from({ length: 25 }, (_, i) => ({ ...need, id: `n${i}`, durationDays: 0 }));
    const message = refusal({ needs: file('n.json', wrong) });
    expect(message.split('\n')).toHaveLength(21);
    expect(message).toMatch(/and 5 more$/u);
  });
});
