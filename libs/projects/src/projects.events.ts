/** A project began, was agreed or cancelled. Payload: ProjectEventPayload. */
export const PROJECT_CHANGED = 'project.changed';

export interface ProjectEventPayload {
  projectId: string;
  matchId: string;
  needId: string;
  offerId: string;
  status: string;
  title: string;
  stateOrganisationId: string;
  donorOrganisationId: string;
  at: string;
}
