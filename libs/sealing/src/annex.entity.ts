import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The record that an annex belongs to, and who may hold one. */
export interface AnnexedRecord {
  type: 'need' | 'offer';
  id: string;
  organisationId: string;
  /** Organisations to which the record is open by consent of both sides. */
  openTo: readonly string[];
}

/** A sealed text beside a record. */
@Entity('sealed_annexes')
export class Annex {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text', name: 'object_type' })
  objectType!: AnnexedRecord['type'];

  @Column({ type: 'uuid', name: 'object_id' })
  objectId!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  @Column({ type: 'integer' })
  version!: number;

  /** Null once the text was destroyed: nothing can bring it back. */
  @Column({ type: 'bytea', nullable: true })
  box!: Buffer | null;

  /** Keyed digest of the text. */
  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'uuid', name: 'created_by' })
  createdBy!: string;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', insert: false })
  updatedAt!: Date;
}
