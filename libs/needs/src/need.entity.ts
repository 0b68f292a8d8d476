import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { wholeNumber } from '@tandem/platform/database';
import type { NeedDto, Visibility } from './need.dto.js';
import type { NeedState } from './need.workflow.js';

/** Where a record comes from. An example is never shown as a request by the State it is modelled on. */
export interface Origin {
  kind: 'own' | 'stated_request' | 'example';
  /** Address of the public fact that it is modelled on. */
  source: string | null;
  /** What the source says, in a sentence. */
  modelledOn: string | null;
  figuresIllustrative: boolean;
}

/** Who signed content and tier. */
export interface Endorsement {
  personId: string;
  role: string;
  at: string;
  /** The note verbale or letter behind it. */
  instrument: string | null;
}

export interface TimelineEntry {
  status: string;
  at: string;
}

/** A need: the validated content as posted, and the columns that are filtered, summed or locked. Money in minor units. */
@Entity('needs')
export class Need {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: wholeNumber, insert: false, update: false })
  number!: number;

  @Column({ type: 'integer' })
  version!: number;

  /** Counts changes of the content only: parties are told once per edition. */
  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'text' })
  status!: NeedState;

  @Column({ type: 'text' })
  visibility!: Visibility;

  /** Blank in the row of a sealed need, as are the columns that follow from it; the repository opens it for its owner. */
  @Column({ type: 'jsonb' })
  content!: NeedDto;

  @Column({ type: 'bytea', name: 'sealed_content', nullable: true })
  sealedContent!: Buffer | null;

  @Column({ type: 'text', array: true })
  countries!: string[];

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Column({ type: 'char', length: 3, nullable: true })
  currency!: string | null;

  @Column({ type: 'bigint', name: 'cost_minor', nullable: true, transformer: wholeNumber })
  costMinor!: number | null;

  /** What donors have agreed to give so far. */
  @Column({ type: 'bigint', name: 'agreed_minor', transformer: wholeNumber })
  agreedMinor!: number;

  @Column({ type: 'date', name: 'window_to', nullable: true })
  windowTo!: string | null;

  @Column({ type: 'jsonb' })
  origin!: Origin;

  @Column({ type: 'jsonb' })
  timeline!: TimelineEntry[];

  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;

  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  /** When its point of contact last said that it still holds. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  endorsement!: Endorsement | null;

  /** The need of before that it was copied from. */
  @Column({ type: 'uuid', name: 'copied_from', nullable: true })
  copiedFrom!: string | null;

  @Column({ type: 'uuid', name: 'superseded_by', nullable: true })
  supersededBy!: string | null;
}
