import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, who serves where, and how they sign in. */
export class Accounts1763700000010 implements MigrationInterface {
  readonly name = 'Accounts1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE organisations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('state', 'un_entity', 'regional_organisation', 'ngo', 'research', 'industry', 'fund', 'secretariat')),
  country char(3),
  members text[] NOT NULL DEFAULT '{}',
  verified_at timestamptz,
  preauthorised_at timestamptz,
  sample_key text UNIQUE,
  created_at timestamptz NOT NULL DEFAULT clock(),
  CHECK (kind <> 'state' OR country IS NOT NULL)
);

CREATE TABLE people (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL,
  password_hash text,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT clock(),
  CONSTRAINT people_email UNIQUE (email)
);

CREATE TABLE memberships (
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('national_drafter', 'national_endorser', 'helper', 'donor_officer',
    'donor_approver', 'fund_administrator', 'fund_reviewer', 'secretariat', 'auditor', 'observer')),
  created_at timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (person_id, organisation_id, role)
);
CREATE INDEX memberships_organisation ON memberships (organisation_id);

CREATE TABLE sessions (
  token_hash text PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_person ON sessions (person_id);

CREATE TABLE api_tokens (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);

CREATE TABLE sign_in_links (
  token_hash text PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
`;

const DOWN = `
DROP TABLE sign_in_links;
DROP TABLE api_tokens;
DROP TABLE sessions;
DROP TABLE memberships;
DROP TABLE people;
DROP TABLE organisations;
`;
