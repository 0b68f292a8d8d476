import type { Snapshot } from './facts.js';

/** Nothing known of the population: no theme is rarer than another, nothing runs, no provider has a past. */
export const NO_SNAPSHOT: Snapshot = { id: 'none', rarity: {}, unansweredSince: {}, running: {}, pastWork: {} };
