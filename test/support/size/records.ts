import { THEMES } from '@tandem/vocabulary';
import { Random } from '../../../bench/data/random.js';
import { someLanguage, textIn, titleIn } from './phrases.js';

const SEED = 20_261_121;
const DAY_MS = 86_400_000;
const THEME_CODES = THEMES.map(({ code }) => code);
const REGIONS = ['002', '011', '014', '019', '150', '142', '009', '001'];
const EXAMPLE = { kind: 'example', source: null, modelledOn: null, figuresIllustrative: true };

export interface Party {
  id: string;
  country: string | null;
}

/** A record of a kind, by its number: rows as the tables take them. */
export type Row = Record<string, unknown>;

export const dayFrom = (today: string, ahead: number): string =>
  new Date(Date.parse(today) + ahead * DAY_MS).toISOString().slice(0, 10);

const someThemes = (random: Random, most: number): string[] =>
  random.several(random.between(1, most), () => random.one(THEME_CODES));
const usd = (minor: number) => ({ amount: (minor / 100).toFixed(2), currency: 'USD' });

/** One in six was never opened, and one in six is over. */
export function needRow(index: number, states: readonly Party[], today: string): Row {
  const random = new Random(SEED, 'need of size', index);
  const owner = random.one(states);
  const language = someLanguage(random);
  const themes = someThemes(random, 3);
  const cost = random.between(50, 5_000) * 10_000;
  const status = random.weighted([
    ['open', 66],
    ['draft', 6],
    ['submitted', 6],
    ['authenticated', 2],
    ['met', 8],
    ['lapsed', 6],
    ['withdrawn', 6],
  ] as const);
  const age = random.between(0, 720);
  const visibility = random.weighted([
    ['public', 40],
    ['accredited', 50],
    ['parties', 10],
  ] as const);
  const window = { from: dayFrom(today, random.between(-60, 300)), to: dayFrom(today, random.between(330, 1_100)) };
  const wasOpen = ['open', 'met', 'lapsed'].includes(status);
  return {
    organisation_id: owner.id,
    status,
    visibility,
    content: {
      title: titleIn(language, random, index),
      summary: textIn(language, random, 2),
      description: textIn(language, random, random.between(4, 14)),
      target: textIn(language, random, 1),
      priorAssistance: textIn(language, random, 1),
      textLanguage: language,
      countries: [owner.country],
      themes: themes.map((code) => ({ code, weight: 1 })),
      modalities: ['training', 'equipment'],
      cost: usd(cost),
      window,
      visibility,
    },
    countries: [owner.country],
    themes,
    currency: 'USD',
    cost_minor: cost,
    window_to: window.to,
    origin: EXAMPLE,
    timeline: [{ status: 'draft', at: `${dayFrom(today, -age)}T08:00:00Z` }],
    created_at: `${dayFrom(today, -age)}T08:00:00Z`,
    opened_at: wasOpen ? `${dayFrom(today, -age)}T09:00:00Z` : null,
  };
}

export function offerRow(index: number, donors: readonly Party[], today: string): Row {
  const random = new Random(SEED, 'offer of size', index);
  const language = someLanguage(random);
  const themes = someThemes(random, 5);
  const available = random.between(100, 20_000) * 10_000;
  const window = { from: dayFrom(today, -30), to: dayFrom(today, random.between(-20, 900)) };
  const visibility = random.weighted([
    ['public', 60],
    ['accredited', 35],
    ['parties', 5],
  ] as const);
  const age = random.between(0, 500);
  return {
    organisation_id: random.one(donors).id,
    status: random.weighted([
      ['open', 82],
      ['draft', 6],
      ['submitted', 4],
      ['withdrawn', 8],
    ] as const),
    visibility,
    content: {
      title: titleIn(language, random, index),
      description: textIn(language, random, random.between(2, 8)),
      textLanguage: language,
      kind: random.weighted([
        ['money', 70],
        ['expertise', 20],
        ['equipment', 10],
      ] as const),
      themes,
      geography: { include: random.several(random.between(1, 2), () => `region:${random.one(REGIONS)}`) },
      modalities: ['training', 'equipment', 'grant'],
      available: usd(available),
      window,
      visibility,
    },
    themes,
    currency: 'USD',
    available_minor: available,
    window_to: window.to,
    origin: EXAMPLE,
    timeline: [],
    created_at: `${dayFrom(today, -age)}T08:00:00Z`,
    opened_at: `${dayFrom(today, -age)}T09:00:00Z`,
  };
}

/** A project with what is owed on its days: in eight of a hundred something is late. */
export function projectRows(index: number, states: readonly Party[], donors: readonly Party[], today: string) {
  const random = new Random(SEED, 'project of size', index);
  const id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
  const language = someLanguage(random);
  const state = random.one(states);
  const status = random.weighted([
    ['implementing', 55],
    ['agreed', 12],
    ['suspended', 3],
    ['operationally_complete', 8],
    ['closed', 18],
    ['cancelled', 4],
  ] as const);
  const isOver = status === 'closed' || status === 'cancelled';
  const begun = random.between(-700, -20);
  const isLate = !isOver && random.chance(8);
  const firstDue = isLate ? random.between(-90, -1) : random.between(1, 200);
  const tranches = [0, 1, 2].map((n) => ({
    project_id: id,
    n: n + 1,
    amount_minor: 1_000_000,
    due_on: dayFrom(today, firstDue + 180 * n - (isOver ? 900 : 0)),
    paid_on: isOver ? dayFrom(today, begun) : null,
    evidence_reference: isOver ? `wire ${index}` : null,
  }));
  const reports = [0, 1, 2, 3].map((n) => ({
    project_id: id,
    n: n + 1,
    kind: n < 2 ? 'interim' : 'final',
    part: n % 2 === 0 ? 'narrative' : 'financial',
    due_on: dayFrom(today, firstDue + 90 * n - (isOver ? 900 : 0)),
    status: isOver ? 'accepted' : 'scheduled',
    accepted_at: isOver ? `${dayFrom(today, begun)}T08:00:00Z` : null,
    spent_minor: isOver && n % 2 === 1 ? 1_500_000 : null,
  }));
  const project: Row = {
    id,
    state_organisation_id: state.id,
    donor_organisation_id: random.one(donors).id,
    status,
    title: titleIn(language, random, index),
    description: textIn(language, random, 3),
    currency: 'USD',
    amount_minor: 3_000_000,
    next_due_on: isOver ? null : dayFrom(today, firstDue),
    milestones: [0, 1, 2].map((n) => ({
      title: textIn(language, random, 1),
      plannedOn: dayFrom(today, firstDue + 60 * n),
    })),
    countries: [state.country],
    themes: someThemes(random, 3),
    starts_on: dayFrom(today, begun),
    ends_on: dayFrom(today, begun + 900),
    origin: EXAMPLE,
    timeline: [{ status: 'pipeline', at: `${dayFrom(today, begun)}T08:00:00Z` }],
    created_at: `${dayFrom(today, begun)}T08:00:00Z`,
    updated_at: `${dayFrom(today, random.between(Math.max(begun, -120), 0))}T08:00:00Z`,
  };
  return { project, tranches, reports };
}
