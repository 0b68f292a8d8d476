import type { Asker } from './load.js';

/** A list, board or search that somebody asks for. */
export interface Question {
  /** The same for all who ask it. */
  name: string;
  path: string;
  asker: Asker;
}

const ALL = ['Secretariat', 'State', 'Donor 0', 'Donor 1', 'A fund'];
const OFFICE = ['Secretariat'];
const words = (text: string): string => `/search?q=${encodeURIComponent(text)}`;

/** Who asks, and for what. */
const LISTS: readonly (readonly [path: string, who: readonly string[]])[] = [
  ['/needs', ALL],
  ['/needs?limit=100', ALL],
  ['/needs?status=open&theme=STOCK', ALL],
  ['/needs?status=matched', ALL],
  ['/needs?country=FJI', ALL],
  ['/needs?mine=true', ['State']],
  ['/needs?orphan=true', OFFICE],
  ['/offers', ALL],
  ['/offers?status=open&theme=MARK', ALL],
  ['/offers?status=expired', ALL],
  ['/offers?kind=equipment', ALL],
  ['/offers?mine=true', ['Donor 0']],
  ['/projects', ALL],
  ['/projects?status=suspended', ALL],
  ['/notifications', ALL],
  ['/notifications?unread=true', ALL],
  ['/organisations', ALL],
  ['/organisations?kind=state&verified=true', ALL],
  ['/audit', ['Secretariat', 'State']],
  ['/audit?objectType=need&action=need.changed', OFFICE],
  ['/saved-searches', ALL],
  ['/search', ALL],
  ['/search?kind=need&theme=STOCK&status=open', ALL],
  ['/search?kind=offer&country=FJI', ALL],
  [words('weapons'), ALL],
  [words('marking rifles capital'), ALL],
  [words('ar'), ALL],
  [words('4711'), ALL],
  [words('commission nationale'), ALL],
  [words('Уничтожение оружия'), ALL],
  [words('تدمير الأسلحة'), ALL],
  [words('销毁轻武器'), ALL],
  [words('nowhere to be found'), ALL],
  ['/boards/who-does-what-where', ALL],
  ['/boards/who-does-what-where?region=002&limit=100', ALL],
  ['/boards/projects', ALL],
  ['/boards/projects?light=amber', ALL],
  ['/boards/projects?reason=REPORT_OVERDUE', ALL],
  ['/boards/projects?light=green&limit=100', OFFICE],
  ['/boards/needs', OFFICE],
];

/** Every question, by everybody whom it concerns, with the pages that follow and the lists of single records. */
export async function questionsOf(url: string, askers: readonly Asker[]): Promise<Question[]> {
  const named = (who: string): Asker => askers.find(({ name }) => name.startsWith(who))!;
  const questions = LISTS.flatMap(([path, who]) => who.map((one) => ({ name: path, path, asker: named(one) })));
  for (const [from, name] of [
    ['/needs', 'needs, second page'],
    ['/search?q=weapons', 'search, second page'],
    ['/boards/projects', 'board of projects, second page'],
  ] as const) {
    const asker = named('Secretariat');
    const next = (await answer(url, from, asker)).next as string | null;
    if (next)
      questions.push({
        name,
        path: `${from}${from.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`,
        asker,
      });
  }
  for (const [kind, who] of [
    ['needs', 'State'],
    ['offers', 'Donor 0'],
  ] as const) {
    const asker = named(who);
    const { items } = (await answer(url, `/${kind}?mine=true&status=open&limit=1`, asker)) as {
      items: { id: string }[];
    };
    for (const { id } of items) questions.push({ name: `/${kind}/:id/matches`, path: `/${kind}/${id}/matches`, asker });
  }
  return questions;
}

/** The answer's body. @throws where it is not a good one */
export async function answer(url: string, path: string, { token }: Asker): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body.slice(0, 300)}`);
  return JSON.parse(body) as Record<string, unknown>;
}
