import type { Organisation } from '@tandem/accounts';
import type { NeedOnBoard } from '@tandem/boards';
import { needStatus } from '@tandem/needs';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView, reference } from '../records/record-view.dto.js';

/** A need that waits for an office. */
export class NeedOnBoardView {
  id!: string;
  reference!: string;
  title!: string;
  status!: string;
  organisation!: OrganisationView;
  countries!: string[];
  themes!: string[];
  reason!: 'ACKNOWLEDGE_LATE' | 'CIRCULATE_LATE' | 'ORPHAN';
  /** By when it should have happened. */
  due!: string;
  /** Days since then. */
  days!: number;
}

export class NeedBoardView {
  items!: NeedOnBoardView[];
  next!: string | null;
}

export const needOnBoardView = (
  { need, concern, due, days }: NeedOnBoard,
  owners: Map<string, Organisation>,
): NeedOnBoardView => ({
  id: need.id,
  reference: reference('N', need.number),
  title: need.content.title,
  status: needStatus(need),
  organisation: organisationView(owners.get(need.organisationId)),
  countries: need.countries,
  themes: need.themes,
  reason: concern,
  due: due.toISOString(),
  days,
});
