import { DONOR_COUNTRIES } from './places.js';
import { type Random, Zipf } from './random.js';
import type { World } from './world.js';

/** Donors of a world: one for 40 offers, at least 20 and at most 400. */
export function providersOf({ offers }: World): number {
  return Math.min(400, Math.max(20, Math.floor(offers / 40)));
}

const laws = new Map<number, Zipf>();

/** A provider by its number: few have many offers. */
export function someProvider(world: World, random: Random): number {
  const size = providersOf(world);
  let law = laws.get(size);
  if (!law) laws.set(size, (law = new Zipf(size, 0.6)));
  return law.draw(random);
}

export const providerName = (provider: number): string => `provider-${provider}`;

/** The State of two providers in three; the others are organisations. */
export function countryOfProvider(provider: number): string | null {
  return provider % 3 === 2 ? null : (DONOR_COUNTRIES[provider % DONOR_COUNTRIES.length] ?? null);
}
