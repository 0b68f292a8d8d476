import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations weigh themselves, beside the defaults of the model. */
export class MatchingWeights1763700000710 implements MigrationInterface {
  readonly name = 'MatchingWeights1763700000710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// Per side the weights as chosen, not as normalised; null: the defaults.
const UP = `
CREATE TABLE matching_weights (
  organisation_id uuid PRIMARY KEY REFERENCES organisations (id) ON DELETE CASCADE,
  donor jsonb,
  state jsonb,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT clock()
);
`;

const DOWN = `
DROP TABLE matching_weights;
`;
