-- How much stood at the end of a day that is long past follows from what stands now by the changes of each month since.

-- The month in which something was recorded, where the readers are.
CREATE FUNCTION record_month(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN date_trunc('month', at AT TIME ZONE 'UTC' + interval '7 hours')::date;

CREATE TABLE "figure_count_change" (
  "month" DATE NOT NULL,
  "area_id" TEXT NOT NULL,
  "indicator_slug" TEXT NOT NULL,
  "change" INTEGER NOT NULL,
  CONSTRAINT "figure_count_change_pkey" PRIMARY KEY ("month", "area_id", "indicator_slug")
) WITH (fillfactor = 70);

CREATE TABLE "event_count_change" (
  "month" DATE NOT NULL,
  "topic" TEXT NOT NULL,
  "areas" TEXT NOT NULL,
  "change" INTEGER NOT NULL,
  CONSTRAINT "event_count_change_pkey" PRIMARY KEY ("month", "topic", "areas")
) WITH (fillfactor = 70);

CREATE VIEW "figure_count_change_now" AS
  SELECT changed."month", "area_id", "indicator_slug", sum(changed."change")::integer AS "change"
  FROM "observation", LATERAL (VALUES (record_month("recorded_at"), 1), (record_month("superseded_at"), -1)) AS changed("month", "change")
  WHERE changed."month" IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(changed."change") <> 0;

CREATE VIEW "event_count_change_now" AS
  SELECT changed."month", event."topic", place."areas", sum(changed."change")::integer AS "change" FROM "event" AS event
  JOIN (SELECT "event_row", string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") AS "areas" FROM "event_area" GROUP BY 1) AS place
    ON place."event_row" = event."row",
  LATERAL (VALUES (record_month(event."recorded_at"), 1), (record_month(event."superseded_at"), -1)) AS changed("month", "change")
  WHERE changed."month" IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(changed."change") <> 0;

CREATE FUNCTION keep_added_figure_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "figure_count_change" AS kept
    SELECT months."month", "area_id", "indicator_slug", sum(months."change")
    FROM changed, LATERAL (VALUES (record_month("recorded_at"), 1), (record_month("superseded_at"), -1)) AS months("month", "change")
    WHERE months."month" IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(months."change") <> 0
    ON CONFLICT ("month", "area_id", "indicator_slug") DO UPDATE SET "change" = kept."change" + excluded."change";
  DELETE FROM "figure_count_change" WHERE "change" = 0 AND "month" = ANY (ARRAY(
    SELECT record_month("recorded_at") FROM changed UNION SELECT record_month("superseded_at") FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION keep_closed_figure_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "figure_count_change" AS kept
    SELECT record_month("superseded_at"), "area_id", "indicator_slug", -count(*) FROM changed GROUP BY 1, 2, 3
    ON CONFLICT ("month", "area_id", "indicator_slug") DO UPDATE SET "change" = kept."change" + excluded."change";
  DELETE FROM "figure_count_change" WHERE "change" = 0 AND "month" = ANY (ARRAY(SELECT record_month("superseded_at") FROM changed));
  RETURN NULL;
END $$;

-- What comes to nothing in a month is not kept. As with "event_count": the areas of an event come after it, and may come one by one.
CREATE FUNCTION keep_placed_event_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "event_count_change" AS kept
    SELECT months."month", placed."topic", placed."areas", sum(placed."sign" * months."change") FROM (
      SELECT event."topic", event."recorded_at", event."superseded_at", 1 AS "sign",
        string_agg(place."area_id", ' ' ORDER BY place."area_id" COLLATE "C") AS "areas"
        FROM "event" AS event JOIN "event_area" AS place ON place."event_row" = event."row"
        WHERE event."row" IN (SELECT "event_row" FROM changed) GROUP BY event."row"
      UNION ALL
      SELECT event."topic", event."recorded_at", event."superseded_at", -1,
        string_agg(place."area_id", ' ' ORDER BY place."area_id" COLLATE "C")
        FROM "event" AS event JOIN "event_area" AS place ON place."event_row" = event."row"
        WHERE event."row" IN (SELECT "event_row" FROM changed)
          AND (place."event_row", place."area_id") NOT IN (SELECT "event_row", "area_id" FROM changed) GROUP BY event."row") AS placed,
    LATERAL (VALUES (record_month(placed."recorded_at"), 1), (record_month(placed."superseded_at"), -1)) AS months("month", "change")
    WHERE months."month" IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(placed."sign" * months."change") <> 0
    ON CONFLICT ("month", "topic", "areas") DO UPDATE SET "change" = kept."change" + excluded."change";
  DELETE FROM "event_count_change" WHERE "change" = 0 AND "month" = ANY (ARRAY(
    SELECT record_month("recorded_at") FROM "event" WHERE "row" IN (SELECT "event_row" FROM changed)
    UNION SELECT record_month("superseded_at") FROM "event" WHERE "row" IN (SELECT "event_row" FROM changed)));
  RETURN NULL;
END $$;

CREATE FUNCTION keep_closed_event_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "event_count_change" AS kept
    SELECT record_month(changed."superseded_at"), changed."topic", place."areas", -count(*) FROM changed JOIN LATERAL (
      SELECT string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") AS "areas" FROM "event_area" WHERE "event_row" = changed."row") AS place ON true
    GROUP BY 1, 2, 3
    ON CONFLICT ("month", "topic", "areas") DO UPDATE SET "change" = kept."change" + excluded."change";
  DELETE FROM "event_count_change" WHERE "change" = 0 AND "month" = ANY (ARRAY(SELECT record_month("superseded_at") FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER "observation_added_is_kept_by_month" AFTER INSERT ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_added_figure_changes();
CREATE TRIGGER "observation_closed_is_kept_by_month" AFTER UPDATE ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_closed_figure_changes();
CREATE TRIGGER "event_area_added_is_kept_by_month" AFTER INSERT ON "event_area"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_placed_event_changes();
CREATE TRIGGER "event_closed_is_kept_by_month" AFTER UPDATE ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_closed_event_changes();

CREATE OR REPLACE FUNCTION keep_everything_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  TRUNCATE "figure_count", "event_count", "event_column", "figure_column", "figure_count_change", "event_count_change";
  INSERT INTO "figure_count" TABLE "figure_count_now";
  INSERT INTO "event_count" TABLE "event_count_now";
  INSERT INTO "event_column" TABLE "event_column_now";
  INSERT INTO "figure_column" TABLE "figure_column_now";
  INSERT INTO "figure_count_change" TABLE "figure_count_change_now";
  INSERT INTO "event_count_change" TABLE "event_count_change_now";
END $$;

CREATE OR REPLACE FUNCTION kept_differences() RETURNS TABLE ("kept_in" text, "stored" jsonb, "computed" jsonb) LANGUAGE plpgsql STABLE AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_count', 'event_count', 'event_column', 'figure_column', 'figure_count_change', 'event_count_change'] LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, to_jsonb(stored), NULL::jsonb FROM (TABLE %I EXCEPT TABLE %I) AS stored UNION ALL '
      'SELECT %1$L, NULL::jsonb, to_jsonb(computed) FROM (TABLE %3$I EXCEPT TABLE %2$I) AS computed', name, name, name || '_now');
  END LOOP;
END $$;

INSERT INTO "figure_count_change" TABLE "figure_count_change_now";
INSERT INTO "event_count_change" TABLE "event_count_change_now";
