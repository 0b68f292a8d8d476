import { canonicalJson } from '@tandem/platform/sealing';

/** One field that is not what it was: `before` is absent where there was nothing, `after` where there is nothing any more. */
export interface Change {
  /** JSON pointer (RFC 6901). */
  pointer: string;
  before?: unknown;
  after?: unknown;
}

/** Field by field, in the order of the names; objects are looked into, a list is one value. */
export function differences(before: object, after: object): Change[] {
  return compare(before, after, '');
}

function compare(before: unknown, after: unknown, pointer: string): Change[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => compare(ownOf(before, name), ownOf(after, name), `${pointer}/${escaped(name)}`));
  }
  if (before === undefined && after === undefined) return [];
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return [];
  return [{ pointer, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

/** What is said of a step so that its changes can be done again. */
export interface ReplayedStep {
  begins: boolean;
  sealed: boolean;
  changes: readonly Change[];
}

/**
 * Does all changes again, the oldest first.
 *
 * @param empty - what a record is before anything is known of it
 */
export function replayed(steps: readonly ReplayedStep[], empty: object = {}): Record<string, unknown> {
  let state = structuredClone(empty) as Record<string, unknown>;
  for (const { begins, sealed, changes } of steps) {
    if (begins) state = structuredClone(empty) as Record<string, unknown>;
    for (const change of changes) put(state, change);
    if (sealed) delete state.content;
  }
  return state;
}

function put(state: Record<string, unknown>, { pointer, after }: Change): void {
  const names = pointer.split('/').slice(1).map(plain);
  const last = names.pop() ?? '';
  let place = state;
  for (const name of names) {
    const below = ownOf(place, name);
    const next = isObject(below) ? below : {};
    place[name] = next;
    place = next;
  }
  if (after === undefined) Reflect.deleteProperty(place, last);
  else place[last] = structuredClone(after);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ownOf = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
const plain = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');
