-- What stood on a day that is long past was added up of every month since: a year's months stand together now too, beside them.

CREATE TABLE "figure_count_year_change" (
  "year" INTEGER NOT NULL,
  "area_id" TEXT NOT NULL,
  "indicator_slug" TEXT NOT NULL,
  "change" INTEGER NOT NULL,
  CONSTRAINT "figure_count_year_change_pkey" PRIMARY KEY ("year", "area_id", "indicator_slug")
) WITH (fillfactor = 70);

CREATE TABLE "event_count_year_change" (
  "year" INTEGER NOT NULL,
  "topic" TEXT NOT NULL,
  "areas" TEXT NOT NULL,
  "change" INTEGER NOT NULL,
  CONSTRAINT "event_count_year_change_pkey" PRIMARY KEY ("year", "topic", "areas")
) WITH (fillfactor = 70);

CREATE VIEW "figure_count_year_change_now" AS
  SELECT extract(year FROM "month")::integer AS "year", "area_id", "indicator_slug", sum("change")::integer AS "change"
  FROM "figure_count_change_now" GROUP BY 1, 2, 3 HAVING sum("change") <> 0;

CREATE VIEW "event_count_year_change_now" AS
  SELECT extract(year FROM "month")::integer AS "year", "topic", "areas", sum("change")::integer AS "change"
  FROM "event_count_change_now" GROUP BY 1, 2, 3 HAVING sum("change") <> 0;

-- Years follow their months, whatever changes those: the years of what a statement added or changed are added up of their months again.
-- A month that is deleted had come to nothing before.
CREATE FUNCTION keep_figure_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "figure_count_year_change" AS kept USING changed
    WHERE kept."year" = extract(year FROM changed."month") AND kept."area_id" = changed."area_id" AND kept."indicator_slug" = changed."indicator_slug";
  INSERT INTO "figure_count_year_change"
    SELECT touched."year", touched."area_id", touched."indicator_slug", sum(months."change")
    FROM (SELECT DISTINCT extract(year FROM "month")::integer AS "year", "area_id", "indicator_slug" FROM changed) AS touched
    CROSS JOIN generate_series(1, 12) AS nth(month)
    CROSS JOIN LATERAL (SELECT "change" FROM "figure_count_change" AS kept WHERE kept."month" = make_date(touched."year", nth.month, 1)
      AND kept."area_id" = touched."area_id" AND kept."indicator_slug" = touched."indicator_slug") AS months
    GROUP BY 1, 2, 3 HAVING sum(months."change") <> 0;
  RETURN NULL;
END $$;

CREATE TRIGGER "figure_months_added_are_kept_by_year" AFTER INSERT ON "figure_count_change"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_figure_years();
CREATE TRIGGER "figure_months_changed_are_kept_by_year" AFTER UPDATE ON "figure_count_change"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_figure_years();

CREATE FUNCTION keep_event_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "event_count_year_change" AS kept USING changed
    WHERE kept."year" = extract(year FROM changed."month") AND kept."topic" = changed."topic" AND kept."areas" = changed."areas";
  INSERT INTO "event_count_year_change"
    SELECT touched."year", touched."topic", touched."areas", sum(months."change")
    FROM (SELECT DISTINCT extract(year FROM "month")::integer AS "year", "topic", "areas" FROM changed) AS touched
    CROSS JOIN generate_series(1, 12) AS nth(month)
    CROSS JOIN LATERAL (SELECT "change" FROM "event_count_change" AS kept WHERE kept."month" = make_date(touched."year", nth.month, 1)
      AND kept."topic" = touched."topic" AND kept."areas" = touched."areas") AS months
    GROUP BY 1, 2, 3 HAVING sum(months."change") <> 0;
  RETURN NULL;
END $$;

CREATE TRIGGER "event_months_added_are_kept_by_year" AFTER INSERT ON "event_count_change"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_event_years();
CREATE TRIGGER "event_months_changed_are_kept_by_year" AFTER UPDATE ON "event_count_change"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_event_years();

CREATE OR REPLACE FUNCTION keep_everything_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  TRUNCATE "figure_count", "event_count", "event_column", "figure_column", "figure_count_change", "event_count_change", "all_figures_column",
    "all_events_column", "figure_count_year_change", "event_count_year_change";
  INSERT INTO "figure_count" TABLE "figure_count_now";
  INSERT INTO "event_count" TABLE "event_count_now";
  INSERT INTO "event_column" TABLE "event_column_now";
  INSERT INTO "figure_column" TABLE "figure_column_now";
  -- Their years with them.
  INSERT INTO "figure_count_change" TABLE "figure_count_change_now";
  INSERT INTO "event_count_change" TABLE "event_count_change_now";
  INSERT INTO "all_figures_column" TABLE "all_figures_column_now";
  INSERT INTO "all_events_column" TABLE "all_events_column_now";
END $$;

CREATE OR REPLACE FUNCTION kept_differences() RETURNS TABLE ("kept_in" text, "stored" jsonb, "computed" jsonb) LANGUAGE plpgsql STABLE AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_count', 'event_count', 'event_column', 'figure_column', 'figure_count_change', 'event_count_change',
    'all_figures_column', 'all_events_column', 'figure_count_year_change', 'event_count_year_change'] LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, to_jsonb(stored), NULL::jsonb FROM (TABLE %I EXCEPT TABLE %I) AS stored UNION ALL '
      'SELECT %1$L, NULL::jsonb, to_jsonb(computed) FROM (TABLE %3$I EXCEPT TABLE %2$I) AS computed', name, name, name || '_now');
  END LOOP;
END $$;

-- In the order in which they are asked for. The triggers above wait for whoever is publishing, so that nothing is missed.
INSERT INTO "figure_count_year_change"
  SELECT extract(year FROM "month")::integer, "area_id", "indicator_slug", sum("change") FROM "figure_count_change"
  GROUP BY 1, 2, 3 HAVING sum("change") <> 0 ORDER BY 1;
INSERT INTO "event_count_year_change"
  SELECT extract(year FROM "month")::integer, "topic", "areas", sum("change") FROM "event_count_change"
  GROUP BY 1, 2, 3 HAVING sum("change") <> 0 ORDER BY 1;
