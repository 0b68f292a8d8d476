import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated exchange rates with their source, and the operator's dated list of arms embargoes. */
export class Rates1763700000200 implements MigrationInterface {
  readonly name = 'Rates1763700000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// Append-only: of several rows for a currency and a day the newest is in force, and the older ones are the history.
const UP = `
CREATE TABLE exchange_rates (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  date date NOT NULL,
  per_usd numeric NOT NULL CHECK (per_usd > 0),
  source text NOT NULL CHECK (source <> ''),
  illustrative boolean NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX exchange_rates_in_force ON exchange_rates (currency, illustrative, date DESC, id DESC);
CREATE TRIGGER exchange_rates_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange_rates
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE embargoes (
  country text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
  starts_on date NOT NULL,
  ends_on date CHECK (ends_on >= starts_on),
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (country, starts_on)
);
`;

const DOWN = `
DROP TABLE embargoes;
DROP TABLE exchange_rates;
`;
