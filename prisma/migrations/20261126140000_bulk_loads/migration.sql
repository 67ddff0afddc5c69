-- What comes to nothing in a month is not kept. Looking for it among all that is kept of the months took half of what keeping
-- them took, once there were a million facts: what was written tells instead.

CREATE OR REPLACE FUNCTION keep_added_figure_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nothing "figure_count_change"[];
BEGIN
  PERFORM keep_in_turn();
  WITH written AS (
    INSERT INTO "figure_count_change" AS kept
      SELECT months."month", "area_id", "indicator_slug", sum(months."change")
      FROM changed, LATERAL (VALUES (record_month("recorded_at"), 1), (record_month("superseded_at"), -1)) AS months("month", "change")
      WHERE months."month" IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(months."change") <> 0
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
      SELECT record_month("superseded_at"), "area_id", "indicator_slug", -count(*) FROM changed GROUP BY 1, 2, 3
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
      SELECT record_month(changed."superseded_at"), changed."topic", place."areas", -count(*) FROM changed JOIN LATERAL (
        SELECT string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") AS "areas" FROM "event_area" WHERE "event_row" = changed."row") AS place ON true
      GROUP BY 1, 2, 3
      ON CONFLICT ("month", "topic", "areas") DO UPDATE SET "change" = kept."change" + excluded."change"
      RETURNING kept)
  SELECT array_agg(kept) INTO nothing FROM written WHERE (kept)."change" = 0;
  DELETE FROM "event_count_change" AS kept USING unnest(nothing) AS gone
    WHERE kept."month" = gone."month" AND kept."topic" = gone."topic" AND kept."areas" = gone."areas";
  RETURN NULL;
END $$;

-- The areas of an event come after it, and may come one by one: until now it was one of those with the areas that it had. What
-- the events were before and are now is worked out once, for both tables that count them.
DROP TRIGGER "event_area_added_is_kept_by_month" ON "event_area";
DROP FUNCTION keep_placed_event_changes();

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
        LATERAL (VALUES (record_month(placed."recorded_at"), 1), (record_month(placed."superseded_at"), -1)) AS months("month", "change")
      WHERE months."month" IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(placed."sign" * months."change") <> 0
      ON CONFLICT ("month", "topic", "areas") DO UPDATE SET "change" = kept."change" + excluded."change"
      RETURNING kept)
  SELECT array_agg(kept) INTO nothing FROM written WHERE (kept)."change" = 0;
  DELETE FROM "event_count_change" AS kept USING unnest(nothing) AS gone
    WHERE kept."month" = gone."month" AND kept."topic" = gone."topic" AND kept."areas" = gone."areas";
  DELETE FROM "event_count" WHERE "count" = 0;
  RETURN NULL;
END $$;

-- Thousands of facts at once do not fit in a notification: putting their ids together to find that out took as long as a rule.
CREATE FUNCTION tell_many(many boolean) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF many THEN
    PERFORM tell_change('{"everything": true}');
  END IF;
  RETURN many;
END $$;

CREATE OR REPLACE FUNCTION tell_changed_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT tell_many((SELECT count(*) FROM (SELECT FROM changed LIMIT 2001) AS few) > 2000) AND EXISTS (SELECT FROM changed) THEN
    PERFORM tell_change((SELECT jsonb_build_object('figures', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT "id"), 'areas', jsonb_agg(DISTINCT "area_id"), 'indicators', jsonb_agg(DISTINCT "indicator_slug"))) FROM changed));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tell_added_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT tell_many((SELECT count(*) FROM (SELECT FROM changed LIMIT 2001) AS few) > 2000) AND EXISTS (SELECT FROM changed) THEN
    PERFORM tell_change((SELECT jsonb_build_object('events', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT event."id"), 'areas', jsonb_agg(DISTINCT changed."area_id")))
      FROM changed JOIN "event" AS event ON event."row" = changed."event_row"));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tell_added_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT tell_many((SELECT count(*) FROM (SELECT FROM changed LIMIT 2001) AS few) > 2000) AND EXISTS (SELECT FROM changed) THEN
    PERFORM tell_change((SELECT jsonb_build_object('articles', jsonb_build_object(
      'slugs', jsonb_agg(DISTINCT article."slug"), 'areas', coalesce(jsonb_agg(DISTINCT place."area_id") FILTER (WHERE place."area_id" IS NOT NULL), '[]')))
      FROM changed JOIN "article" AS article ON article."slug" = to_jsonb(changed)->>TG_ARGV[0]
      LEFT JOIN "article_area" AS place ON place."article_slug" = article."slug"));
  END IF;
  RETURN NULL;
END $$;
