import type { Holder, Look, OpenedAnnex } from '@tandem/sealing';

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

export const annexHoldersView = (holders: readonly Holder[], withNames: boolean): AnnexHoldersView => ({
  exists: holders.length > 0,
  count: holders.length,
  items: withNames
    ? holders.map(({ personId, name, grantedAt, grantedBy }) => ({
        personId,
        name,
        grantedAt: grantedAt.toISOString(),
        grantedBy,
      }))
    : [],
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
