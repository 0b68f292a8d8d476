const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Canonical JSON after RFC 8785: members sorted by UTF-16 units, numbers as ECMAScript prints them, no space. Members
 * that are undefined are left out.
 *
 * @throws {TypeError} something that JSON cannot say: NaN, an infinity, a bigint, a function, a lone surrogate
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Record<string, unknown>);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && !LONE_SURROGATE.test(value)) return JSON.stringify(value);
  throw new TypeError(`Canonical JSON cannot say ${typeof value === 'number' ? value : typeof value}`);
}

function canonicalObject(object: Record<string, unknown>): string {
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(object[key])}`);
  return `{${members.join(',')}}`;
}
