/** What States and regional bodies ask for: the record, its workflow, and who may see and change it. */
export {
  DraftNeedDto,
  NeedDto,
  NeedLineDto,
  PostDraftDto,
  PostNeedDto,
  RECIPIENTS,
  ThemeShareDto,
  UnitsDto,
  VISIBILITIES,
  needProblems,
  type NeedRecipient,
  type Visibility,
} from './need.dto.js';
export { BeneficiariesDto, SecondLanguageDto } from './need-parts.dto.js';
export { postedNeed, settle, type PostedNeed } from './need.content.js';
export { Need, type Endorsement, type Origin, type TimelineEntry } from './need.entity.js';
export { lackingMinor, needStatus } from './need.sums.js';
export { NEED_WORKFLOW, isFinal, type NeedActor, type NeedEvent, type NeedState } from './need.workflow.js';
export {
  BelowAgreed,
  LineAgreed,
  NeedChanged,
  NeedNotFound,
  NeedStepNotPossible,
  NeedStepNotYours,
  NotVerified,
  NotYourOrganisation,
} from './needs.errors.js';
export { HandOverNeeds } from './need-hand-over.js';
export { NEED_CHANGED, NEED_CLOSED, NEED_STEPPED, type NeedEventPayload, type NeedStepped } from './needs.events.js';
export {
  needAdvice,
  type AdviceCode,
  type AdviceItem,
  type DeclineCounts,
  type NeedAdvice,
} from './advice/need-advice.js';
export { needTemplates, type ExampleTheme, type NeedTemplate } from './advice/templates.js';
export { LapseNeeds } from './life/lapse.js';
export { NeedNotesRepository, type NeedNote } from './life/need-notes.repository.js';
export { NeedStepsService, type NeedStepAsked, type NeedStepWords } from './life/need-steps.service.js';
export { AskToReconfirm, Reconfirmation, type ReconfirmationShown } from './life/reconfirmation.js';
export { NeedChainsRepository, type Asked } from './need-chains.repository.js';
export { withLineIds } from './need-lines.js';
export { NeedLinesRepository, type LineAmount, type LineSums } from './need-lines.repository.js';
export { NeedsModule } from './needs.module.js';
export { NeedsRepository, type NeedFilter } from './needs.repository.js';
export { NeedsService } from './needs.service.js';
export { needVisibility } from './need.visibility.js';
export { NeedAudiences } from './need-audiences.js';
export { NEED_TIERS, needFactsFor } from './need.tiers.js';
