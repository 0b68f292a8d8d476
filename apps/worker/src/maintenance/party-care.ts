import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ContactPointReminders, InvitationsRepository } from '@tandem/accounts';
import { Repetition } from '../repetition.js';

const LOOK_EVERY_MS = 3_600_000;
/** Long enough to answer who was invited by whom, when a mail is said not to have come. */
const INVITATIONS_KEPT_DAYS = 90;

/** Asks States to confirm their points of contact, and forgets invitations of long ago. Any number of workers may do so. */
@Injectable()
export class PartyCare implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly looking: Repetition;

  constructor(reminders: ContactPointReminders, invitations: InvitationsRepository) {
    const log = new Logger(PartyCare.name);
    this.looking = new Repetition(LOOK_EVERY_MS, log, async () => {
      const due = await reminders.remindDue();
      if (due > 0) log.log(`${due} points of contact are due to be confirmed`);
      await invitations.forget(INVITATIONS_KEPT_DAYS);
    });
  }

  onApplicationBootstrap(): void {
    this.looking.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await this.looking.stop();
  }
}
