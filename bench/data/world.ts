/** How many pairs may meet: about 0.5 %, 5 % and 20 %. */
export type Selectivity = 'sparse' | 'usual' | 'dense';

/** A generated population; the same world has the same records wherever it is made. */
export interface World {
  readonly seed: number;
  readonly needs: number;
  readonly offers: number;
  readonly selectivity: Selectivity;
}

/** What makes a world sparse or dense; shares are percentages. */
export interface Mix {
  /** Themes of an offer, from and to. */
  readonly themes: readonly [number, number];
  /** Offers for the whole world; for named regions; the others name countries. */
  readonly worldwide: number;
  readonly regional: number;
  /** Offers of money that pay for help of any kind. */
  readonly grants: number;
  /** Ways to help that an offer names beside. */
  readonly modalities: readonly [number, number];
  /** Offers that say to whom they give. */
  readonly sayRecipients: number;
  /** Offers that state a least grant. */
  readonly sayMinimum: number;
}

const MIXES: Readonly<Record<Selectivity, Mix>> = {
  sparse: {
    themes: [1, 2],
    worldwide: 1,
    regional: 10,
    grants: 10,
    modalities: [1, 1],
    sayRecipients: 90,
    sayMinimum: 80,
  },
  usual: {
    themes: [1, 5],
    worldwide: 25,
    regional: 45,
    grants: 20,
    modalities: [1, 3],
    sayRecipients: 80,
    sayMinimum: 70,
  },
  dense: {
    themes: [2, 8],
    worldwide: 60,
    regional: 35,
    grants: 65,
    modalities: [2, 5],
    sayRecipients: 60,
    sayMinimum: 30,
  },
};

export function mixOf({ selectivity }: World): Mix {
  return MIXES[selectivity];
}

export const SELECTIVITIES: readonly Selectivity[] = ['sparse', 'usual', 'dense'];

/** Day of every run. */
export const AS_OF = '2026-11-21';

const MILLISECONDS = 86_400_000;

/** The date so many days after the day of the run. */
export function dayFromNow(days: number): string {
  return new Date(Date.parse(AS_OF) + days * MILLISECONDS).toISOString().slice(0, 10);
}
