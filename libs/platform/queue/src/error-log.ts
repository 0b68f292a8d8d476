import { Logger } from '@nestjs/common';

const REPEAT_AFTER_MS = 60_000;

/** Logs an error that comes again and again, as while a server is away, once a minute. */
export class ErrorLog {
  private readonly log: Logger;
  private readonly told = new Map<string, number>();

  constructor(context: string) {
    this.log = new Logger(context);
  }

  report(source: string, error: Error): void {
    const line = `${source}: ${error.message || error.name}`;
    const now = performance.now();
    if (now - (this.told.get(line) ?? -Infinity) < REPEAT_AFTER_MS) return;
    this.told.set(line, now);
    this.log.warn(line);
  }
}
