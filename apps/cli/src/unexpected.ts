import type { ErrorFacts } from '@tandem/platform/logging';

/** What the command line says of an error that no command expects: where it arose, and never what a statement carried. */
export async function tellUnexpected(error: unknown): Promise<string> {
  // Only here: the command line's help does not wait for it.
  const { errorFacts } = await import('@tandem/platform/logging');
  return told(errorFacts(error));
}

function told({ type, message, code, constraint, table, stack, cause, errors = [] }: ErrorFacts): string {
  const named = Object.entries({ code, table, constraint }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  );
  const first = `${type}: ${message}${named.length > 0 ? ` (${named.join(', ')})` : ''}`;
  const below = [...(cause ? [cause] : []), ...errors].map((each) => `caused by ${told(each)}`);
  return [first, stack, ...below].filter((part) => part !== '').join('\n');
}
