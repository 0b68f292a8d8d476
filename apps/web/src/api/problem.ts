import { i18n } from '@lingui/core';

/** The parts of an answer (RFC 9457) that a page reads. */
interface Answer {
  code?: string;
  /** What happened and what to do, in the language of the page. */
  title?: string;
  /** The fact, more exact and in English. */
  detail?: string;
  requestId?: string;
  errors?: FieldProblem[];
}

/** One wrong field of a request: where (JSON pointer), what (stable code), and why in words. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** An answer of the service that is not the one asked for (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly fields: FieldProblem[];
  readonly requestId: string | null;
  /** All that the answer says, for the pages of what it is about. */
  readonly answer: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Answer) {
    super((i18n.locale === 'en' ? body.detail : body.title) ?? body.detail ?? `HTTP ${String(status)}`);
    this.status = status;
    this.code = body.code ?? 'UNKNOWN';
    this.fields = body.errors ?? [];
    this.requestId = body.requestId ?? null;
    this.answer = { ...body };
  }
}

/** The service did not answer at all: no line, or it is being restarted. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
