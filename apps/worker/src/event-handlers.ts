import { ExchangeModule, WorkOnImport, WriteExport } from '@tandem/exchange';
import { CheckAttachment, FilesModule } from '@tandem/files';
import { MailModule, RecordMail } from '@tandem/mail';
import {
  MatchingModule,
  ScoreNeedHandler,
  ScoreOfferHandler,
  ShardReadyHandler,
  WeightsChangedHandler,
  RemindOfAnswer,
} from '@tandem/matching';
import { AskToReconfirm, HandOverNeeds, LapseNeeds, NeedsModule } from '@tandem/needs';
import {
  NotificationsModule,
  TellOfClock,
  TellOfNeed,
  TellOfNeedStep,
  TellOfOffer,
  TellOfProject,
  TellOfSearch,
  TellOfStance,
  TellOfProjectNews,
} from '@tandem/notifications';
import { HandOverOffers, OffersModule, ExpireOffers } from '@tandem/offers';
import { AuditModule } from '@tandem/platform/audit';
import type { DeliverySettings } from '@tandem/platform/outbox';
import { MakeDueResponses, NoteReminders, RemindProviders, ResponsesModule, TellLateNeeds } from '@tandem/responses';
import { SendAddressMails, SendPasswordLink, SignInModule } from '@tandem/sign-in';
import {
  EndTalksOfNeed,
  EndTalksOfOffer,
  FeedbackDates,
  LapseTalks,
  ProjectsModule,
  ReportDates,
} from '@tandem/projects';

/** Everything that happens after an event: the features' modules, and the handlers that they export. */
export const EVENT_HANDLING: DeliverySettings = {
  imports: [
    AuditModule,
    SignInModule,
    NeedsModule,
    OffersModule,
    MatchingModule,
    ProjectsModule,
    ResponsesModule,
    NotificationsModule,
    FilesModule,
    ExchangeModule,
    MailModule,
  ],
  handlers: [
    SendAddressMails,
    SendPasswordLink,
    HandOverNeeds,
    AskToReconfirm,
    LapseNeeds,
    TellOfNeedStep,
    HandOverOffers,
    ScoreNeedHandler,
    ScoreOfferHandler,
    ShardReadyHandler,
    WeightsChangedHandler,
    EndTalksOfNeed,
    EndTalksOfOffer,
    ExpireOffers,
    RemindOfAnswer,
    LapseTalks,
    TellOfNeed,
    TellOfOffer,
    TellOfStance,
    TellOfProject,
    ReportDates,
    FeedbackDates,
    TellOfProjectNews,
    TellLateNeeds,
    MakeDueResponses,
    NoteReminders,
    RemindProviders,
    TellOfClock,
    CheckAttachment,
    WorkOnImport,
    WriteExport,
    RecordMail,
    TellOfSearch,
  ],
};
