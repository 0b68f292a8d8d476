import { serves, type Organisation, type Viewer } from '@tandem/accounts';
import type { AnnexAction, AnnexedRecord, Holder, Look, OpenedAnnex, PossibleHolder } from '@tandem/sealing';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView } from '../records/record-view.dto.js';

/** A sealed annex, opened for one of its holders. */
export class AnnexView {
  text!: string;
  version!: number;
  updatedAt!: string;
}

export class AnnexHolderView {
  personId!: string;
  name!: string;
  grantedAt!: string;
  grantedBy!: string;
}

/** Whether there is an annex and how many hold it; who they are, for the owner and for themselves. */
export class AnnexHoldersView {
  exists!: boolean;
  count!: number;
  items!: AnnexHolderView[];
}

/** The annex of a need or an offer as a view of the record tells of it: what it says stands nowhere else. */
export class AnnexStateView extends AnnexHoldersView {
  /** What the viewer may do with it: open, write, name_holders, destroy, see_looks. */
  availableActions!: string[];
}

/** Somebody who may be named a holder. */
export class PossibleHolderView {
  personId!: string;
  name!: string;
  organisation!: OrganisationView;
}

export class PossibleHoldersView {
  items!: PossibleHolderView[];
}

export class AnnexLookView {
  personId!: string;
  name!: string;
  /** The version of the annex that was read. */
  version!: number;
  at!: string;
  /** Network address from which it was read. */
  from!: string | null;
  /** Whether in a browser's session or with a token. */
  via!: string;
}

/** Who opened the annex, newest first: at most 200. */
export class AnnexLooksView {
  items!: AnnexLookView[];
}

export class AnnexVersionView {
  version!: number;
}

export const annexView = ({ text, version, updatedAt }: OpenedAnnex): AnnexView => ({
  text,
  version,
  updatedAt: updatedAt.toISOString(),
});

export function annexHoldersView(
  viewer: Viewer,
  { organisationId }: Pick<AnnexedRecord, 'organisationId'>,
  holders: readonly Holder[],
): AnnexHoldersView {
  const isHolder = holders.some(({ personId }) => personId === viewer.personId);
  const named = isHolder || serves(viewer, organisationId) ? holders : [];
  return {
    exists: holders.length > 0,
    count: holders.length,
    items: named.map(({ personId, name, grantedAt, grantedBy }) => ({
      personId,
      name,
      grantedAt: grantedAt.toISOString(),
      grantedBy,
    })),
  };
}

/** @param holders - null: there is no annex */
export const annexStateView = (
  viewer: Viewer,
  record: AnnexedRecord,
  holders: readonly Holder[] | null,
  availableActions: AnnexAction[],
): AnnexStateView => ({ ...annexHoldersView(viewer, record, holders ?? []), availableActions });

export const possibleHoldersView = (
  people: readonly PossibleHolder[],
  organisations: Map<string, Organisation>,
): PossibleHoldersView => ({
  items: people.map(({ personId, name, organisationId }) => ({
    personId,
    name,
    organisation: organisationView(organisations.get(organisationId)),
  })),
});

export const annexLooksView = (looks: readonly Look[]): AnnexLooksView => ({
  items: looks.map(({ personId, name, version, at, address, via }) => ({
    personId,
    name,
    version,
    at: at.toISOString(),
    from: address,
    via,
  })),
});
