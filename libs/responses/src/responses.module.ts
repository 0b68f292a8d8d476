import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { OutboxModule } from '@tandem/platform/outbox';
import { RegisterModule } from '@tandem/register';
import { ConsolidatedResponses } from './consolidated-responses.service.js';
import { MakeDueResponses, TellLateNeeds } from './need-clocks.handlers.js';
import { NoteReminders, RemindProviders } from './provider-reminders.handlers.js';
import { RemindersRepository } from './reminders.repository.js';
import { ResponseMaker } from './response-maker.js';
import { ResponsesRepository } from './responses.repository.js';

@Module({
  imports: [AccountsModule, NeedsModule, OffersModule, MatchingModule, RegisterModule, DeadlinesModule, OutboxModule],
  providers: [
    ResponsesRepository,
    RemindersRepository,
    ResponseMaker,
    ConsolidatedResponses,
    TellLateNeeds,
    MakeDueResponses,
    NoteReminders,
    RemindProviders,
  ],
  exports: [ConsolidatedResponses, TellLateNeeds, MakeDueResponses, NoteReminders, RemindProviders],
})
export class ResponsesModule {}
