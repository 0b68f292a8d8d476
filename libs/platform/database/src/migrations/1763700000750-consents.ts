import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records of consent; what shows a record to others asks for one. */
export class Consents1763700000750 implements MigrationInterface {
  readonly name = 'Consents1763700000750';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(DOORS);
    await runner.query(OF_BEFORE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE consents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  purpose text NOT NULL CHECK (purpose IN ('publish_need', 'publish_offer', 'show_interest', 'open_contacts',
                                           'publish_project_page')),
  person_id uuid NOT NULL REFERENCES people (id),
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  -- The function in which the person consented.
  role text NOT NULL,
  object_type text NOT NULL CHECK (object_type IN ('need', 'offer', 'match', 'project')),
  object_id uuid NOT NULL,
  -- The edition of the content that was consented to be shown, its keyed digest, and to whom it shows.
  object_version integer NOT NULL,
  content_digest text,
  tier text NOT NULL CHECK (tier IN ('public', 'accredited', 'parties')),
  given_at timestamptz NOT NULL DEFAULT clock(),
  withdrawn_at timestamptz,
  -- Null for the system, where a record was taken back or a newer consent took its place.
  withdrawn_by uuid REFERENCES people (id),
  CHECK (withdrawn_at IS NOT NULL OR withdrawn_by IS NULL)
);
CREATE UNIQUE INDEX consents_standing ON consents (object_id, purpose, organisation_id) WHERE withdrawn_at IS NULL;
CREATE INDEX consents_object ON consents (object_id, given_at);
CREATE INDEX consents_person ON consents (person_id);

CREATE FUNCTION keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
     AND to_jsonb(NEW) - '{withdrawn_at,withdrawn_by}'::text[] = to_jsonb(OLD) - '{withdrawn_at,withdrawn_by}'::text[]
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a consent can only be withdrawn, once';
END $$;
CREATE TRIGGER consents_kept BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION keep_consent();
CREATE TRIGGER consents_not_emptied BEFORE TRUNCATE ON consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- That a project has a page for everybody, by consent of both sides.
CREATE TABLE project_pages (
  project_id uuid PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
  since timestamptz NOT NULL DEFAULT clock()
);
`;

// Checked at commit, so that a consent may be written after what it is about. They run as the owner of the tables,
// because who commits need not be allowed to see the other side's consent.
const DOORS = `
CREATE FUNCTION consent_stands(wanted text, object uuid, organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM consents WHERE purpose = wanted AND object_id = object
                    AND organisation_id = organisation AND withdrawn_at IS NULL)
$$;

-- Facts of public sources and examples are nobody's to consent to.
CREATE FUNCTION demand_publishing_consent() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'needs' THEN
    PERFORM FROM needs r WHERE r.id = NEW.id AND r.status = 'open' AND r.visibility <> 'sealed'
      AND r.origin ->> 'kind' = 'own' AND NOT EXISTS (
        SELECT FROM consents c WHERE c.object_id = r.id AND c.purpose = 'publish_need' AND c.withdrawn_at IS NULL
           AND c.organisation_id = r.organisation_id AND c.object_version = r.edition AND c.tier = r.visibility);
  ELSE
    PERFORM FROM offers r WHERE r.id = NEW.id AND r.status = 'open' AND r.visibility <> 'sealed'
      AND r.origin ->> 'kind' = 'own' AND NOT EXISTS (
        SELECT FROM consents c WHERE c.object_id = r.id AND c.purpose = 'publish_offer' AND c.withdrawn_at IS NULL
           AND c.organisation_id = r.organisation_id AND c.object_version = r.edition AND c.tier = r.visibility);
  END IF;
  IF FOUND THEN RAISE EXCEPTION 'no consent to publish in % what % now holds', TG_TABLE_NAME, NEW.id; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER needs_published_by_consent
  AFTER INSERT OR UPDATE OF status, visibility, edition, content, origin, organisation_id ON needs
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'open') EXECUTE FUNCTION demand_publishing_consent();
CREATE CONSTRAINT TRIGGER offers_published_by_consent
  AFTER INSERT OR UPDATE OF status, visibility, edition, content, origin, organisation_id ON offers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'open') EXECUTE FUNCTION demand_publishing_consent();

CREATE FUNCTION demand_consent_of_both() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'need_disclosures' THEN
    PERFORM FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id
      WHERE n.id = NEW.need_id AND o.organisation_id = NEW.organisation_id
        AND consent_stands('open_contacts', m.id, n.organisation_id)
        AND consent_stands('open_contacts', m.id, o.organisation_id);
  ELSIF TG_TABLE_NAME = 'offer_disclosures' THEN
    PERFORM FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id
      WHERE o.id = NEW.offer_id AND n.organisation_id = NEW.organisation_id
        AND consent_stands('open_contacts', m.id, n.organisation_id)
        AND consent_stands('open_contacts', m.id, o.organisation_id);
  ELSE
    PERFORM FROM projects p WHERE p.id = NEW.project_id
        AND consent_stands('publish_project_page', p.id, p.state_organisation_id)
        AND consent_stands('publish_project_page', p.id, p.donor_organisation_id);
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'no consent of both sides for a row in %', TG_TABLE_NAME; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER need_disclosed_by_consent AFTER INSERT OR UPDATE ON need_disclosures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_consent_of_both();
CREATE CONSTRAINT TRIGGER offer_disclosed_by_consent AFTER INSERT OR UPDATE ON offer_disclosures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_consent_of_both();
CREATE CONSTRAINT TRIGGER project_page_by_consent AFTER INSERT OR UPDATE ON project_pages
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION demand_consent_of_both();

CREATE FUNCTION demand_consent_to_interest() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id
    WHERE m.id = NEW.id
      AND (m.stances -> 'need' ? 'interestAt' AND NOT consent_stands('show_interest', m.id, n.organisation_id)
        OR m.stances -> 'offer' ? 'interestAt' AND NOT consent_stands('show_interest', m.id, o.organisation_id));
  IF FOUND THEN RAISE EXCEPTION 'no consent to the interest that match % shows', NEW.id; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER interest_shown_by_consent AFTER UPDATE OF stances ON matches
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.stances IS DISTINCT FROM OLD.stances) EXECUTE FUNCTION demand_consent_to_interest();
`;

// Consents that the stances of matches told before there were records; in which function is not known.
const OF_BEFORE = `
INSERT INTO consents (purpose, person_id, organisation_id, role, object_type, object_id, object_version, tier, given_at)
SELECT purpose, (stance ->> 'personId')::uuid, organisation_id, 'unrecorded', 'match', id, edition, 'parties',
       (stance ->> key)::timestamptz
  FROM (SELECT m.id, n.organisation_id, n.edition, m.stances -> 'need' AS stance FROM matches m JOIN needs n ON n.id = m.need_id
        UNION ALL
        SELECT m.id, o.organisation_id, o.edition, m.stances -> 'offer' FROM matches m JOIN offers o ON o.id = m.offer_id) s
  CROSS JOIN (VALUES ('show_interest', 'interestAt'), ('open_contacts', 'consentAt')) AS p(purpose, key)
 WHERE stance ? key AND EXISTS (SELECT FROM people WHERE people.id = (stance ->> 'personId')::uuid)
ON CONFLICT DO NOTHING;
`;

const DOWN = `
DROP TRIGGER interest_shown_by_consent ON matches;
DROP TRIGGER offer_disclosed_by_consent ON offer_disclosures;
DROP TRIGGER need_disclosed_by_consent ON need_disclosures;
DROP TRIGGER offers_published_by_consent ON offers;
DROP TRIGGER needs_published_by_consent ON needs;
DROP TABLE project_pages;
DROP TABLE consents;
DROP FUNCTION demand_consent_to_interest();
DROP FUNCTION demand_consent_of_both();
DROP FUNCTION demand_publishing_consent();
DROP FUNCTION consent_stands(text, uuid, uuid);
DROP FUNCTION keep_consent();
`;
