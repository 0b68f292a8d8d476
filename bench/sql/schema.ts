/**
 * Facts as they come, by number instead of code: countries, themes and ways to help from 1, organisations and units from
 * 1, sets that are never searched by as bits. What is unknown is NULL.
 */
export const FACTS = `
CREATE EXTENSION IF NOT EXISTS intarray;
CREATE TABLE theme (number int PRIMARY KEY, parent int, related int[] NOT NULL, rarity bigint NOT NULL);
CREATE TABLE currency (number int PRIMARY KEY, minor_units numeric, us_cents numeric);
CREATE TABLE running (country int, provider int, themes int[], first_day date, last_day date);
CREATE TABLE past (provider int PRIMARY KEY, places int[] NOT NULL, worth int[] NOT NULL, themes int[] NOT NULL);
CREATE TABLE setting (as_of date, embargoed int[], themes int, ways int);

CREATE TABLE need_fact (
  number int, id text, open bool, organisation int, countries int[], themes int[], theme_weights bigint[], ways int[],
  currency int, lacking bigint, smallest_useful bigint, unit int, quantity bigint, first_day date, last_day date,
  duration int, urgent bool, gender int, tongues int, recipient_bits int, excluded_organisations int[], oda text,
  opt_ins int, topics int, host_consent text, exempt bool, rank int, in_plan bool, says int, disadvantaged int,
  since_known bool, since date, asks_equipment bool, joint int, weights int[]);
CREATE TABLE need_line (number int, lacking bigint, countries int[]);

CREATE TABLE offer_fact (
  id text, open bool, organisation int, home int, kind text, themes int[], close int[], excluded_places int[],
  ways int[], grants bool, gives_equipment bool, currency int, available bigint, reserved bigint, committed bigint,
  least_grant bigint, most_grant bigint, unit int, quantity bigint, first_day date, last_day date, lead int,
  least_gender int, gender_sought int, tongues int, recipients int, excluded_organisations int[],
  excluded_countries int[], oda_only bool, opt_ins int, topics int, joint int, weights int[]);
`;

/**
 * What is searched and scored, made once of the facts. An array that is searched by holds 0 where its fact is unknown
 * and -1 always: a need asks for its own entries and 0, or where its own are unknown for -1.
 */
export const DERIVED = `
CREATE TABLE offer AS
SELECT f.organisation, f.home, f.currency, f.unit, f.quantity, f.least_gender, f.tongues, f.recipients, f.oda_only,
  f.opt_ins, f.topics, f.joint, f.gives_equipment, f.kind = 'equipment' AS is_equipment, funds_any,
  coalesce(f.gender_sought, f.least_gender) AS sought,
  f.first_day IS NOT NULL AS dated,
  greatest(f.first_day - date 'epoch', s.as_of - date 'epoch' + f.lead) AS first_day,
  f.last_day - date 'epoch' AS last_day,
  coalesce((SELECT us_cents IS NOT NULL FROM currency WHERE number = f.currency), false) AS rated,
  (SELECT sum(1 << (way - 1))::int FROM unnest(f.ways) way) AS ways,
  CASE WHEN f.themes IS NULL THEN '{0,-1}'
    ELSE ARRAY(SELECT i FROM generate_subscripts(near.worth, 1) i WHERE near.worth[i] > 0) || -1 END AS theme_keys,
  CASE WHEN f.close IS NULL THEN '{0,-1}'
    ELSE ARRAY(SELECT i FROM generate_subscripts(f.close, 1) i WHERE f.close[i] > 0) || -1 END AS place_keys,
  CASE WHEN funds_any THEN ARRAY(SELECT generate_series(-1, s.ways)) WHEN f.ways IS NULL THEN '{0,-1}'
    ELSE f.ways || -1 END AS way_keys,
  f.excluded_places, f.excluded_organisations, f.excluded_countries, cap.amounts AS caps, least_of.amounts AS leasts,
  CASE WHEN f.themes IS NULL THEN NULL ELSE near.worth END AS near, f.close::int2[] AS close, f.weights,
  past.places AS past_places, past.worth AS past_worth, past.themes AS past_themes, f.id COLLATE "C" AS id
FROM offer_fact f CROSS JOIN setting s LEFT JOIN past ON past.provider = f.organisation
CROSS JOIN LATERAL (SELECT f.kind = 'money' AND coalesce(f.grants, false) AS funds_any) AS any_way
CROSS JOIN LATERAL (SELECT f.available - f.reserved - f.committed AS amount) AS rest
CROSS JOIN LATERAL (
  SELECT array_agg(CASE WHEN own.number = theirs.number THEN most ELSE
    div(most * own.us_cents * theirs.minor_units, own.minor_units * theirs.us_cents) END::bigint ORDER BY theirs.number)
    AS amounts
  FROM currency theirs LEFT JOIN currency own ON own.number = f.currency
  CROSS JOIN (SELECT least(greatest(0, rest.amount), f.most_grant)::numeric AS most) AS limits
  WHERE rest.amount IS NOT NULL) AS cap
CROSS JOIN LATERAL (
  SELECT array_agg(CASE WHEN own.number = theirs.number THEN fewest ELSE
    div(fewest * own.us_cents * theirs.minor_units, own.minor_units * theirs.us_cents) END::bigint
    ORDER BY theirs.number) AS amounts
  FROM currency theirs LEFT JOIN currency own ON own.number = f.currency
  CROSS JOIN (SELECT coalesce(f.least_grant, 0)::numeric AS fewest) AS limits) AS least_of
CROSS JOIN LATERAL (
  SELECT array_agg(CASE WHEN t.number = ANY (f.themes) THEN 10000 WHEN t.parent = ANY (f.themes) THEN 8000
    WHEN EXISTS (SELECT FROM theme child WHERE child.number = ANY (f.themes) AND child.parent = t.number) THEN 6000
    WHEN t.related && f.themes THEN 5000 ELSE 0 END::int2 ORDER BY t.number) AS worth
  FROM theme t) AS near
WHERE f.open
  AND (f.last_day >= s.as_of) IS NOT FALSE
  AND CASE WHEN rest.amount IS NULL AND f.quantity IS NULL THEN true
    ELSE coalesce(rest.amount, 0) > 0 OR coalesce(f.quantity, 0) > 0 END;

CREATE INDEX offer_keys ON offer USING gin (theme_keys gin__int_ops, place_keys gin__int_ops, way_keys gin__int_ops);

CREATE TABLE need AS
SELECT f.number, f.organisation, f.countries, f.themes, f.currency, f.lacking, f.unit, f.quantity, f.duration,
  coalesce(f.urgent, false) AS urgent, f.gender, f.tongues, f.recipient_bits, f.excluded_organisations, f.oda,
  f.opt_ins, f.topics, f.exempt, f.asks_equipment, f.joint, f.weights, parts.of_theme AS parts,
  (SELECT sum(part)::bigint FROM unnest(parts.of_theme) part) AS whole,
  cardinality(f.themes) AS theme_count, cardinality(f.countries) AS country_count, cardinality(f.ways) AS way_count,
  f.theme_weights, (SELECT sum(weight)::bigint FROM unnest(f.theme_weights) weight) AS whole_weight,
  coalesce((SELECT us_cents IS NOT NULL FROM currency WHERE number = f.currency), false) AS rated,
  least(coalesce(f.smallest_useful, 1), f.lacking) AS least,
  EXISTS (SELECT FROM need_line line WHERE line.number = f.number AND line.countries IS NOT NULL) AS has_placed_lines,
  f.first_day - date 'epoch' AS first_day, f.last_day - date 'epoch' AS last_day,
  f.last_day - f.first_day + 1 AS length, least(coalesce(f.duration, 30), f.last_day - f.first_day + 1) AS required,
  greatest(f.first_day - date 'epoch', s.as_of - date 'epoch') AS soonest,
  (SELECT sum(1 << (way - 1))::int FROM unnest(f.ways) way) AS ways,
  CASE WHEN f.themes IS NULL THEN '{-1}' ELSE f.themes || 0 END AS theme_keys,
  CASE WHEN f.countries IS NULL THEN '{-1}' ELSE f.countries || 0 END AS place_keys,
  CASE WHEN f.ways IS NULL THEN '{-1}' ELSE f.ways || 0 END AS way_keys,
  f.countries & s.embargoed AS embargoed,
  CASE WHEN NOT f.countries && s.embargoed THEN false WHEN f.countries <@ s.embargoed THEN true END AS embargo,
  (SELECT trunc(avg(part))::int FROM unnest(ARRAY[
    CASE WHEN f.rank IS NOT NULL THEN greatest(0, 10000 - 1000 * (f.rank - 1)) END,
    CASE WHEN f.in_plan THEN 10000 WHEN NOT f.in_plan THEN 0 END]) part) AS priority,
  10000 * f.says / 3 AS maturity,
  (SELECT trunc(avg(part))::int FROM unnest(ARRAY[
    CASE WHEN NOT f.since_known THEN NULL WHEN f.since IS NULL THEN 0
      ELSE 1000 * least(10, greatest(0, s.as_of - f.since) / 30) END,
    10000 * f.disadvantaged / cardinality(f.countries)]) part) AS balance,
  beside.runs, beside.providers
FROM need_fact f CROSS JOIN setting s
CROSS JOIN LATERAL (
  SELECT CASE WHEN f.themes IS NOT NULL THEN ARRAY(
    SELECT weight * rarity FROM unnest(f.themes, f.theme_weights) WITH ORDINALITY AS asked (number, weight, place)
    JOIN theme USING (number) ORDER BY place) END AS of_theme) AS parts
CROSS JOIN LATERAL (
  SELECT count(*) > 0 AS runs, coalesce(array_agg(provider) FILTER (WHERE provider IS NOT NULL), '{}') AS providers
  FROM running WHERE running.country = ANY (f.countries) AND running.themes && f.themes
    AND f.first_day IS NOT NULL
    AND (running.first_day <= f.last_day) IS NOT FALSE AND (running.last_day >= f.first_day) IS NOT FALSE) AS beside
WHERE f.open AND (f.last_day >= s.as_of) IS NOT FALSE AND f.host_consent IS DISTINCT FROM 'missing';

CREATE INDEX need_number ON need (number);
CREATE INDEX need_line_number ON need_line (number);
VACUUM ANALYZE;
`;
