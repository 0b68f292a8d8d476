import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where each audited change came, and the chain of hashes that shows whether the trail is whole. */
export class AuditChain1763700000770 implements MigrationInterface {
  readonly name = 'AuditChain1763700000770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// Rows get their ids before they commit, so ids say nothing about what may still come. Transactions do: below the
// snapshot's xmin all have ended, and (written_in, id) is an order into which nothing can slip any more. A database
// restored into another server begins anew with small transaction numbers: then a new epoch of the chain begins, whose
// rows all have ids above `after_id`.
const UP = `
ALTER TABLE audit
  ADD address inet,
  ADD session_id uuid,
  ADD request_id uuid,
  ADD via text NOT NULL DEFAULT 'system' CHECK (via IN ('session', 'token', 'public', 'command', 'system')),
  ADD written_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX audit_written ON audit (written_in, id);
CREATE INDEX audit_organisation ON audit (organisation_id, id);
CREATE INDEX audit_person ON audit (person_id, id);

CREATE TABLE audit_seals (
  place bigint PRIMARY KEY,
  audit_id bigint NOT NULL UNIQUE,
  written_in xid8 NOT NULL,
  epoch integer NOT NULL,
  after_id bigint NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  sealed_at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION audit_canonical(a audit) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(a.id, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.person_id,
    a.organisation_id, a.action, a.object_type, a.object_id, a.before, a.after, host(a.address), a.session_id,
    a.request_id, a.via, a.written_in::text)::text
$$;

CREATE FUNCTION audit_hash(previous bytea, place bigint, epoch integer, after_id bigint, canonical text)
  RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(previous || convert_to(place || ' ' || epoch || ' ' || after_id || ' ' || canonical, 'UTF8'))
$$;

CREATE FUNCTION seal_audit(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  head audit_seals;
  left_over boolean;
  found record;
  sealed integer := 0;
BEGIN
  -- One sealer at a time; the head is read after the lock, so that it is the newest.
  IF NOT pg_try_advisory_xact_lock(5240917) THEN RETURN 0; END IF;
  SELECT * INTO head FROM audit_seals ORDER BY place DESC LIMIT 1;
  IF head.place IS NULL THEN
    head.place := 0;
    head.audit_id := 0;
    head.written_in := '0';
    head.epoch := 0;
    head.after_id := 0;
    head.hash := sha256('');
  END IF;
  -- Rows of transactions that this server has not begun: they come from the one that the database was copied from.
  left_over := EXISTS (SELECT FROM audit
    WHERE (written_in, id) > (head.written_in, head.audit_id) AND written_in >= pg_snapshot_xmax(pg_current_snapshot()));
  IF NOT left_over AND head.written_in >= pg_snapshot_xmax(pg_current_snapshot()) THEN
    head.epoch := head.epoch + 1;
    head.after_id := (SELECT max(audit_id) FROM audit_seals);
    head.written_in := '0';
    head.audit_id := 0;
  END IF;
  FOR found IN
    SELECT a.id, a.written_in, audit_canonical(a) AS canonical FROM audit a
     WHERE (a.written_in, a.id) > (head.written_in, head.audit_id) AND a.id > head.after_id
       AND CASE WHEN left_over THEN a.written_in >= pg_snapshot_xmax(pg_current_snapshot())
                ELSE a.written_in < pg_snapshot_xmin(pg_current_snapshot()) END
     ORDER BY a.written_in, a.id LIMIT most
  LOOP
    head.place := head.place + 1;
    head.hash := audit_hash(head.hash, head.place, head.epoch, head.after_id, found.canonical);
    INSERT INTO audit_seals (place, audit_id, written_in, epoch, after_id, hash)
      VALUES (head.place, found.id, found.written_in, head.epoch, head.after_id, head.hash);
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;
REVOKE EXECUTE ON FUNCTION seal_audit(integer) FROM PUBLIC;
`;

const DOWN = `
DROP FUNCTION seal_audit(integer);
DROP FUNCTION audit_hash(bytea, bigint, integer, bigint, text);
DROP FUNCTION audit_canonical(audit);
DROP TABLE audit_seals;
DROP INDEX audit_person;
DROP INDEX audit_organisation;
DROP INDEX audit_written;
ALTER TABLE audit DROP address, DROP session_id, DROP request_id, DROP via, DROP written_in;
`;
