import type { Logger } from '@nestjs/common';

/** Work that is done again and again, never twice at a time; an error is logged and does not end it. */
export class Repetition {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private asked = false;
  private stopped = false;

  constructor(
    private readonly pauseMs: number,
    private readonly log: Logger,
    private readonly work: () => Promise<void>,
  ) {}

  /** Does the work now, or once more after the run that is going on. Starts the repetition. */
  wake(): void {
    if (this.stopped) return;
    this.asked = true;
    clearTimeout(this.timer);
    this.running ??= this.run();
  }

  /** Waits for the run that is going on. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.takeRequest()) {
      await this.work().catch((error: unknown) => {
        this.log.error(`failed, will be tried again: ${String(error)}`);
      });
    }
    this.running = undefined;
    if (!this.stopped) {
      this.timer = setTimeout(() => {
        this.wake();
      }, this.pauseMs);
    }
  }

  private takeRequest(): boolean {
    const asked = this.asked && !this.stopped;
    this.asked = false;
    return asked;
  }
}
