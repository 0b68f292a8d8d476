import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys of people. */
export class Passkeys1763700000790 implements MigrationInterface {
  readonly name = 'Passkeys1763700000790';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE passkeys (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- The authenticator's id of the credential, base64url.
  credential_id text NOT NULL UNIQUE,
  -- A COSE key (RFC 9052 §7).
  public_key bytea NOT NULL,
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL DEFAULT '{}',
  name text NOT NULL,
  -- Copied to other devices by its provider.
  backed_up boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
CREATE INDEX passkeys_of_person ON passkeys (person_id);
`;

const DOWN = `
DROP TABLE passkeys;
`;
