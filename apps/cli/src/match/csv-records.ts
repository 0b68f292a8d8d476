import { group, type Cells } from './csv-cells.js';

/** How a kind of record stands in CSV: its columns, and a row as the JSON it stands for. */
export interface CsvShape {
  columns: readonly string[];
  required: readonly string[];
  toRecord: (cells: Cells) => Record<string, unknown>;
}

const TEXT_OF_NEED = [
  'id',
  'status',
  'organisation',
  'title',
  'recipient',
  'eligibleOrganisation',
  'odaOpinion',
  'hostConsent',
  'urgency',
  'exemptionReference',
];
const LISTS_OF_NEED = ['countries', 'modalities', 'languages', 'excludedOrganisations', 'optIns', 'topics'];
const NUMBERS_OF_NEED = ['durationDays', 'genderMarker'];
const WINDOW_AND_UNITS = ['windowFrom', 'windowTo', 'unit', 'quantity', 'currency'];

export const NEED_CSV: CsvShape = {
  columns: [
    ...TEXT_OF_NEED,
    ...LISTS_OF_NEED,
    ...NUMBERS_OF_NEED,
    ...WINDOW_AND_UNITS,
    'themes',
    'cost',
    'smallestUseful',
  ],
  required: ['id', 'title', 'themes'],
  toRecord: (cells) => ({
    ...plain(cells, TEXT_OF_NEED, LISTS_OF_NEED, NUMBERS_OF_NEED),
    ...group({
      themes: cells.list('themes')?.map(weightedTheme),
      cost: cells.money('cost'),
      smallestUseful: cells.money('smallestUseful'),
      window: cells.window(),
      units: cells.units(),
    }),
  }),
};

const TEXT_OF_OFFER = ['id', 'status', 'organisation', 'title', 'kind'];
const LISTS_OF_OFFER = [
  'themes',
  'modalities',
  'languages',
  'excludedOrganisations',
  'excludedCountries',
  'optIns',
  'topics',
];
const NUMBERS_OF_OFFER = ['leadDays', 'genderSought'];
const NESTED_OF_OFFER = [
  'include',
  'exclude',
  'available',
  'perGrantMin',
  'perGrantMax',
  'minGenderMarker',
  'odaOnly',
  'recipients',
];

export const OFFER_CSV: CsvShape = {
  columns: [...TEXT_OF_OFFER, ...LISTS_OF_OFFER, ...NUMBERS_OF_OFFER, ...WINDOW_AND_UNITS, ...NESTED_OF_OFFER],
  required: ['id', 'title', 'kind', 'themes'],
  toRecord: (cells) => ({
    ...plain(cells, TEXT_OF_OFFER, LISTS_OF_OFFER, NUMBERS_OF_OFFER),
    ...group({
      geography: group({ include: cells.list('include'), exclude: cells.list('exclude') }),
      available: cells.money('available'),
      perGrant: group({ min: cells.text('perGrantMin'), max: cells.text('perGrantMax') }),
      conditions: group({
        minGenderMarker: cells.number('minGenderMarker'),
        odaOnly: cells.flag('odaOnly'),
        recipients: cells.list('recipients'),
      }),
      window: cells.window(),
      units: cells.units(),
    }),
  }),
};

/** `STOCK:0.7`; a theme without a weight has the full one. */
function weightedTheme(entry: string): object {
  const [code, weight] = entry.split(':');
  return { code, weight: weight === undefined ? 1 : Number(weight) };
}

function plain(cells: Cells, texts: string[], lists: string[], numbers: string[]): Record<string, unknown> {
  return {
    ...group(Object.fromEntries(texts.map((column) => [column, cells.text(column)]))),
    ...group(Object.fromEntries(lists.map((column) => [column, cells.list(column)]))),
    ...group(Object.fromEntries(numbers.map((column) => [column, cells.number(column)]))),
  };
}
