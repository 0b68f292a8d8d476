import type { Context, NeedFacts, OfferFacts } from '../facts.js';

/** 3,000 where the same provider, 1,000 where another one works in that State, on that theme, in that period; else 0. */
export function plainOverlap(need: NeedFacts, offer: OfferFacts, { snapshot }: Context): number {
  const { window } = need;
  if (!window) return 0;
  const beside = (need.countries ?? [])
    .flatMap((country) => snapshot.running[country] ?? [])
    .filter((work) => work.themes.some((theme) => need.themes?.some(({ code }) => code === theme)))
    .filter(({ from, to }) => !(from && from > window.to) && !(to && to < window.from));
  if (beside.length === 0) return 0;
  return beside.some(({ provider }) => provider && provider === offer.organisation) ? 3_000 : 1_000;
}
