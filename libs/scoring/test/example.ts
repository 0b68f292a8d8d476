import type { Context, NeedFacts, OfferFacts, Specificity } from '../src/facts.js';
import { pairOf } from '../src/pair.js';
import { NO_SNAPSHOT } from '../src/snapshot.js';

/** Secure the armouries of three districts: stockpiles and marking in The Gambia, 180,000 USD, 2027 to mid-2028. */
export const need: NeedFacts = {
  id: 'n1',
  open: true,
  organisation: 'gambia',
  countries: ['GMB'],
  themes: [
    { code: 'STOCK', weight: 7_000 },
    { code: 'MARK', weight: 3_000 },
  ],
  modalities: ['training', 'equipment'],
  currency: 'USD',
  lacking: 18_000_000,
  lines: null,
  smallestUseful: 6_000_000,
  units: null,
  window: { from: '2027-01-01', to: '2028-06-30' },
  durationDays: null,
  urgent: null,
  genderMarker: 1,
  languages: null,
  recipient: 'state',
  namesEligibleOrganisation: false,
  excludedOrganisations: [],
  odaOpinion: null,
  optIns: [],
  topics: [],
  hostConsent: null,
  exemptionReference: null,
  nationalRank: null,
  inActionPlan: null,
  says: null,
  disadvantaged: null,
};

/** Western Africa (region 011) has 17 members: named by a region of up to 20. */
const westernAfrica: Record<string, Specificity> = { GMB: 8_000, GHA: 8_000, MLI: 8_000, SEN: 8_000 };

/** Stockpile security, West Africa, 2027: 500,000 EUR, 50,000 to 200,000 a grant. */
export const offer: OfferFacts = {
  id: 'o1',
  open: true,
  organisation: 'donor',
  providerCountry: 'DEU',
  kind: 'money',
  themes: ['STOCK', 'MARK', 'REC'],
  geography: westernAfrica,
  excludedPlaces: [],
  modalities: ['training', 'equipment', 'grant'],
  currency: 'EUR',
  available: 50_000_000,
  reserved: 0,
  committed: 0,
  perGrantMin: 5_000_000,
  perGrantMax: 20_000_000,
  units: null,
  window: { from: '2026-10-01', to: '2028-12-31' },
  leadDays: 0,
  minGenderMarker: 1,
  genderSought: null,
  languages: null,
  recipients: null,
  excludedOrganisations: [],
  excludedCountries: [],
  odaOnly: false,
  optIns: [],
  topics: [],
};

/** 0.92 EUR (92 euro cents) for 1.00 USD; the tables of matching.md. */
export const context: Context = {
  asOf: '2026-11-21',
  vocabulary: {
    id: 'v-test',
    parents: {
      MANUF: 'LEG',
      TRANS: 'LEG',
      BROK: 'LEG',
      ONLINE: 'LEG',
      EMB: 'LEG',
      NAP: 'COORD',
      DATA: 'COORD',
      REPORT: 'COORD',
      DEST: 'STOCK',
      TRANSPORT: 'STOCK',
      AMMO: 'STOCK',
      COLL: 'AVR',
      DDR: 'AVR',
      AWARE: 'AVR',
      YOUTH: 'AVR',
    },
    related: {
      MARK: ['REC', 'TRACE', 'STOCK'],
      REC: ['MARK', 'TRACE', 'STOCK'],
      TRACE: ['MARK', 'REC', 'STOCK'],
      STOCK: ['MARK', 'REC', 'TRACE'],
      COLL: ['DEST'],
      DEST: ['COLL'],
      BORDER: ['TRANS'],
      TRANS: ['BORDER'],
    },
  },
  rates: { id: 'r-test', latest: { EUR: { currency: 'EUR', numerator: 92, denominator: 100, date: '2026-11-02' } } },
  snapshot: { ...NO_SNAPSHOT, id: 's-test' },
  embargoed: ['SOM'],
};

/** The example's pair with some facts changed. */
export function pair(
  changes: { need?: Partial<NeedFacts>; offer?: Partial<OfferFacts>; context?: Partial<Context> } = {},
) {
  return pairOf({ ...need, ...changes.need }, { ...offer, ...changes.offer }, { ...context, ...changes.context });
}
