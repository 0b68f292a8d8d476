import type { Attachment } from '@tandem/files';

/** A file at a need or an offer. */
export class AttachmentView {
  id!: string;
  name!: string;
  mediaType!: string;
  /** Bytes. */
  size!: number;
  /** SHA-256 in hexadecimal; of a sealed one a keyed digest. */
  digest!: string;
  sealed!: boolean;
  /** `quarantine` until it is checked, then `clean`, or `refused` with the reason. */
  state!: string;
  refusedBecause!: string | null;
  createdAt!: string;
}

export class AttachmentListView {
  items!: AttachmentView[];
  next!: string | null;
}

export function attachmentView(attachment: Attachment): AttachmentView {
  const { id, name, mediaType, size, digest, sealed, state, refusedBecause, createdAt } = attachment;
  return { id, name, mediaType, size, digest, sealed, state, refusedBecause, createdAt: createdAt.toISOString() };
}
