import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By whom else people are known: their accounts at identity providers, and sign-ins there that are on their way. */
export class Identities1763700000810 implements MigrationInterface {
  readonly name = 'Identities1763700000810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE identities (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  issuer text NOT NULL CHECK (length(issuer) <= 500),
  -- What the issuer calls the person, for ever and nobody else (OpenID Connect Core 1.0 §2).
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  CONSTRAINT identities_once UNIQUE (issuer, subject),
  CONSTRAINT identities_one_each UNIQUE (person_id, issuer)
);

-- A browser that was sent to a provider. The row leads back to it through the digest of what its cookie holds.
CREATE TABLE identity_flows (
  handle_hash text PRIMARY KEY,
  state_hash text NOT NULL,
  provider_id text NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'link', 'invitation')),
  -- Who links, and in which session: with the session it ends.
  session_id uuid REFERENCES sessions (id) ON DELETE CASCADE,
  -- Encrypted: nonce, verifier and whither afterwards.
  sealed bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK ((purpose = 'link') = (session_id IS NOT NULL))
);
CREATE INDEX identity_flows_session ON identity_flows (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX identity_flows_expiry ON identity_flows (expires_at);
`;

const DOWN = `
DROP TABLE identity_flows;
DROP TABLE identities;
`;
