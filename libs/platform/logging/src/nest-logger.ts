import { inspect } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import type { Level, Logger } from 'pino';
import { errorFacts, isError, safeMessage } from './error-facts.js';

/** Lets Nest's `Logger` write to pino. Its last text argument is the context, before it an error may bring its stack. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const details = rest
      .slice(0, -1)
      .filter((detail) => detail !== undefined)
      .map((detail) => (isError(detail) ? errorFacts(detail) : detail));
    const fields = { context, ...(details.length > 0 && { details }) };
    if (isError(message)) this.pino[level]({ ...fields, err: message }, safeMessage(message));
    else if (typeof message === 'object') this.pino[level]({ ...fields, ...message });
    else this.pino[level](fields, typeof message === 'string' ? message : inspect(message));
  }
}
