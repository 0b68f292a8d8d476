/**
 * The clocks of a need and what they bring: who is late, reminders to providers, and the consolidated response to the
 * State (field-research §6.2): who said what, who has not answered, what almost fits.
 */
export { ConsolidatedResponses } from './consolidated-responses.service.js';
export { MakeDueResponses, TellLateNeeds } from './need-clocks.handlers.js';
export { NoteReminders, RemindProviders } from './provider-reminders.handlers.js';
export type {
  NamedOffer,
  NearMiss,
  ResponseContent,
  ResponseOccasion,
  Running,
  Said,
  StoredResponse,
  Unanswered,
} from './response.js';
export { ResponseMadeToday, ResponseNotFound, ResponseNotPossible, ResponseNotYours } from './responses.errors.js';
export { NEED_CLOCK, type NeedClockNotice } from './responses.events.js';
export { ResponsesModule } from './responses.module.js';
