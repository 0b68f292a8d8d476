/**
 * The first 20 offers of each need whose number is in $1: one index scan a need, gates that rest on stored columns first,
 * then those that need arithmetic, then the criteria, the utilities and the score. OFFSET 0 keeps PostgreSQL from writing
 * an expression out again wherever its value is used.
 */
export const SEARCH = `
SELECT n.number, best.offers, best.scores
FROM need n CROSS JOIN LATERAL (SELECT array_agg(id) AS offers, array_agg(score) AS scores FROM (
  SELECT id, completeness, coverage, least(10000, harmonic * (10000 - deduction) / 10000 + bonus) AS score
  FROM (
    SELECT id, completeness, coverage, deduction, bonus,
      CASE WHEN a + b = 0 THEN 0 ELSE 2 * a * b / (a + b) END AS harmonic
    FROM (
      SELECT id, coverage, deduction, bonus,
        (w[1] * coalesce(theme, 5000) + w[2] * coalesce(geography, 5000) + w[3] * coalesce(coverage, 5000)
          + w[4] * coalesce(timing, 5000) + w[5] * coalesce(modality, 5000) + w[6] * coalesce(language, 5000)
          + w[7] * coalesce(gender, 5000) + w[8] * coalesce(n.priority, 5000) + w[9] * coalesce(n.maturity, 5000)
          + w[10] * coalesce(n.balance, 5000) + w[11] * coalesce(track_record, 5000)) / 100 AS a,
        (v[1] * coalesce(theme, 5000) + v[2] * coalesce(geography, 5000) + v[3] * coalesce(coverage, 5000)
          + v[4] * coalesce(timing, 5000) + v[5] * coalesce(modality, 5000) + v[6] * coalesce(language, 5000)
          + v[7] * coalesce(gender, 5000) + v[8] * coalesce(n.priority, 5000) + v[9] * coalesce(n.maturity, 5000)
          + v[10] * coalesce(n.balance, 5000) + v[11] * coalesce(track_record, 5000)) / 100 AS b,
        10000 * (CASE WHEN theme IS NULL THEN 0 ELSE w[1] + v[1] END
          + CASE WHEN geography IS NULL THEN 0 ELSE w[2] + v[2] END
          + CASE WHEN coverage IS NULL THEN 0 ELSE w[3] + v[3] END
          + CASE WHEN timing IS NULL THEN 0 ELSE w[4] + v[4] END
          + CASE WHEN modality IS NULL THEN 0 ELSE w[5] + v[5] END
          + CASE WHEN language IS NULL THEN 0 ELSE w[6] + v[6] END
          + CASE WHEN gender IS NULL THEN 0 ELSE w[7] + v[7] END
          + CASE WHEN n.priority IS NULL THEN 0 ELSE w[8] + v[8] END
          + CASE WHEN n.maturity IS NULL THEN 0 ELSE w[9] + v[9] END
          + CASE WHEN n.balance IS NULL THEN 0 ELSE w[10] + v[10] END
          + CASE WHEN track_record IS NULL THEN 0 ELSE w[11] + v[11] END) / 200 AS completeness
      FROM (
        SELECT c.id, c.weights AS w, n.weights AS v, theme, geography, track_record,
          CASE WHEN money IS NOT NULL THEN money * 10000 / nullif(n.lacking, 0)
            ELSE units * 10000 / nullif(n.quantity, 0) END AS coverage,
          CASE WHEN days IS NULL THEN NULL
            WHEN n.urgent THEN (3 * (10000 * greatest(0, 365 - greatest(0, starts - n.soonest)) / 365)
              + 10000 * days / n.length) / 4
            ELSE (10000 * greatest(0, 365 - greatest(0, starts - n.soonest)) / 365 + 10000 * days / n.length) / 2
            END AS timing,
          CASE WHEN n.ways IS NULL OR c.ways IS NULL THEN NULL WHEN c.funds_any THEN 10000
            ELSE 10000 * bit_count((n.ways & c.ways)::bit(32))::int / n.way_count END AS modality,
          CASE WHEN n.tongues & c.tongues <> 0 THEN 10000 WHEN n.tongues & c.tongues = 0 THEN 0 END AS language,
          10000 - 5000 * CASE WHEN n.gender < c.sought THEN c.sought - n.gender WHEN n.gender >= c.sought THEN 0 END
            AS gender,
          CASE WHEN NOT n.runs THEN 0 WHEN c.organisation = ANY (n.providers) THEN 3000 ELSE 1000 END AS deduction,
          CASE WHEN n.joint & c.joint & 1 <> 0 AND n.joint & c.joint & 14 <> 0 THEN 500 ELSE 0 END AS bonus
        FROM (
          SELECT o.id, o.weights, o.ways, o.funds_any, o.tongues, o.sought, o.organisation, o.joint,
            o.leasts[n.currency] AS fewest,
            CASE WHEN n.themes IS NULL OR o.near IS NULL THEN NULL WHEN n.theme_count <= 3 THEN
              (n.parts[1] * o.near[n.themes[1]] + coalesce(n.parts[2] * o.near[n.themes[2]], 0)
                + coalesce(n.parts[3] * o.near[n.themes[3]], 0)) / n.whole
              ELSE (SELECT sum(part * o.near[asked])::bigint FROM unnest(n.parts, n.themes) AS both_of (part, asked))
                / n.whole END AS theme,
            CASE WHEN n.countries IS NULL OR o.close IS NULL THEN NULL
              WHEN n.country_count = 1 THEN o.close[n.countries[1]]
              ELSE (SELECT sum(o.close[country]) FROM unnest(n.countries) country) / n.country_count END AS geography,
            CASE WHEN n.countries IS NULL OR n.themes IS NULL OR o.past_places IS NULL THEN NULL ELSE
              (2 * (CASE WHEN n.country_count = 1 THEN coalesce(o.past_worth[nullif(idx(o.past_places, n.countries[1]), 0)], 0)
                  ELSE (SELECT sum(coalesce(o.past_worth[nullif(idx(o.past_places, country), 0)], 0))
                    FROM unnest(n.countries) country) / n.country_count END)
                + CASE WHEN n.theme_count <= 3 THEN (n.theme_weights[1] * o.past_themes[n.themes[1]]
                    + coalesce(n.theme_weights[2] * o.past_themes[n.themes[2]], 0)
                    + coalesce(n.theme_weights[3] * o.past_themes[n.themes[3]], 0)) / n.whole_weight
                  ELSE (SELECT sum(weight * o.past_themes[asked])::bigint
                    FROM unnest(n.theme_weights, n.themes) AS both_of (weight, asked)) / n.whole_weight END
              ) / 3 END AS track_record,
            CASE WHEN o.caps[n.currency] IS NULL OR n.lacking IS NULL THEN NULL ELSE least(o.caps[n.currency],
              CASE WHEN n.has_placed_lines AND o.close IS NOT NULL AND n.countries IS NOT NULL THEN
                (SELECT coalesce(sum(line.lacking), 0)::bigint FROM need_line line WHERE line.number = n.number
                  AND (line.countries IS NULL OR line.countries && (n.countries & o.place_keys)))
                ELSE n.lacking END) END AS money,
            CASE WHEN n.unit = o.unit THEN least(n.quantity, o.quantity) END AS units,
            greatest(n.first_day, o.first_day) AS starts,
            CASE WHEN n.first_day IS NOT NULL AND o.dated
              THEN least(n.last_day, o.last_day) - greatest(n.first_day, o.first_day) + 1 END AS days
          FROM offer o
          WHERE o.theme_keys && n.theme_keys AND o.place_keys && n.place_keys AND o.way_keys && n.way_keys
            AND (n.last_day IS NULL OR NOT o.dated
              OR least(n.last_day, o.last_day) - greatest(n.first_day, o.first_day) + 1 >= n.required)
            AND (o.recipients & n.recipient_bits <> 0) IS NOT FALSE
            AND (o.least_gender IS NULL OR n.gender >= o.least_gender) IS NOT FALSE
            AND (NOT o.oda_only OR n.oda <> 'no') IS NOT FALSE
            AND (n.topics | o.topics) & ~(n.opt_ins & o.opt_ins) = 0
            AND (n.currency = o.currency OR (n.rated AND o.rated)) IS NOT FALSE
            AND (n.organisation <> o.organisation) IS NOT FALSE
            AND (n.organisation = ANY (o.excluded_organisations)) IS NOT TRUE
            AND (o.organisation = ANY (n.excluded_organisations)) IS NOT TRUE
            AND (o.home = ANY (n.countries)) IS NOT TRUE
            AND (o.excluded_countries && n.countries) IS NOT TRUE
            AND (o.close IS NOT NULL OR (n.countries <@ o.excluded_places) IS NOT TRUE)
            AND (n.exempt OR NOT ((o.is_equipment OR (n.asks_equipment AND o.gives_equipment)) AND
              CASE WHEN o.close IS NULL OR n.countries IS NULL OR n.embargoed = '{}' THEN n.embargo
                ELSE n.embargoed && o.place_keys END)) IS NOT FALSE
          OFFSET 0) AS c
        WHERE (theme > 0) IS NOT FALSE
          AND CASE WHEN money IS NOT NULL THEN money >= fewest AND money >= n.least ELSE (units > 0) IS NOT FALSE END
        OFFSET 0) AS measured
      OFFSET 0) AS weighed
    OFFSET 0) AS met
  ORDER BY score DESC, completeness DESC, coverage DESC NULLS LAST, id LIMIT 20) AS first) AS best
WHERE n.number = ANY ($1)
`;
