import { wholeNumber } from '@tandem/platform/database';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OfferDto } from './offer.dto.js';
import type { OfferState } from './offer.workflow.js';

/** Where a record comes from. An example is never shown as an offer by the donor it is modelled on. */
export interface OfferOrigin {
  kind: 'own' | 'stated_request' | 'example';
  source: string | null;
  modelledOn: string | null;
  figuresIllustrative: boolean;
}

/** An offer: the validated content as posted, and the columns that are filtered, summed or locked. Money in minor units. */
@Entity('offers')
export class Offer {
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
  status!: OfferState;

  @Column({ type: 'text' })
  visibility!: 'public' | 'accredited' | 'parties' | 'sealed';

  /** Blank in the row of a sealed offer, as are the columns that follow from it; the repository opens it for its owner. */
  @Column({ type: 'jsonb' })
  content!: OfferDto;

  @Column({ type: 'bytea', name: 'sealed_content', nullable: true })
  sealedContent!: Buffer | null;

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Column({ type: 'char', length: 3, nullable: true })
  currency!: string | null;

  @Column({ type: 'bigint', name: 'available_minor', nullable: true, transformer: wholeNumber })
  availableMinor!: number | null;

  /** Held for projects that await the State's signature. */
  @Column({ type: 'bigint', name: 'reserved_minor', transformer: wholeNumber })
  reservedMinor!: number;

  /** Agreed by both sides. */
  @Column({ type: 'bigint', name: 'committed_minor', transformer: wholeNumber })
  committedMinor!: number;

  /** Of an offer in seats, trainer days or items: how many there are, are held, are agreed. */
  @Column({ type: 'integer', name: 'units_available', nullable: true })
  unitsAvailable!: number | null;

  @Column({ type: 'integer', name: 'units_reserved' })
  unitsReserved!: number;

  @Column({ type: 'integer', name: 'units_committed' })
  unitsCommitted!: number;

  @Column({ type: 'date', name: 'window_to', nullable: true })
  windowTo!: string | null;

  @Column({ type: 'jsonb' })
  origin!: OfferOrigin;

  @Column({ type: 'jsonb' })
  timeline!: { status: string; at: string }[];

  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;

  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true })
  openedAt!: Date | null;
}
