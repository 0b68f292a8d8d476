/** Logs as JSON lines through pino; Nest's own Logger writes to it. */
export { type ErrorFacts, errorFacts } from './error-facts.js';
export { httpLogger } from './http-logger.js';
export { createLogger } from './logger.js';
export { NestLogger } from './nest-logger.js';
