import { setTimeout as delay } from 'node:timers/promises';

/** Somebody of the sample data, as GET /session/demo-people names them. */
export interface DemoPerson {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly organisation: string;
}

/** A match in one line. */
export interface FoundMatch {
  /** 0–1. */
  readonly score: number;
  readonly need: string;
  readonly offer: string;
  readonly provider: string;
}

interface MatchPage {
  pending: boolean;
  items: {
    score: number;
    need: { title: string };
    offer: { title: string; organisation: { name: string } };
  }[];
}

/**
 * The matches of all open needs of a person's organisation, best first, read over HTTP as that person. Waits for the
 * engine while it is still at work.
 *
 * @param address - of the API, with /api/v1
 * @param options.patience - milliseconds; then what is there is the answer
 */
export async function findMatches(
  address: string,
  person: Pick<DemoPerson, 'email' | 'password'>,
  { patience, signal }: { patience: number; signal: AbortSignal },
): Promise<FoundMatch[]> {
  const deadline = Date.now() + patience;
  const cookie = await signIn(address, person, signal);
  const read = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${address}${path}`, { headers: { cookie, 'accept-language': 'en' }, signal });
    if (!response.ok) throw new Error(`GET ${path} was answered with ${response.status}`);
    return (await response.json()) as T;
  };
  try {
    const needs = await read<{ items: { id: string }[] }>('/needs?mine=true&status=open&limit=100');
    for (;;) {
      const pages = await Promise.all(needs.items.map(({ id }) => read<MatchPage>(`/needs/${id}/matches`)));
      const done = pages.every(({ pending }) => !pending);
      if (done || Date.now() > deadline) return bestFirst(pages);
      await delay(250, undefined, { signal });
    }
  } finally {
    await fetch(`${address}/session`, { method: 'DELETE', headers: { cookie }, signal });
  }
}

async function signIn(
  address: string,
  { email, password }: Pick<DemoPerson, 'email' | 'password'>,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
    signal,
  });
  if (!response.ok) throw new Error(`signing ${email} in was answered with ${response.status}`);
  return response.headers
    .getSetCookie()
    .flatMap((cookie) => cookie.split(';')[0] ?? [])
    .join('; ');
}

function bestFirst(pages: MatchPage[]): FoundMatch[] {
  return pages
    .flatMap(({ items }) => items)
    .map(({ score, need, offer }) => ({
      score,
      need: need.title,
      offer: offer.title,
      provider: offer.organisation.name,
    }))
    .sort((one, other) => other.score - one.score);
}
