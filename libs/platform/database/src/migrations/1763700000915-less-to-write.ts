import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Less to write for each need. What a delivery adds to the outbox it puts into queues itself, so that no relay is called
 * for it. Near misses are found anew with each run and only name records that nobody deletes, so that eighty look-ups a
 * run held nothing together. A debt is the record that belongs into lists, not the thousands of lists that it belongs to.
 */
export class LessToWrite1763700000915 implements MigrationInterface {
  readonly name = 'LessToWrite1763700000915';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
DROP TRIGGER outbox_ring ON outbox;
CREATE TRIGGER outbox_ring AFTER INSERT ON outbox FOR EACH ROW WHEN (NEW.dispatched_at IS NULL)
  EXECUTE FUNCTION ring_outbox();
ALTER TABLE near_misses DROP CONSTRAINT near_misses_need_id_fkey, DROP CONSTRAINT near_misses_offer_id_fkey;
CREATE TABLE match_lists_owed (
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  record_id uuid NOT NULL,
  PRIMARY KEY (side, record_id)
);
INSERT INTO match_lists_owed SELECT DISTINCT side, unnest(record_ids) FROM match_list_debts;
DROP TABLE match_list_debts;
CREATE TABLE match_list_debts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  record_id uuid NOT NULL
);
`;

const DOWN = `
DROP TABLE match_list_debts;
CREATE TABLE match_list_debts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  record_ids uuid[] NOT NULL,
  gathered boolean NOT NULL DEFAULT false
);
ALTER TABLE match_list_debts ALTER COLUMN record_ids SET STORAGE EXTERNAL;
INSERT INTO match_list_debts (side, record_ids) SELECT side, array_agg(record_id) FROM match_lists_owed GROUP BY side;
DROP TABLE match_lists_owed;
DELETE FROM near_misses m WHERE NOT EXISTS (SELECT FROM needs WHERE id = m.need_id)
  OR NOT EXISTS (SELECT FROM offers WHERE id = m.offer_id);
ALTER TABLE near_misses
  ADD CONSTRAINT near_misses_need_id_fkey FOREIGN KEY (need_id) REFERENCES needs (id) ON DELETE CASCADE,
  ADD CONSTRAINT near_misses_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES offers (id) ON DELETE CASCADE;
DROP TRIGGER outbox_ring ON outbox;
CREATE TRIGGER outbox_ring AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION ring_outbox();
`;
