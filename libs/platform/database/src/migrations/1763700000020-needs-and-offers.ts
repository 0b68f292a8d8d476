import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What States ask for and what donors offer; money in minor units. */
export class NeedsAndOffers1763700000020 implements MigrationInterface {
  readonly name = 'NeedsAndOffers1763700000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE needs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  version integer NOT NULL DEFAULT 1,
  -- Counts changes of the content only: parties are told once per edition.
  edition integer NOT NULL DEFAULT 1,
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  status text NOT NULL,
  visibility text NOT NULL CHECK (visibility IN ('public', 'accredited', 'parties', 'sealed')),
  content jsonb NOT NULL,
  countries text[] NOT NULL,
  themes text[] NOT NULL,
  currency char(3),
  cost_minor bigint CHECK (cost_minor >= 0),
  agreed_minor bigint NOT NULL DEFAULT 0 CHECK (agreed_minor >= 0),
  window_to date,
  origin jsonb NOT NULL,
  timeline jsonb NOT NULL DEFAULT '[]',
  created_by uuid REFERENCES people (id),
  created_at timestamptz NOT NULL DEFAULT clock(),
  updated_at timestamptz NOT NULL DEFAULT clock(),
  opened_at timestamptz
);
CREATE INDEX needs_organisation ON needs (organisation_id, number DESC);
CREATE INDEX needs_open ON needs (id) WHERE status = 'open';
CREATE INDEX needs_countries ON needs USING gin (countries);
CREATE INDEX needs_themes ON needs USING gin (themes);

-- Organisations to which a need opened by both sides' consent.
CREATE TABLE need_disclosures (
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  since timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (need_id, organisation_id)
);

CREATE TABLE offers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  version integer NOT NULL DEFAULT 1,
  -- Counts changes of the content only: parties are told once per edition.
  edition integer NOT NULL DEFAULT 1,
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  status text NOT NULL,
  visibility text NOT NULL CHECK (visibility IN ('public', 'accredited', 'parties', 'sealed')),
  content jsonb NOT NULL,
  themes text[] NOT NULL,
  currency char(3),
  available_minor bigint CHECK (available_minor >= 0),
  reserved_minor bigint NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
  committed_minor bigint NOT NULL DEFAULT 0 CHECK (committed_minor >= 0),
  window_to date,
  origin jsonb NOT NULL,
  timeline jsonb NOT NULL DEFAULT '[]',
  created_by uuid REFERENCES people (id),
  created_at timestamptz NOT NULL DEFAULT clock(),
  updated_at timestamptz NOT NULL DEFAULT clock(),
  opened_at timestamptz,
  CONSTRAINT offers_capacity CHECK (reserved_minor + committed_minor <= available_minor)
);
CREATE INDEX offers_organisation ON offers (organisation_id, number DESC);
CREATE INDEX offers_open ON offers (id) WHERE status = 'open';
CREATE INDEX offers_themes ON offers USING gin (themes);

CREATE TABLE offer_disclosures (
  offer_id uuid NOT NULL REFERENCES offers (id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  since timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (offer_id, organisation_id)
);
`;

const DOWN = `
DROP TABLE offer_disclosures;
DROP TABLE offers;
DROP TABLE need_disclosures;
DROP TABLE needs;
`;
