/** What a file can be attached to: a record, or the talk or the project of a pair, whose files are both sides'. */
export type Attachable = 'need' | 'offer' | 'match' | 'project';

export interface RecordReference {
  type: Attachable;
  id: string;
}

export interface Attachment {
  id: string;
  objectType: Attachable;
  objectId: string;
  organisationId: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** SHA-256 in hexadecimal; of a sealed one a keyed digest. */
  digest: string;
  /** Encrypted, and for the record's own organisation only. */
  sealed: boolean;
  state: 'quarantine' | 'clean' | 'refused';
  refusedBecause: string | null;
  createdAt: Date;
}
