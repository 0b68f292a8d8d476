import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What people are asked to consent to. */
export const CONSENT_PURPOSES = [
  'publish_need',
  'publish_offer',
  'show_interest',
  'open_contacts',
  'publish_project_page',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export type ConsentObject = 'need' | 'offer' | 'match' | 'project';
/** To whom a consent shows something. */
export type ConsentTier = 'public' | 'accredited' | 'parties';

/** That somebody consented, in a function, to show an edition of a content to a tier; and whether it still stands. */
@Entity('consents')
export class Consent {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  purpose!: ConsentPurpose;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text', name: 'object_type' })
  objectType!: ConsentObject;

  @Column({ type: 'uuid', name: 'object_id' })
  objectId!: string;

  /** Edition of the content that it was given for. */
  @Column({ type: 'integer', name: 'object_version' })
  objectVersion!: number;

  /** Keyed digest of that content. */
  @Column({ type: 'text', name: 'content_digest', nullable: true })
  contentDigest!: string | null;

  @Column({ type: 'text' })
  tier!: ConsentTier;

  @Column({ type: 'timestamptz', name: 'given_at' })
  givenAt!: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  /** Null for the system: a newer consent took its place, or the record was taken back. */
  @Column({ type: 'uuid', name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;
}
