import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole life of a project: plan, money, reports, feedback; and projects that a fund begins without a match. */
export class ProjectLife1763700000950 implements MigrationInterface {
  readonly name = 'ProjectLife1763700000950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE projects
  ALTER COLUMN match_id DROP NOT NULL,
  ALTER COLUMN need_id DROP NOT NULL,
  ALTER COLUMN offer_id DROP NOT NULL,
  ADD COLUMN planned_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN paid_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN next_due_on date,
  ADD COLUMN description text,
  ADD COLUMN counterpart jsonb,
  ADD COLUMN counterpart_contact jsonb,
  ADD COLUMN implementing_partner jsonb,
  ADD COLUMN sustainability jsonb,
  ADD COLUMN milestones jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN indicators jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN risks jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN safeguards jsonb,
  ADD COLUMN evaluation jsonb,
  ADD COLUMN lessons jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN feedback jsonb,
  ADD COLUMN refund jsonb,
  ADD CONSTRAINT projects_of_match CHECK ((match_id IS NULL) = (offer_id IS NULL) AND (match_id IS NULL OR need_id IS NOT NULL)),
  ADD CONSTRAINT projects_planned CHECK (planned_minor BETWEEN 0 AND coalesce(amount_minor, 0)),
  ADD CONSTRAINT projects_paid CHECK (paid_minor BETWEEN 0 AND planned_minor);
CREATE INDEX projects_next_due ON projects (next_due_on) WHERE next_due_on IS NOT NULL;
CREATE INDEX projects_countries ON projects USING gin (countries);

CREATE TABLE project_tranches (
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  n integer NOT NULL CHECK (n > 0),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  condition text,
  due_on date,
  paid_on date,
  evidence_attachment uuid,
  evidence_reference text,
  PRIMARY KEY (project_id, n),
  CHECK (paid_on IS NULL OR evidence_attachment IS NOT NULL OR evidence_reference IS NOT NULL)
);

-- The sums stand in the project, where its constraints bound them; two at once wait for its row.
CREATE FUNCTION count_tranche() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE projects SET planned_minor = planned_minor - OLD.amount_minor,
           paid_minor = paid_minor - CASE WHEN OLD.paid_on IS NULL THEN 0 ELSE OLD.amount_minor END
     WHERE id = OLD.project_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE projects SET planned_minor = planned_minor + NEW.amount_minor,
           paid_minor = paid_minor + CASE WHEN NEW.paid_on IS NULL THEN 0 ELSE NEW.amount_minor END
     WHERE id = NEW.project_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_tranche AFTER INSERT OR UPDATE OR DELETE ON project_tranches
  FOR EACH ROW EXECUTE FUNCTION count_tranche();

CREATE TABLE project_reports (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  n integer NOT NULL CHECK (n > 0),
  kind text NOT NULL CHECK (kind IN ('interim', 'final')),
  part text NOT NULL CHECK (part IN ('narrative', 'financial')),
  from_on date,
  to_on date,
  due_on date NOT NULL,
  status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'submitted', 'returned', 'accepted')),
  text text,
  spent_minor bigint CHECK (spent_minor >= 0),
  attachments uuid[] NOT NULL DEFAULT '{}',
  comments jsonb NOT NULL DEFAULT '[]',
  submitted_at timestamptz,
  accepted_at timestamptz,
  UNIQUE (project_id, n),
  CHECK (from_on <= to_on),
  CHECK ((accepted_at IS NOT NULL) = (status = 'accepted'))
);
`;

const DOWN = `
DROP TABLE project_reports;
DROP TABLE project_tranches;
DROP FUNCTION count_tranche();
DROP INDEX projects_countries;
DROP INDEX projects_next_due;
DELETE FROM projects WHERE match_id IS NULL;
UPDATE projects SET status = 'agreed' WHERE status NOT IN ('pipeline', 'agreed', 'cancelled');
ALTER TABLE projects
  DROP CONSTRAINT projects_of_match,
  DROP CONSTRAINT projects_planned,
  DROP CONSTRAINT projects_paid,
  DROP COLUMN planned_minor,
  DROP COLUMN paid_minor,
  DROP COLUMN next_due_on,
  DROP COLUMN description,
  DROP COLUMN counterpart,
  DROP COLUMN counterpart_contact,
  DROP COLUMN implementing_partner,
  DROP COLUMN sustainability,
  DROP COLUMN milestones,
  DROP COLUMN indicators,
  DROP COLUMN risks,
  DROP COLUMN safeguards,
  DROP COLUMN evaluation,
  DROP COLUMN lessons,
  DROP COLUMN feedback,
  DROP COLUMN refund,
  ALTER COLUMN match_id SET NOT NULL,
  ALTER COLUMN need_id SET NOT NULL,
  ALTER COLUMN offer_id SET NOT NULL;
`;
