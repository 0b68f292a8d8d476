import { describe, expect, it } from '@jest/globals';
import { readActivity } from './activity.js';
import { IatiParser } from './parser.js';

/** Lines count from the `iati-activity` tag, which stands on line 1. */
function read(inside: string, defaultCountry: string | null = null, attributes = 'default-currency="USD"') {
  const parser = new IatiParser('some.xml');
  parser.write(
    `<iati-activities version="2.03"><iati-activity ${attributes}>${inside}</iati-activity></iati-activities>`,
  );
  const [element] = parser.close();
  return readActivity(element!, defaultCountry);
}

const NAMED = '<iati-identifier>XX-1</iati-identifier><title><narrative>Wells</narrative></title>';

const transaction = (change: { kind?: string; date?: string; value?: string; attributes?: string } = {}) =>
  `<transaction><transaction-type code="${change.kind ?? '3'}"/><transaction-date iso-date="${change.date ?? '2011-02-03'}"/>` +
  `<value ${change.attributes ?? 'value-date="2011-02-01"'}>${change.value ?? '10.5'}</value></transaction>`;

describe('readActivity', () => {
  it('reads a whole activity', () => {
    const { record, skips } = read(`
      <iati-identifier> XX-1
      </iati-identifier>
      <reporting-org ref="XM-1" type="21"><narrative>Reporter</narrative></reporting-org>
      <title><narrative/><narrative xml:lang="fr">Des   puits</narrative><narrative>Wells</narrative></title>
      <description><narrative>Forty wells</narrative></description>
      <participating-org role="1" ref="SE-6" type="10"><narrative>Sweden</narrative></participating-org>
      <participating-org role="1" ref="SE-6"><narrative>Sweden again</narrative></participating-org>
      <participating-org role="4"><narrative>Well Diggers</narrative></participating-org>
      <activity-status code="4"/>
      <activity-date type="1" iso-date="2009-01-01"/><activity-date type="2" iso-date="2010-03-04"/>
      <activity-date type="3" iso-date="2012-12-31Z"/>
      <recipient-country code="HN" percentage="80"/><recipient-country code="GT" percentage="20"/>
      <location><name><narrative>Copán</narrative></name></location>
      <sector code="15240" percentage="60"/><sector code="152" vocabulary="2" percentage="40"/>
      <transaction><transaction-type code="2"/><transaction-date iso-date="2010-05-06"/>
        <value currency="SEK" value-date="2010-05-01">1434153.58881</value>
        <provider-org><narrative>SWEDEN</narrative></provider-org></transaction>
      ${transaction({ value: '-7.25', attributes: '' })}`);
    expect(skips).toEqual([]);
    expect(record).toMatchObject({
      identifier: 'XX-1',
      title: 'Des puits',
      description: 'Forty wells',
      status: 'closed',
      startsOn: '2010-03-04',
      endsOn: '2012-12-31',
      reporter: { key: 'ref:XM-1', ref: 'XM-1', name: 'Reporter', type: '21' },
      participants: [
        { role: 'funding', organisation: { key: 'ref:SE-6' } },
        {
          role: 'implementing',
          organisation: { key: 'name:well diggers', ref: null, name: 'Well Diggers', type: null },
        },
      ],
      place: 'stated',
      countries: [
        { country: 'HND', percentage: '80' },
        { country: 'GTM', percentage: '20' },
      ],
      locations: ['Copán'],
      sectors: [
        { vocabulary: '1', code: '15240', percentage: '60' },
        { vocabulary: '2', code: '152', percentage: '40' },
      ],
    });
    expect(record?.flows).toEqual([
      {
        position: 1,
        kind: 'outgoing_commitment',
        on: '2010-05-06',
        amount: '1434153.58881',
        currency: 'SEK',
        valueDate: '2010-05-01',
        provider: { key: 'name:sweden', ref: null, name: 'SWEDEN', type: null },
        receiver: null,
      },
      {
        position: 2,
        kind: 'disbursement',
        on: '2011-02-03',
        amount: '-7.25',
        currency: 'USD',
        valueDate: '2011-02-03',
        provider: null,
        receiver: null,
      },
    ]);
  });

  it.each([
    ['<title><narrative>Wells</narrative></title>', 'no_identifier'],
    ['<iati-identifier> </iati-identifier><title><narrative>Wells</narrative></title>', 'no_identifier'],
    [
      `<iati-identifier>${'x'.repeat(501)}</iati-identifier><title><narrative>W</narrative></title>`,
      'identifier_too_long',
    ],
    ['<iati-identifier>XX-1</iati-identifier><title><narrative> </narrative></title>', 'no_title'],
  ])('leaves out a whole activity: %s', (inside, reason) => {
    const { record, skips } = read(inside);
    expect(record).toBeNull();
    expect(skips).toEqual([expect.objectContaining({ what: 'activity', reason, line: 1 })]);
  });

  it.each([
    [transaction({ kind: '99' }), 'unknown_flow_type', '99'],
    [transaction({ date: '2011-02-30' }), 'bad_date', '2011-02-30'],
    [transaction({ date: '' }), 'bad_date', 'missing'],
    [transaction({ attributes: 'value-date="2011"' }), 'bad_date', '2011'],
    [transaction({ value: '1,000' }), 'bad_amount', '1,000'],
    [transaction({ value: '1e5' }), 'bad_amount', '1e5'],
    [transaction({ value: '' }), 'bad_amount', 'missing'],
    [transaction({ attributes: 'currency="XYZ"' }), 'unknown_currency', 'XYZ'],
  ])('leaves out one flow and keeps the others: %s', (bad, reason, detail) => {
    const { record, skips } = read(`${NAMED}\n${bad}\n${transaction()}`);
    expect(skips).toEqual([{ what: 'flow', reason, detail, line: 2 }]);
    expect(record?.flows.map((flow) => [flow.position, flow.amount])).toEqual([[2, '10.5']]);
  });

  it('leaves out a flow without any currency', () => {
    expect(read(NAMED + transaction(), null, '').skips).toMatchObject([
      { reason: 'unknown_currency', detail: 'missing' },
    ]);
  });

  it.each([
    ['<activity-date type="2" iso-date="1013-07-30"/>', 'bad_date', '1013-07-30'],
    ['<activity-date type="2" iso-date="2010-13-01"/>', 'bad_date', '2010-13-01'],
    ['<recipient-country code="ZZ"/>', 'unknown_country', 'ZZ'],
    ['<recipient-country code="HN" percentage="101"/>', 'bad_percentage', '101'],
    ['<sector code="15240" percentage="lots"/>', 'bad_percentage', 'lots'],
    ['<participating-org role="9"><narrative>Sweden</narrative></participating-org>', 'unknown_role', '9'],
    ['<participating-org role="1"><narrative/></participating-org>', 'unnamed_organisation', 'missing'],
  ])('leaves out a detail and keeps the activity: %s', (inside, reason, detail) => {
    const { record, skips } = read(`${NAMED}\n\n${inside}`);
    expect(record?.identifier).toBe('XX-1');
    expect(record).toMatchObject({ startsOn: null, participants: [] });
    expect(skips).toEqual([{ what: 'detail', reason, detail, line: 3 }]);
  });

  it('keeps the start and not the end where the end comes first', () => {
    const dates = '<activity-date type="2" iso-date="2010-01-01"/><activity-date type="4" iso-date="2009-01-01"/>';
    const { record, skips } = read(NAMED + dates);
    expect(record).toMatchObject({ startsOn: '2010-01-01', endsOn: null });
    expect(skips).toMatchObject([{ what: 'detail', reason: 'ends_before_start', detail: '2010-01-01 to 2009-01-01' }]);
  });

  it.each([
    ['', null, 'not_stated', []],
    ['', 'HND', 'assumed', ['HND']],
    ['<recipient-country code="GT"/>', 'HND', 'stated', ['GTM']],
    ['<recipient-country code="ZZ"/>', 'HND', 'stated', []],
    ['<recipient-region code="389"/>', 'HND', 'stated', []],
    ['<transaction><recipient-country code="NI"/></transaction>', 'HND', 'stated', ['NIC']],
  ])('says on what the place rests: %s with default %s is %s', (inside, fallback, place, countries) => {
    const { record } = read(NAMED + inside, fallback);
    expect(record?.place).toBe(place);
    expect(record?.countries.map((it) => it.country)).toEqual(countries);
  });

  it('maps five-digit DAC codes that say a theme, and neither groups nor other vocabularies', () => {
    const themes = (sector: string) => read(NAMED + sector).record?.themes;
    expect(themes('<sector code="15261"/><sector code="15210" vocabulary="1"/>')).toEqual(['SSR', 'YOUTH']);
    expect(themes('<sector code="14020"/>')).toEqual([]);
    expect(themes('<sector code="15210" vocabulary="99"/>')).toEqual([]);
    expect(themes('<sector code="152" vocabulary="2"/>')).toEqual([]);
  });
});
