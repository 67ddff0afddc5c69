-- What stood on a day that is long past was added up of every month since: a year's months stand together now too. A month is named by
-- its first day, a year by its last.

CREATE FUNCTION record_year(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (date_trunc('year', at AT TIME ZONE 'UTC' + interval '7 hours') + interval '1 year - 1 day')::date;

-- What a fact that came and went changed, in its months and years.
CREATE FUNCTION record_changes(recorded timestamptz, superseded timestamptz) RETURNS TABLE ("month" date, "change" integer)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT * FROM (VALUES (record_month(recorded), 1), (record_year(recorded), 1), (record_month(superseded), -1), (record_year(superseded), -1))
    AS changes("month", "change") WHERE "month" IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION keep_added_figure_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nothing "figure_count_change"[];
BEGIN
  PERFORM keep_in_turn();
  WITH written AS (
    INSERT INTO "figure_count_change" AS kept
      SELECT months."month", "area_id", "indicator_slug", sum(months."change")
      FROM changed, LATERAL record_changes("recorded_at", "superseded_at") AS months
      GROUP BY 1, 2, 3 HAVING sum(months."change") <> 0
      ON CONFLICT ("month", "area_id", "indicator_slug") DO UPDATE SET "change" = kept."change" + excluded."change"
      RETURNING kept)
  SELECT array_agg(kept) INTO nothing FROM written WHERE (kept)."change" = 0;
  DELETE FROM "figure_count_change" AS kept USING unnest(nothing) AS gone
    WHERE kept."month" = gone."month" AND kept."area_id" = gone."area_id" AND kept."indicator_slug" = gone."indicator_slug";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION keep_closed_figure_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nothing "figure_count_change"[];
BEGIN
  PERFORM keep_in_turn();
  WITH written AS (
    INSERT INTO "figure_count_change" AS kept
      SELECT months."month", "area_id", "indicator_slug", -count(*)
      FROM changed, LATERAL record_changes(NULL, "superseded_at") AS months GROUP BY 1, 2, 3
      ON CONFLICT ("month", "area_id", "indicator_slug") DO UPDATE SET "change" = kept."change" + excluded."change"
      RETURNING kept)
  SELECT array_agg(kept) INTO nothing FROM written WHERE (kept)."change" = 0;
  DELETE FROM "figure_count_change" AS kept USING unnest(nothing) AS gone
    WHERE kept."month" = gone."month" AND kept."area_id" = gone."area_id" AND kept."indicator_slug" = gone."indicator_slug";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION keep_closed_event_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nothing "event_count_change"[];
BEGIN
  PERFORM keep_in_turn();
  WITH written AS (
    INSERT INTO "event_count_change" AS kept
      SELECT months."month", changed."topic", place."areas", -count(*) FROM changed
      CROSS JOIN LATERAL record_changes(NULL, changed."superseded_at") AS months JOIN LATERAL (
        SELECT string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") AS "areas" FROM "event_area" WHERE "event_row" = changed."row") AS place ON true
      GROUP BY 1, 2, 3
      ON CONFLICT ("month", "topic", "areas") DO UPDATE SET "change" = kept."change" + excluded."change"
      RETURNING kept)
  SELECT array_agg(kept) INTO nothing FROM written WHERE (kept)."change" = 0;
  DELETE FROM "event_count_change" AS kept USING unnest(nothing) AS gone
    WHERE kept."month" = gone."month" AND kept."topic" = gone."topic" AND kept."areas" = gone."areas";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION keep_placed_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nothing "event_count_change"[];
BEGIN
  PERFORM keep_in_turn();
  WITH place AS MATERIALIZED (
    -- One by one: a join is planned by statistics that know nothing yet of what a bulk load has just written.
    SELECT touched."event_row",
      (SELECT string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") FROM "event_area" WHERE "event_row" = touched."event_row") AS "now",
      touched."added" AS "added"
    FROM (SELECT "event_row", array_agg("area_id") AS "added" FROM changed GROUP BY 1) AS touched
  ), placed AS MATERIALIZED (
    SELECT event."topic", event."recorded_at", event."superseded_at", sides."areas", sides."sign" FROM place
    CROSS JOIN LATERAL (SELECT * FROM "event" WHERE "row" = place."event_row") AS event
    CROSS JOIN LATERAL (
      SELECT place."now" AS "areas", 1 AS "sign"
      UNION ALL
      SELECT string_agg(one, ' ' ORDER BY one COLLATE "C"), -1 FROM unnest(string_to_array(place."now", ' ')) AS one
        WHERE one <> ALL (place."added") HAVING count(*) > 0) AS sides
  ), counted AS (
    INSERT INTO "event_count" AS kept
      SELECT "topic", "areas", sum("sign") FROM placed WHERE "superseded_at" IS NULL GROUP BY 1, 2 HAVING sum("sign") <> 0
      ON CONFLICT ("topic", "areas") DO UPDATE SET "count" = kept."count" + excluded."count"
  ), written AS (
    INSERT INTO "event_count_change" AS kept
      SELECT months."month", placed."topic", placed."areas", sum(placed."sign" * months."change") FROM placed,
        LATERAL record_changes(placed."recorded_at", placed."superseded_at") AS months
      GROUP BY 1, 2, 3 HAVING sum(placed."sign" * months."change") <> 0
      ON CONFLICT ("month", "topic", "areas") DO UPDATE SET "change" = kept."change" + excluded."change"
      RETURNING kept)
  SELECT array_agg(kept) INTO nothing FROM written WHERE (kept)."change" = 0;
  DELETE FROM "event_count_change" AS kept USING unnest(nothing) AS gone
    WHERE kept."month" = gone."month" AND kept."topic" = gone."topic" AND kept."areas" = gone."areas";
  DELETE FROM "event_count" WHERE "count" = 0;
  RETURN NULL;
END $$;

CREATE OR REPLACE VIEW "figure_count_change_now" AS
  SELECT changed."month", "area_id", "indicator_slug", sum(changed."change")::integer AS "change"
  FROM "observation", LATERAL record_changes("recorded_at", "superseded_at") AS changed
  GROUP BY 1, 2, 3 HAVING sum(changed."change") <> 0;

CREATE OR REPLACE VIEW "event_count_change_now" AS
  SELECT changed."month", event."topic", place."areas", sum(changed."change")::integer AS "change" FROM "event" AS event
  JOIN (SELECT "event_row", string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") AS "areas" FROM "event_area" GROUP BY 1) AS place
    ON place."event_row" = event."row",
  LATERAL record_changes(event."recorded_at", event."superseded_at") AS changed
  GROUP BY 1, 2, 3 HAVING sum(changed."change") <> 0;

-- In the order in which they are asked for.
INSERT INTO "figure_count_change" SELECT make_date(extract(year FROM "month")::integer, 12, 31), "area_id", "indicator_slug", sum("change") FROM "figure_count_change"
  GROUP BY 1, 2, 3 HAVING sum("change") <> 0 ORDER BY 1;
INSERT INTO "event_count_change" SELECT make_date(extract(year FROM "month")::integer, 12, 31), "topic", "areas", sum("change") FROM "event_count_change"
  GROUP BY 1, 2, 3 HAVING sum("change") <> 0 ORDER BY 1;
