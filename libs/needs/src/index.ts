/** What States and regional bodies ask for: the record, its workflow, and who may see and change it. */
export {
  NeedDto,
  NeedLineDto,
  PostNeedDto,
  RECIPIENTS,
  ThemeShareDto,
  UnitsDto,
  VISIBILITIES,
  needProblems,
  type NeedRecipient,
  type Visibility,
} from './need.dto.js';
export { Need, type Origin, type TimelineEntry } from './need.entity.js';
export { lackingMinor, needStatus } from './need.sums.js';
export { NEED_WORKFLOW, type NeedActor, type NeedEvent, type NeedState } from './need.workflow.js';
export {
  BelowAgreed,
  NeedChanged,
  NeedNotFound,
  NeedStepNotPossible,
  NeedStepNotYours,
  NotVerified,
  NotYourOrganisation,
} from './needs.errors.js';
export { HandOverNeeds } from './need-hand-over.js';
export { NEED_CHANGED, NEED_CLOSED, type NeedEventPayload } from './needs.events.js';
export { NeedsModule } from './needs.module.js';
export { NeedsRepository, type NeedFilter } from './needs.repository.js';
export { NeedsService } from './needs.service.js';
export { needVisibility } from './need.visibility.js';
export { NeedAudiences } from './need-audiences.js';
export { NEED_TIERS, needFactsFor } from './need.tiers.js';
