-- How many events of a topic begin in a column, whatever their status: the country's columns added up four statuses.

CREATE TABLE "all_events_column" (
  "level" INTEGER NOT NULL,
  "topic" TEXT NOT NULL,
  "column_number" INTEGER NOT NULL,
  "count" INTEGER NOT NULL,
  CONSTRAINT "all_events_column_pkey" PRIMARY KEY ("level", "column_number", "topic")
) WITH (fillfactor = 70);

CREATE VIEW "all_events_column_now" AS
  SELECT kept."level", "topic", column_number("date_start", kept."level") AS "column_number", count(*)::integer AS "count"
  FROM "event", (VALUES (3), (5), (7)) AS kept("level") WHERE "superseded_at" IS NULL GROUP BY 1, 2, 3;

CREATE FUNCTION keep_added_in_all_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "all_events_column" AS kept
    SELECT levels.level, "topic", column_number("date_start", levels.level), count(*)
    FROM changed, (VALUES (3), (5), (7)) AS levels(level) WHERE "superseded_at" IS NULL GROUP BY 1, 2, 3
    ON CONFLICT ("level", "column_number", "topic") DO UPDATE SET "count" = kept."count" + excluded."count";
  RETURN NULL;
END $$;

CREATE FUNCTION keep_closed_in_all_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  UPDATE "all_events_column" AS kept SET "count" = kept."count" - gone."count"
    FROM (SELECT levels.level, "topic", column_number("date_start", levels.level) AS number, count(*) AS "count"
      FROM changed, (VALUES (3), (5), (7)) AS levels(level) GROUP BY 1, 2, 3) AS gone
    WHERE kept."level" = gone.level AND kept."column_number" = gone.number AND kept."topic" = gone."topic";
  DELETE FROM "all_events_column" AS kept USING changed, (VALUES (3), (5), (7)) AS levels(level)
    WHERE kept."count" = 0 AND kept."level" = levels.level AND kept."topic" = changed."topic"
      AND kept."column_number" = column_number(changed."date_start", levels.level);
  RETURN NULL;
END $$;

CREATE TRIGGER "event_added_is_kept_in_all" AFTER INSERT ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_added_in_all_events();
CREATE TRIGGER "event_closed_is_kept_in_all" AFTER UPDATE ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_closed_in_all_events();

CREATE OR REPLACE FUNCTION keep_everything_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  TRUNCATE "figure_count", "event_count", "event_column", "figure_column", "figure_count_change", "event_count_change", "all_figures_column",
    "all_events_column";
  INSERT INTO "figure_count" TABLE "figure_count_now";
  INSERT INTO "event_count" TABLE "event_count_now";
  INSERT INTO "event_column" TABLE "event_column_now";
  INSERT INTO "figure_column" TABLE "figure_column_now";
  INSERT INTO "figure_count_change" TABLE "figure_count_change_now";
  INSERT INTO "event_count_change" TABLE "event_count_change_now";
  INSERT INTO "all_figures_column" TABLE "all_figures_column_now";
  INSERT INTO "all_events_column" TABLE "all_events_column_now";
END $$;

CREATE OR REPLACE FUNCTION kept_differences() RETURNS TABLE ("kept_in" text, "stored" jsonb, "computed" jsonb) LANGUAGE plpgsql STABLE AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_count', 'event_count', 'event_column', 'figure_column', 'figure_count_change',
    'event_count_change', 'all_figures_column', 'all_events_column'] LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, to_jsonb(stored), NULL::jsonb FROM (TABLE %I EXCEPT TABLE %I) AS stored UNION ALL '
      'SELECT %1$L, NULL::jsonb, to_jsonb(computed) FROM (TABLE %3$I EXCEPT TABLE %2$I) AS computed', name, name, name || '_now');
  END LOOP;
END $$;

INSERT INTO "all_events_column" TABLE "all_events_column_now";
