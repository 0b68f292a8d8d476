/** What becomes of an agreed pair: both signatures, the money reserved and committed, status and dates. */
export { Project } from './project.entity.js';
export { IATI_STATUS, PROJECT_WORKFLOW, type ProjectEvent, type ProjectState } from './project.workflow.js';
export { AgreementsService, type Decline, type Signature } from './agreements.service.js';
export { LapseTalks } from './agreements.lapse.handler.js';
export { OfferAmendments } from './agreements.offers.js';
export { EndTalksOfNeed, EndTalksOfOffer } from './end-talks.handlers.js';
export {
  AboveLacking,
  AmountDiffers,
  LineFull,
  LinesDiffer,
  NoLongerFits,
  NoLongerOpen,
  ProjectNotFound,
} from './projects.errors.js';
export { PROJECT_CHANGED, type ProjectEventPayload } from './projects.events.js';
export { ProjectPages } from './project-pages.js';
export { ProjectsModule } from './projects.module.js';
export { ProjectsService } from './projects.service.js';
export { type ProjectFilter } from './projects.repository.js';
export { PROJECT_TIERS, projectFactsFor } from './project.tiers.js';
export { projectVisibility } from './project.visibility.js';
