/** The embedded PostgreSQL cannot run here; the message tells an operator why, and what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code = 'EMBEDDED_POSTGRES_UNAVAILABLE';

  constructor(message: string) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}
