import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What runs or ran where, by whom and for how much, as organisations published it (IATI). */
export class Register1763700000300 implements MigrationInterface {
  readonly name = 'Register1763700000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// amount stays as given, with all its digits: it is rounded to minor units where it is shown, never where it is kept.
// latest_on is written into register_activity_countries as well, so that one index gives a country's page in its order.
const UP = `
CREATE TABLE register_imports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_name text NOT NULL,
  sha256 text,
  default_country text CHECK (default_country ~ '^[A-Z]{3}$'),
  counts jsonb,
  report jsonb,
  imported_at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX register_imports_file ON register_imports (sha256);

CREATE TABLE register_organisations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  ref text,
  name text NOT NULL,
  type text
);

CREATE TABLE register_activities (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  iati_identifier text NOT NULL UNIQUE,
  content_hash text NOT NULL,
  import_id bigint NOT NULL REFERENCES register_imports,
  reporter_id bigint REFERENCES register_organisations,
  title text NOT NULL,
  description text,
  status text,
  starts_on date,
  ends_on date CHECK (ends_on >= starts_on),
  latest_on date NOT NULL,
  place text NOT NULL CHECK (place IN ('stated', 'assumed', 'not_stated')),
  regions text[] NOT NULL,
  locations text[] NOT NULL,
  sectors jsonb NOT NULL,
  themes text[] NOT NULL
);
CREATE INDEX register_activities_themes ON register_activities USING gin (themes);
CREATE INDEX register_activities_import ON register_activities (import_id);

CREATE TABLE register_activity_countries (
  activity_id bigint NOT NULL REFERENCES register_activities ON DELETE CASCADE,
  country text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
  percentage numeric CHECK (percentage BETWEEN 0 AND 100),
  latest_on date NOT NULL,
  PRIMARY KEY (activity_id, country)
);
CREATE INDEX register_activity_countries_page ON register_activity_countries (country, latest_on DESC, activity_id DESC);

CREATE TABLE register_participants (
  activity_id bigint NOT NULL REFERENCES register_activities ON DELETE CASCADE,
  organisation_id bigint NOT NULL REFERENCES register_organisations,
  role text NOT NULL CHECK (role IN ('funding', 'accountable', 'extending', 'implementing')),
  PRIMARY KEY (activity_id, role, organisation_id)
);
CREATE INDEX register_participants_organisation ON register_participants (organisation_id);

CREATE TABLE register_flows (
  activity_id bigint NOT NULL REFERENCES register_activities ON DELETE CASCADE,
  position integer NOT NULL CHECK (position > 0),
  kind text NOT NULL,
  happened_on date NOT NULL,
  amount numeric NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  value_date date NOT NULL,
  provider_id bigint REFERENCES register_organisations,
  receiver_id bigint REFERENCES register_organisations,
  PRIMARY KEY (activity_id, position)
);
`;

const DOWN = `
DROP TABLE register_flows;
DROP TABLE register_participants;
DROP TABLE register_activity_countries;
DROP TABLE register_activities;
DROP TABLE register_organisations;
DROP TABLE register_imports;
`;
