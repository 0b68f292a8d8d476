import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const ORGANISATION_KINDS = [
  'state',
  'un_entity',
  'regional_organisation',
  'ngo',
  'research',
  'industry',
  'fund',
  'secretariat',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A State, donor, UN entity, regional body, NGO, fund or the secretariat that serves them. */
@Entity('organisations')
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: OrganisationKind;

  /** ISO 3166-1 alpha-3 of a State. */
  @Column({ type: 'char', length: 3, nullable: true })
  country!: string | null;

  /** A regional body's member States. */
  @Column({ type: 'text', array: true })
  members!: string[];

  /** When the secretariat verified it; nothing is published before. */
  @Column({ type: 'timestamptz', name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;

  /** Whether its endorsers and donors open what they submit without a further look. */
  @Column({ type: 'timestamptz', name: 'preauthorised_at', nullable: true })
  preauthorisedAt!: Date | null;

  @Column({ type: 'text', name: 'sample_key', nullable: true })
  sampleKey!: string | null;
}

/** Verified States, UN and intergovernmental organisations see what is kept from the public (field-research §6.4). */
export function isAccredited(organisation: Pick<Organisation, 'kind' | 'verifiedAt'>): boolean {
  return organisation.verifiedAt !== null && ACCREDITED_KINDS.has(organisation.kind);
}

const ACCREDITED_KINDS = new Set<OrganisationKind>(['state', 'un_entity', 'regional_organisation', 'secretariat']);
