import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sessions know of themselves, second factors, tokens that people make, and limits on trying. */
export class SignIn1763700000730 implements MigrationInterface {
  readonly name = 'SignIn1763700000730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE sessions
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN method text NOT NULL DEFAULT 'password'
    CHECK (method IN ('password', 'link', 'invitation', 'passkey', 'oidc')),
  ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN idle_seconds integer NOT NULL DEFAULT 43200 CHECK (idle_seconds > 0),
  ADD COLUMN factor_due boolean NOT NULL DEFAULT false,
  ADD COLUMN second_factor_at timestamptz,
  ADD COLUMN user_agent text CHECK (length(user_agent) <= 200),
  ADD COLUMN address inet,
  ADD CONSTRAINT sessions_id UNIQUE (id);

CREATE TABLE known_networks (
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  network cidr NOT NULL,
  last_used_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (person_id, network)
);

CREATE TABLE totp_factors (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  secret bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX totp_factors_confirmed ON totp_factors (person_id) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX totp_factors_pending ON totp_factors (person_id) WHERE confirmed_at IS NULL;

CREATE TABLE recovery_codes (
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (person_id, code_hash)
);

CREATE TABLE sign_in_challenges (
  id_hash text PRIMARY KEY,
  person_id uuid REFERENCES people (id) ON DELETE CASCADE,
  kind text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE rate_limits (
  key text PRIMARY KEY,
  tokens double precision NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX rate_limits_at ON rate_limits (at);

ALTER TABLE api_tokens
  ADD COLUMN name text NOT NULL DEFAULT '' CHECK (length(name) <= 100),
  ADD COLUMN ending text NOT NULL DEFAULT '',
  ADD COLUMN addresses cidr[] NOT NULL DEFAULT '{}';
CREATE INDEX api_tokens_person ON api_tokens (person_id);

CREATE TABLE api_token_uses (
  token_id uuid PRIMARY KEY REFERENCES api_tokens (id) ON DELETE CASCADE,
  last_used_at timestamptz NOT NULL
);
CREATE INDEX sign_in_links_person ON sign_in_links (person_id);
`;

const DOWN = `
DROP INDEX sign_in_links_person;
DROP TABLE api_token_uses;
DROP INDEX api_tokens_person;
ALTER TABLE api_tokens DROP COLUMN name, DROP COLUMN ending, DROP COLUMN addresses;
DROP TABLE rate_limits, sign_in_challenges, recovery_codes, totp_factors, known_networks;
ALTER TABLE sessions DROP COLUMN id, DROP COLUMN method, DROP COLUMN last_seen_at, DROP COLUMN idle_seconds,
  DROP COLUMN factor_due, DROP COLUMN second_factor_at, DROP COLUMN user_agent, DROP COLUMN address;
`;
