import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers from before dates were kept expire too: on the day after their window, or today where it is over. */
export class DatesOfOffers1763700000980 implements MigrationInterface {
  readonly name = 'DatesOfOffers1763700000980';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
INSERT INTO deadlines (kind, object_type, object_id, due_at, params)
SELECT 'offer.expire', 'offer', id, (window_to + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 millisecond', '{}'
  FROM offers o
 WHERE status = 'open' AND window_to IS NOT NULL
   AND NOT EXISTS (SELECT FROM deadlines d WHERE d.object_id = o.id AND d.kind = 'offer.expire'
                    AND d.fired_at IS NULL AND d.cancelled_at IS NULL);
`;

const DOWN = `
-- What was waiting before this one looks the same, and is right either way.
SELECT 1;
`;
