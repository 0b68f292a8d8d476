import type { ContactPoint } from '@tandem/accounts';

/** Who it is stands here only for the State itself, accredited organisations, the secretariat and auditors. */
export class ContactPointView {
  kind!: 'coordination_body' | 'poa' | 'iti';
  version!: number;
  confirmedAt!: string | null;
  /** Whether it should be confirmed anew. */
  due!: boolean;
  personId?: string | null;
  name?: string;
  office?: string | null;
  email?: string;
  phone?: string | null;
}

export class ContactPointListView {
  items!: ContactPointView[];
}

export function contactPointView(point: ContactPoint, named: boolean): ContactPointView {
  const { kind, version, due, personId, name, office, email, phone } = point;
  const known = { kind, version, confirmedAt: point.confirmedAt?.toISOString() ?? null, due };
  return named ? { ...known, personId, name, office, email, phone } : known;
}
