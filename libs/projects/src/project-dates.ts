import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';

/** First and last possible day of a project: where both windows meet, not before the offer's lead time has passed. */
export function datesOf(need: Need, offer: Offer, today: string): { startsOn: string | null; endsOn: string | null } {
  const ready = new Date(Date.parse(`${today}T00:00:00Z`) + (offer.content.leadDays ?? 0) * 86_400_000);
  const windows = [need.content.window, offer.content.window].filter((window) => window != null);
  const startsOn = [ready.toISOString().slice(0, 10), ...windows.map((window) => window.from)].sort().at(-1) ?? null;
  const endsOn = windows.map((window) => window.to).sort()[0] ?? null;
  return endsOn !== null && startsOn !== null && startsOn > endsOn ? { startsOn: null, endsOn } : { startsOn, endsOn };
}
