import { describe, expect, it } from '@jest/globals';
import { NEED_TIERS } from '@tandem/needs';
import { OFFER_TIERS } from '@tandem/offers';
import { canonicalJson } from '@tandem/platform/sealing';
import fc from 'fast-check';
import { columnAt, toCells, toRecord, type TableShape } from './column.js';
import { guarded, unguarded } from './formulas.js';
import { cellsOf, readRecordFile, writeRecordFile } from './record-files.js';
import { NEED_TABLE, OFFER_TABLE } from './record-tables.js';

const SHAPES: [string, TableShape, object][] = [
  ['needs', NEED_TABLE, NEED_TIERS],
  ['offers', OFFER_TABLE, OFFER_TIERS],
];

describe.each(SHAPES)('the table of %s', (_what, shape, tiers) => {
  it('has a column for all that such a record says, and none twice', () => {
    const said = new Set(shape.columns.map(({ pointer }) => pointer.split('/')[1]));
    for (const field of Object.keys(tiers)) expect([field, said.has(field)]).toEqual([field, true]);
    const names = shape.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of shape.required) expect(names).toContain(name);
  });

  it('finds the column of a wrong place', () => {
    for (const { name, pointer } of shape.columns) {
      expect(columnAt(shape, pointer)).toBe(name);
      if (name !== 'currency') expect(columnAt(shape, `${pointer}/0/x`)).toBe(name);
    }
    expect(columnAt(shape, '/window')).toBe('windowFrom');
    expect(columnAt(shape, '/nowhere')).toBeNull();
  });
});

// What a party may write: any text without control characters but line ends and tabulators, as it is kept once trimmed.
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((one) =>
    one
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, '\n')
      .replaceAll('\r', '\n')
      .trim(),
  )
  .filter((one) => one !== '');
const formula = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''@", "'"), text)
  .map(([mark, rest]) => mark + rest);
const words = fc.oneof(text, formula);
const code = fc.stringMatching(/^[A-Za-z0-9_:]{1,12}$/);
const list = fc.array(code, { minLength: 1, maxLength: 4 });
const amount = fc
  .integer({ min: 0, max: 10 ** 12 })
  .map((minor) => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`);
const money = fc.record({ amount, currency: fc.constant('USD') });
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const whole = fc.integer({ min: 0, max: 100_000 });
const theme = fc.record({
  code: fc.stringMatching(/^[A-Z_]{2,8}$/),
  weight: fc.integer({ min: 1, max: 10_000 }).map((w) => w / 10_000),
});

const need = fc.record(
  {
    id: fc.uuid(),
    status: fc.constantFrom('draft', 'open'),
    title: words,
    summary: words,
    description: words,
    countries: list,
    themes: fc.array(theme, { minLength: 1, maxLength: 3 }),
    cost: money,
    smallestUseful: money,
    lines: fc.array(fc.record({ title: words, cost: money }), { minLength: 1, maxLength: 3 }),
    units: fc.record({ unit: code, quantity: whole }),
    window: fc.record({ from: day, to: day }, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0),
    durationDays: whole,
    genderMarker: fc.constantFrom(0, 1, 2),
    costUnknown: fc.boolean(),
    target: words,
    secondLanguage: fc.record({ language: code, title: words, reviewed: fc.boolean() }),
    visibility: fc.constantFrom('public', 'accredited'),
  },
  { requiredKeys: ['title', 'themes', 'cost'] },
);
const offer = fc.record(
  {
    id: fc.uuid(),
    title: words,
    kind: code,
    themes: list,
    geography: fc.record({ include: list, exclude: list }),
    available: money,
    perGrant: fc.record({ min: amount, max: amount }),
    conditions: fc.record({ minGenderMarker: fc.constantFrom(0, 1, 2), odaOnly: fc.boolean(), recipients: list }),
    leadDays: whole,
  },
  { requiredKeys: ['title', 'kind', 'themes', 'available'] },
);

describe('laws', () => {
  it('what is written into cells is read from them again', () => {
    for (const [shape, record] of [
      [NEED_TABLE, need],
      [OFFER_TABLE, offer],
    ] as [TableShape, fc.Arbitrary<object>][])
      fc.assert(
        fc.property(record, (one) => {
          const read = toRecord(shape, cellsOf(Object.fromEntries(toCells(shape, one))));
          expect(canonicalJson(read)).toBe(canonicalJson(one));
        }),
      );
  });

  it.each([
    ['csv', 60],
    ['json', 30],
    ['xlsx', 25],
  ] as const)('a file of %s holds what was written into it', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(fc.array(need, { minLength: 1, maxLength: 4 }), async (records) => {
        const rows = await readRecordFile(format, await writeRecordFile(format, NEED_TABLE, records), NEED_TABLE);
        const read = rows.map(({ said }) =>
          'cells' in said ? toRecord(NEED_TABLE, cellsOf(said.cells)) : said.record,
        );
        expect(canonicalJson(read)).toBe(canonicalJson(records));
      }),
      { numRuns },
    );
  });

  it('a guard against formulas comes off as it went on, and leaves nothing that is computed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), formula), (one) => {
        expect(unguarded(guarded(one))).toBe(one);
        expect(guarded(one)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
