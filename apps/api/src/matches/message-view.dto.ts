import { serves, type Organisation, type Viewer } from '@tandem/accounts';
import type { MatchMessage } from '@tandem/matching';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView } from '../records/record-view.dto.js';

/** What one side wrote to the other. */
export class MessageView {
  id!: string;
  at!: string;
  side!: 'need' | 'offer';
  organisation!: OrganisationView;
  /** Name of who wrote it. */
  person!: string;
  text!: string;
  /** Whether the viewer's own side wrote it. */
  own!: boolean;
}

export class MessageListView {
  items!: MessageView[];
  next!: string | null;
}

export class DeclineReasonView {
  reason!: string;
  count!: number;
}

/** How often others have declined, and why; no reasons where they would tell whose they are. */
export class DeclinesView {
  total!: number;
  reasons!: DeclineReasonView[] | null;
}

export const messageView = (
  { id, at, side, organisationId, person, text }: MatchMessage,
  owner: Organisation | undefined,
  viewer: Viewer,
): MessageView => ({
  id,
  at: at.toISOString(),
  side,
  organisation: organisationView(owner),
  person,
  text,
  own: serves(viewer, organisationId),
});
