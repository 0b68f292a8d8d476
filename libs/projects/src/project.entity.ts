import { wholeNumber } from '@tandem/platform/database';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ProjectState } from './project.workflow.js';

/** What became of an agreed pair. Money in minor units: as agreed, and as it counts for the offer and for the need. */
@Entity('projects')
export class Project {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: wholeNumber, insert: false, update: false })
  number!: number;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid', name: 'match_id' })
  matchId!: string;

  @Column({ type: 'uuid', name: 'need_id' })
  needId!: string;

  @Column({ type: 'uuid', name: 'offer_id' })
  offerId!: string;

  @Column({ type: 'uuid', name: 'state_organisation_id' })
  stateOrganisationId!: string;

  @Column({ type: 'uuid', name: 'donor_organisation_id' })
  donorOrganisationId!: string;

  @Column({ type: 'text' })
  status!: ProjectState;

  @Column({ type: 'text' })
  title!: string;

  /** Null where the offer is not of money. */
  @Column({ type: 'char', length: 3, nullable: true })
  currency!: string | null;

  @Column({ type: 'bigint', name: 'amount_minor', nullable: true, transformer: wholeNumber })
  amountMinor!: number | null;

  /** What it takes of the offer, in the offer's currency, rounded up. */
  @Column({ type: 'bigint', name: 'offer_minor', nullable: true, transformer: wholeNumber })
  offerMinor!: number | null;

  /** What it covers of the need, in the need's currency, rounded down. */
  @Column({ type: 'bigint', name: 'need_minor', nullable: true, transformer: wholeNumber })
  needMinor!: number | null;

  /** The table of rates that the two rest on. */
  @Column({ type: 'text', name: 'rates_id', nullable: true })
  ratesId!: string | null;

  /** Seats, trainer days or items of the offer; null where none are counted. */
  @Column({ type: 'integer', nullable: true })
  units!: number | null;

  @Column({ type: 'text', array: true })
  countries!: string[];

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Column({ type: 'date', name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'timestamptz', name: 'donor_signed_at', nullable: true })
  donorSignedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'state_signed_at', nullable: true })
  stateSignedAt!: Date | null;

  @Column({ type: 'jsonb' })
  origin!: {
    kind: 'own' | 'stated_request' | 'example';
    source: string | null;
    modelledOn: string | null;
    figuresIllustrative: boolean;
  };

  @Column({ type: 'jsonb' })
  timeline!: { status: string; at: string }[];

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
