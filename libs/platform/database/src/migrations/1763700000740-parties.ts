import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How organisations are verified, members invited and pre-authorised, points of contact kept, and people leave. */
export class Parties1763700000740 implements MigrationInterface {
  readonly name = 'Parties1763700000740';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const ROLES = `('national_drafter', 'national_endorser', 'helper', 'donor_officer', 'donor_approver',
    'fund_administrator', 'fund_reviewer', 'secretariat', 'auditor', 'observer')`;

const UP = `
ALTER TABLE organisations
  ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN entered_by uuid REFERENCES people (id) ON DELETE SET NULL,
  ADD COLUMN verified_by uuid REFERENCES people (id) ON DELETE SET NULL,
  ADD COLUMN refused_at timestamptz,
  ADD COLUMN refused_because text,
  -- Since when nobody is left who endorses, approves or administers.
  ADD COLUMN endorser_missing_since timestamptz;

ALTER TABLE people
  ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  ADD COLUMN terms_version text,
  ADD COLUMN terms_accepted_at timestamptz,
  ADD COLUMN erased_at timestamptz;

-- A function that ends is deleted; the audit trail keeps who held it. given_by: who invited to it or gave it.
ALTER TABLE memberships
  ADD COLUMN given_by uuid REFERENCES people (id) ON DELETE SET NULL,
  ADD COLUMN preauthorised_at timestamptz,
  ADD COLUMN preauthorised_by uuid REFERENCES people (id) ON DELETE SET NULL,
  ADD CHECK (preauthorised_by IS NULL OR preauthorised_by IS DISTINCT FROM given_by);

CREATE TABLE invitations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL UNIQUE,
  email text NOT NULL CHECK (email = lower(email)),
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ${ROLES}),
  invited_by uuid REFERENCES people (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES people (id) ON DELETE SET NULL,
  revoked_at timestamptz,
  CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE UNIQUE INDEX invitations_one_waiting ON invitations (organisation_id, email, role)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitations_organisation ON invitations (organisation_id, created_at);

CREATE TABLE contact_points (
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('coordination_body', 'poa', 'iti')),
  person_id uuid REFERENCES people (id) ON DELETE SET NULL,
  name text NOT NULL,
  office text,
  email text NOT NULL,
  phone text,
  version integer NOT NULL DEFAULT 1,
  confirmed_at timestamptz,
  confirmed_by uuid REFERENCES people (id) ON DELETE SET NULL,
  reminded_at timestamptz,
  PRIMARY KEY (organisation_id, kind)
);
CREATE INDEX contact_points_person ON contact_points (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE handovers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  from_person uuid REFERENCES people (id) ON DELETE SET NULL,
  to_person uuid REFERENCES people (id) ON DELETE SET NULL,
  by_person uuid REFERENCES people (id) ON DELETE SET NULL,
  roles text[] NOT NULL,
  at timestamptz NOT NULL DEFAULT clock()
);
`;

const DOWN = `
DROP TABLE handovers;
DROP TABLE contact_points;
DROP TABLE invitations;
ALTER TABLE memberships DROP COLUMN preauthorised_by, DROP COLUMN preauthorised_at, DROP COLUMN given_by;
ALTER TABLE people DROP COLUMN erased_at, DROP COLUMN terms_accepted_at, DROP COLUMN terms_version,
  DROP COLUMN language;
ALTER TABLE organisations DROP COLUMN endorser_missing_since, DROP COLUMN refused_because, DROP COLUMN refused_at,
  DROP COLUMN verified_by, DROP COLUMN entered_by, DROP COLUMN version, DROP COLUMN number;
`;
