/** What a log may tell of an error. */
export interface ErrorFacts {
  type: string;
  message: string;
  code?: string;
  /** Names in the schema that a database error concerns; never what stands in them. */
  constraint?: string;
  table?: string;
  /** The frames alone: a stack begins with the message. */
  stack: string;
  cause?: ErrorFacts;
  errors?: ErrorFacts[];
}

const LONGEST_MESSAGE = 500;
const MOST_ERRORS = 10;
const DEEPEST = 4;

interface Failure {
  name?: unknown;
  message?: unknown;
  stack?: unknown;
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
  severity?: unknown;
  driverError?: unknown;
  cause?: unknown;
  errors?: unknown;
}

/**
 * The part of an error that may be written down. An error of the database carries the statement, its parameters and, in
 * `detail`, whole rows: none of that is taken.
 */
export function errorFacts(error: unknown, depth = 1): ErrorFacts {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: 'not an error', stack: '' };
  const failure = error as Failure;
  const name = text(failure.name);
  const own = (error as { constructor?: { name?: unknown } }).constructor?.name;
  const facts: ErrorFacts = {
    type: text(own) ?? name ?? 'Error',
    message: safeMessage(failure),
    code: text(failure.code),
    constraint: text(failure.constraint),
    table: text(failure.table),
    stack: frames(failure.stack),
  };
  if (depth >= DEEPEST) return facts;
  if (failure.cause !== undefined && failure.cause !== null) facts.cause = errorFacts(failure.cause, depth + 1);
  if (Array.isArray(failure.errors))
    facts.errors = failure.errors.slice(0, MOST_ERRORS).map((each) => errorFacts(each, depth + 1));
  return facts;
}

/** The message, where it is the program's or the server's own words and not what somebody sent. */
export function safeMessage(error: unknown): string {
  const failure = error as Failure;
  const message = (text(failure.message) ?? '').slice(0, LONGEST_MESSAGE);
  const ofDatabase = failure.severity !== undefined || failure.driverError !== undefined;
  // Data exceptions (class 22) and a parser's errors quote what they could not read.
  const quotes = failure.name === 'SyntaxError' || (ofDatabase && text(failure.code)?.startsWith('22'));
  return quotes ? message.replace(/["'].*$/s, '[hidden]') : message;
}

/** Errors of Node's core come from another realm in tests; an error is what has a stack. */
export function isError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'stack' in value;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function frames(stack: unknown): string {
  return (text(stack) ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
