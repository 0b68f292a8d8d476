import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MailDelivery } from '@tandem/mail';
import { Repetition } from '../repetition.js';

const LOOK_EVERY_MS = 1_000;
const FORGET_EVERY_MS = 3_600_000;

/** Sends the mail that is due, and forgets old mail. Any number of workers may do so at the same time. */
@Injectable()
export class MailRounds implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sending: Repetition;
  private readonly forgetting: Repetition;

  constructor(delivery: MailDelivery) {
    const log = new Logger(MailRounds.name);
    this.sending = new Repetition(LOOK_EVERY_MS, log, async () => {
      if (await delivery.sendDue()) this.sending.wake();
    });
    this.forgetting = new Repetition(FORGET_EVERY_MS, log, () => delivery.forget());
  }

  onApplicationBootstrap(): void {
    this.sending.wake();
    this.forgetting.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.sending.stop(), this.forgetting.stop()]);
  }
}
