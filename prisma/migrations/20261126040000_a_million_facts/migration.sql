-- What a million facts need: indexes in the order in which facts are read, and counts that are kept instead of counted.

-- Rules that were asked row by row are asked once a statement: a bulk load spent a third of its time on them ---------

DROP TRIGGER "evidence_comes_with_fact" ON "evidence";
DROP TRIGGER "derivation_input_comes_with_fact" ON "derivation_input";
DROP TRIGGER "event_area_comes_with_fact" ON "event_area";
DROP FUNCTION part_comes_with_its_fact();

-- The row's xmin is the transaction that wrote it, looked up one by one: a join is planned by statistics that know nothing
-- yet of what a bulk load has just written (savepoints around the parts are therefore not supported).
CREATE FUNCTION parts_come_with_their_figure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  late integer := (SELECT added."observation_row" FROM added WHERE added."observation_row" IS NOT NULL AND
    (SELECT figure.xmin FROM "observation" AS figure WHERE figure."row" = added."observation_row") IS DISTINCT FROM pg_current_xact_id()::xid LIMIT 1);
BEGIN
  IF late IS NOT NULL THEN
    RAISE EXCEPTION '% must be inserted in the transaction of its fact (row %); add a version instead', TG_TABLE_NAME, late
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_comes_with_fact', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION parts_come_with_their_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  late integer := (SELECT added."event_row" FROM added WHERE added."event_row" IS NOT NULL AND
    (SELECT event.xmin FROM "event" AS event WHERE event."row" = added."event_row") IS DISTINCT FROM pg_current_xact_id()::xid LIMIT 1);
BEGIN
  IF late IS NOT NULL THEN
    RAISE EXCEPTION '% must be inserted in the transaction of its fact (row %); add a version instead', TG_TABLE_NAME, late
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_comes_with_fact', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- Triggers fire by name: these before all others.
CREATE TRIGGER "a_evidence_comes_with_figure" AFTER INSERT ON "evidence"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_come_with_their_figure();
CREATE TRIGGER "a_evidence_comes_with_event" AFTER INSERT ON "evidence"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_come_with_their_event();
CREATE TRIGGER "a_derivation_input_comes_with_figure" AFTER INSERT ON "derivation_input"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_come_with_their_figure();
CREATE TRIGGER "a_event_area_comes_with_event" AFTER INSERT ON "event_area"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_come_with_their_event();

-- An article is there before its quotes and never changes, so nothing has to wait for the transaction's end.
DROP TRIGGER "evidence_inside_article" ON "evidence";
DROP FUNCTION evidence_is_inside_article();

CREATE FUNCTION evidence_is_inside_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  outside record;
BEGIN
  SELECT added."end", added."article_slug" INTO outside FROM added
    WHERE added."end" > (SELECT "text_length" FROM "article" WHERE "slug" = added."article_slug") LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'quote ends at %, after the end of article "%"', outside."end", outside."article_slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_inside_article', TABLE = 'evidence';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "evidence_inside_article" AFTER INSERT ON "evidence"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_inside_article();

-- Events of an area in order of time: the day stands beside the area, and is that of the event ------------------------

ALTER TABLE "event_area" ADD COLUMN "date_start" DATE;
ALTER TABLE "event_area" DISABLE TRIGGER "event_area_append_only";
UPDATE "event_area" AS place SET "date_start" = event."date_start" FROM "event" AS event WHERE event."row" = place."event_row";
ALTER TABLE "event_area" ENABLE TRIGGER "event_area_append_only";
ALTER TABLE "event_area" ALTER COLUMN "date_start" SET NOT NULL;

CREATE FUNCTION event_area_takes_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "date_start" INTO NEW."date_start" FROM "event" WHERE "row" = NEW."event_row";
  RETURN NEW;
END $$;

CREATE TRIGGER "event_area_takes_day" BEFORE INSERT ON "event_area"
  FOR EACH ROW WHEN (NEW."date_start" IS NULL) EXECUTE FUNCTION event_area_takes_day();

CREATE FUNCTION event_area_day_is_that_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT added."event_row", added."date_start" INTO wrong FROM added
    WHERE added."date_start" <> (SELECT "date_start" FROM "event" WHERE "row" = added."event_row") LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'area of event row % has the day %, which is not that of its event', wrong."event_row", wrong."date_start"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_area_day_is_that_of_event', TABLE = 'event_area';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_area_day_is_that_of_event" AFTER INSERT ON "event_area"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION event_area_day_is_that_of_event();

-- Search: a fact is also found by the titles of its articles, which never change. They stand in its own words, so that
-- one index answers ----------------------------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE "observation" DISABLE TRIGGER USER;
UPDATE "observation" AS fact SET "folded" = fact."folded" || ' ' || titles.folded FROM (
  SELECT quote."observation_row", string_agg(DISTINCT article."folded", ' ') AS folded FROM "evidence" AS quote
  JOIN "article" ON article."slug" = quote."article_slug" WHERE quote."observation_row" IS NOT NULL GROUP BY 1) AS titles
WHERE titles."observation_row" = fact."row";
ALTER TABLE "observation" ENABLE TRIGGER USER;

ALTER TABLE "event" DISABLE TRIGGER USER;
UPDATE "event" AS fact SET "folded" = fact."folded" || ' ' || titles.folded FROM (
  SELECT quote."event_row", string_agg(DISTINCT article."folded", ' ') AS folded FROM "evidence" AS quote
  JOIN "article" ON article."slug" = quote."article_slug" WHERE quote."event_row" IS NOT NULL GROUP BY 1) AS titles
WHERE titles."event_row" = fact."row";
ALTER TABLE "event" ENABLE TRIGGER USER;

CREATE INDEX "observation_folded_idx" ON "observation" USING GIN ("folded" gin_trgm_ops);
CREATE INDEX "event_folded_idx" ON "event" USING GIN ("folded" gin_trgm_ops);
CREATE INDEX "article_folded_idx" ON "article" USING GIN ("folded" gin_trgm_ops);

-- Facts in the order of lists (first day, then id) under each filter. What is INCLUDEd is counted without the table ---

DROP INDEX "observation_area_id_indicator_slug_period_start_idx";
DROP INDEX "observation_period_start_period_end_idx";
DROP INDEX "event_date_start_date_end_idx";
DROP INDEX "event_area_area_id_idx";

CREATE INDEX "observation_period_start_id_idx" ON "observation" ("period_start", "id");
CREATE INDEX "observation_area_id_period_start_id_idx" ON "observation" ("area_id", "period_start", "id");
CREATE INDEX "observation_area_id_indicator_slug_period_start_id_idx" ON "observation" ("area_id", "indicator_slug", "period_start", "id");
CREATE INDEX "observation_by_indicator" ON "observation" ("indicator_slug", "period_start", "id")
  INCLUDE ("period_end", "area_id", "measure", "unit", "unit_mult", "value", "value_high", "recorded_at", "superseded_at");
CREATE INDEX "observation_indicator_slug_period_end_idx" ON "observation" ("indicator_slug", "period_end");
CREATE INDEX "observation_period_end_idx" ON "observation" ("period_end");
CREATE INDEX "observation_recorded_at_idx" ON "observation" ("recorded_at");
CREATE INDEX "observation_superseded_at" ON "observation" ("superseded_at") WHERE "superseded_at" IS NOT NULL;

CREATE INDEX "event_by_day" ON "event" ("date_start", "id") INCLUDE ("date_end", "topic", "status", "recorded_at", "superseded_at");
CREATE INDEX "event_by_topic" ON "event" ("topic", "date_start", "id") INCLUDE ("date_end", "status", "recorded_at", "superseded_at");
CREATE INDEX "event_area_area_id_date_start_event_row_idx" ON "event_area" ("area_id", "date_start", "event_row");
CREATE INDEX "event_date_end_idx" ON "event" ("date_end");
CREATE INDEX "event_horizon_to" ON "event" ("horizon_to") WHERE "horizon_to" IS NOT NULL;
CREATE INDEX "event_horizon_vision" ON "event" ("horizon_vision") WHERE "horizon_vision" IS NOT NULL;
CREATE INDEX "event_recorded_at_idx" ON "event" ("recorded_at");
CREATE INDEX "event_superseded_at" ON "event" ("superseded_at") WHERE "superseded_at" IS NOT NULL;

CREATE INDEX "article_published_start_slug_idx" ON "article" ("published_start" DESC, "slug");
CREATE INDEX "article_recorded_at_idx" ON "article" ("recorded_at");
CREATE INDEX "article_area_area_id_idx" ON "article_area" ("area_id");
CREATE INDEX "article_host_slug_idx" ON "article" ("host_slug");

-- What overlaps a window began in it, or less than 366 days before it, or is one of the few that last longer: a window is
-- found by its first day plus these.
CREATE INDEX "observation_long" ON "observation" ("period_start", "id") INCLUDE ("period_end") WHERE "period_end" - "period_start" > 366;
CREATE INDEX "event_long" ON "event" ("date_start", "id") INCLUDE ("date_end") WHERE "date_end" - "date_start" > 366;

-- Kept: how much stands, by what pages count -----------------------------------------------------------------------------

CREATE TABLE "figure_count" (
  "area_id" TEXT NOT NULL,
  "indicator_slug" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "figure_count_pkey" PRIMARY KEY ("area_id", "indicator_slug")
) WITH (fillfactor = 70);

CREATE TABLE "event_count" (
  "topic" TEXT NOT NULL,
  "areas" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "event_count_pkey" PRIMARY KEY ("topic", "areas")
) WITH (fillfactor = 70);

-- Of the whole country by columns of 2 ^ level days; "column_number" × 2 ^ level is the column's first day since 1970.
CREATE TABLE "event_column" (
  "level" INTEGER NOT NULL,
  "topic" TEXT NOT NULL,
  "status" "StatedStatus" NOT NULL,
  "column_number" INTEGER NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "event_column_pkey" PRIMARY KEY ("level", "topic", "status", "column_number")
) WITH (fillfactor = 70);

-- "low" and "high" in the unit itself: value × 10 ^ unit_mult.
CREATE TABLE "figure_column" (
  "level" INTEGER NOT NULL,
  "indicator_slug" TEXT NOT NULL,
  "measure" "Measure" NOT NULL,
  "unit" TEXT NOT NULL,
  "column_number" INTEGER NOT NULL,
  "count" INTEGER NOT NULL,
  "low" DOUBLE PRECISION NOT NULL,
  "high" DOUBLE PRECISION NOT NULL,
  CONSTRAINT "figure_column_pkey" PRIMARY KEY ("level", "indicator_slug", "measure", "unit", "column_number")
) WITH (fillfactor = 70);

-- Narrower columns of events than these two widths are few enough to be counted; of figures, there are hardly more in a
-- column of 8 days than one.
CREATE FUNCTION column_number(day date, level integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (day - DATE '1970-01-01') >> level;

-- As numbers of 15 digits: 8.2 × 10 ^ 6 has to be 8200000 and not its neighbour.
CREATE FUNCTION in_unit(value numeric, unit_mult integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (value * power(10::numeric, unit_mult))::double precision;

CREATE VIEW "figure_count_now" AS
  SELECT "area_id", "indicator_slug", count(*)::integer AS "count" FROM "observation" WHERE "superseded_at" IS NULL GROUP BY 1, 2;

CREATE VIEW "event_count_now" AS
  SELECT event."topic", place."areas", count(*)::integer AS "count" FROM "event" AS event
  JOIN (SELECT "event_row", string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") AS "areas" FROM "event_area" GROUP BY 1) AS place
    ON place."event_row" = event."row"
  WHERE event."superseded_at" IS NULL GROUP BY 1, 2;

CREATE VIEW "event_column_now" AS
  SELECT kept."level", "topic", "status", column_number("date_start", kept."level") AS "column_number", count(*)::integer AS "count"
  FROM "event", (VALUES (3), (6), (9)) AS kept("level") WHERE "superseded_at" IS NULL GROUP BY 1, 2, 3, 4;

CREATE VIEW "figure_column_now" AS
  SELECT kept."level", "indicator_slug", "measure", "unit", column_number("period_start", kept."level") AS "column_number",
    count(*)::integer AS "count", min(in_unit("value", "unit_mult")) AS "low",
    max(in_unit(coalesce("value_high", "value"), "unit_mult")) AS "high"
  FROM "observation", (VALUES (6), (9)) AS kept("level") WHERE "superseded_at" IS NULL GROUP BY 1, 2, 3, 4, 5;

-- One writer after the other: two that met in a column could each miss what the other has not committed yet.
CREATE FUNCTION keep_in_turn() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(20261126);
$$;

CREATE FUNCTION keep_added_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "figure_count" AS kept
    SELECT "area_id", "indicator_slug", count(*) FROM changed WHERE "superseded_at" IS NULL GROUP BY 1, 2
    ON CONFLICT ("area_id", "indicator_slug") DO UPDATE SET "count" = kept."count" + excluded."count";
  INSERT INTO "figure_column" AS kept
    SELECT levels.level, "indicator_slug", "measure", "unit", column_number("period_start", levels.level), count(*),
      min(in_unit("value", "unit_mult")), max(in_unit(coalesce("value_high", "value"), "unit_mult"))
    FROM changed, (VALUES (6), (9)) AS levels(level) WHERE "superseded_at" IS NULL GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT ("level", "indicator_slug", "measure", "unit", "column_number") DO UPDATE
      SET "count" = kept."count" + excluded."count", "low" = least(kept."low", excluded."low"), "high" = greatest(kept."high", excluded."high");
  RETURN NULL;
END $$;

-- An extreme may be gone: the columns that a closed figure stood in are worked out again.
CREATE FUNCTION keep_closed_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  UPDATE "figure_count" AS kept SET "count" = kept."count" - gone."count"
    FROM (SELECT "area_id", "indicator_slug", count(*) AS "count" FROM changed GROUP BY 1, 2) AS gone
    WHERE kept."area_id" = gone."area_id" AND kept."indicator_slug" = gone."indicator_slug";
  DELETE FROM "figure_count" AS kept USING changed
    WHERE kept."count" = 0 AND kept."area_id" = changed."area_id" AND kept."indicator_slug" = changed."indicator_slug";
  DELETE FROM "figure_column" AS kept USING changed, (VALUES (6), (9)) AS levels(level)
    WHERE kept."level" = levels.level AND kept."indicator_slug" = changed."indicator_slug" AND kept."measure" = changed."measure"
      AND kept."unit" = changed."unit" AND kept."column_number" = column_number(changed."period_start", levels.level);
  INSERT INTO "figure_column"
    SELECT touched.*, left_over.* FROM (
      SELECT DISTINCT levels.level, "indicator_slug", "measure", "unit", column_number("period_start", levels.level) AS number
      FROM changed, (VALUES (6), (9)) AS levels(level)) AS touched
    CROSS JOIN LATERAL (
      SELECT count(*) AS "count", min(in_unit("value", "unit_mult")), max(in_unit(coalesce("value_high", "value"), "unit_mult"))
      FROM "observation" AS figure WHERE figure."superseded_at" IS NULL AND figure."indicator_slug" = touched."indicator_slug"
        AND figure."period_start" >= DATE '1970-01-01' + (touched.number << touched.level)
        AND figure."period_start" < DATE '1970-01-01' + ((touched.number + 1) << touched.level)
        AND figure."measure" = touched."measure" AND figure."unit" = touched."unit") AS left_over
    WHERE left_over."count" > 0;
  RETURN NULL;
END $$;

CREATE TRIGGER "observation_added_is_kept" AFTER INSERT ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_added_figures();
CREATE TRIGGER "observation_closed_is_kept" AFTER UPDATE ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_closed_figures();

CREATE FUNCTION keep_added_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "event_column" AS kept
    SELECT levels.level, "topic", "status", column_number("date_start", levels.level), count(*)
    FROM changed, (VALUES (3), (6), (9)) AS levels(level) WHERE "superseded_at" IS NULL GROUP BY 1, 2, 3, 4
    ON CONFLICT ("level", "topic", "status", "column_number") DO UPDATE SET "count" = kept."count" + excluded."count";
  RETURN NULL;
END $$;

-- The areas of an event come after it, and may come one by one: until now it was one of those with the areas that it had.
CREATE FUNCTION keep_placed_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "event_count" AS kept
    SELECT "topic", "areas", sum("change") FROM (
      SELECT event."topic", string_agg(place."area_id", ' ' ORDER BY place."area_id" COLLATE "C") AS "areas", 1 AS "change"
        FROM "event" AS event JOIN "event_area" AS place ON place."event_row" = event."row"
        WHERE event."superseded_at" IS NULL AND event."row" IN (SELECT "event_row" FROM changed) GROUP BY event."row"
      UNION ALL
      SELECT event."topic", string_agg(place."area_id", ' ' ORDER BY place."area_id" COLLATE "C"), -1
        FROM "event" AS event JOIN "event_area" AS place ON place."event_row" = event."row"
        WHERE event."superseded_at" IS NULL AND event."row" IN (SELECT "event_row" FROM changed)
          AND (place."event_row", place."area_id") NOT IN (SELECT "event_row", "area_id" FROM changed) GROUP BY event."row") AS changes
    GROUP BY 1, 2 HAVING sum("change") <> 0
    ON CONFLICT ("topic", "areas") DO UPDATE SET "count" = kept."count" + excluded."count";
  DELETE FROM "event_count" WHERE "count" = 0;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_closed_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  UPDATE "event_column" AS kept SET "count" = kept."count" - gone."count"
    FROM (SELECT levels.level, "topic", "status", column_number("date_start", levels.level) AS number, count(*) AS "count"
      FROM changed, (VALUES (3), (6), (9)) AS levels(level) GROUP BY 1, 2, 3, 4) AS gone
    WHERE kept."level" = gone.level AND kept."topic" = gone."topic" AND kept."status" = gone."status" AND kept."column_number" = gone.number;
  DELETE FROM "event_column" AS kept USING changed, (VALUES (3), (6), (9)) AS levels(level)
    WHERE kept."count" = 0 AND kept."level" = levels.level AND kept."topic" = changed."topic" AND kept."status" = changed."status"
      AND kept."column_number" = column_number(changed."date_start", levels.level);
  UPDATE "event_count" AS kept SET "count" = kept."count" - gone."count"
    FROM (SELECT "topic", "areas", count(*) AS "count" FROM changed JOIN LATERAL (
        SELECT string_agg("area_id", ' ' ORDER BY "area_id" COLLATE "C") AS "areas" FROM "event_area" WHERE "event_row" = changed."row") AS place ON true
      GROUP BY 1, 2) AS gone
    WHERE kept."topic" = gone."topic" AND kept."areas" = gone."areas";
  DELETE FROM "event_count" WHERE "count" = 0;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_added_is_kept" AFTER INSERT ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_added_events();
CREATE TRIGGER "event_area_added_is_kept" AFTER INSERT ON "event_area"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_placed_events();
CREATE TRIGGER "event_closed_is_kept" AFTER UPDATE ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_closed_events();

-- Works out everything kept anew: for a database that had facts before, and after a restore without triggers.
CREATE FUNCTION keep_everything_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  TRUNCATE "figure_count", "event_count", "event_column", "figure_column";
  INSERT INTO "figure_count" TABLE "figure_count_now";
  INSERT INTO "event_count" TABLE "event_count_now";
  INSERT INTO "event_column" TABLE "event_column_now";
  INSERT INTO "figure_column" TABLE "figure_column_now";
END $$;

-- What is kept and not so, or so and not kept; empty when all is right.
CREATE FUNCTION kept_differences() RETURNS TABLE ("kept_in" text, "stored" jsonb, "computed" jsonb) LANGUAGE plpgsql STABLE AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_count', 'event_count', 'event_column', 'figure_column'] LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, to_jsonb(stored), NULL::jsonb FROM (TABLE %I EXCEPT TABLE %I) AS stored UNION ALL '
      'SELECT %1$L, NULL::jsonb, to_jsonb(computed) FROM (TABLE %3$I EXCEPT TABLE %2$I) AS computed', name, name, name || '_now');
  END LOOP;
END $$;

SELECT keep_everything_anew();
