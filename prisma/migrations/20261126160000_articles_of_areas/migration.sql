-- Which articles speak of an area, and of which years: to list a province's articles, the quotes of each of its facts were looked up one
-- by one, and then the articles of the quotes. What is asked of both is kept; articles never change. "years": those that the days of the
-- facts touch which stand; none where an article is only said to be about the area. The area '' stands for the whole country and all in it.

CREATE TABLE "area_article" (
  "area_id" TEXT NOT NULL,
  "published_start" DATE NOT NULL,
  "article_slug" TEXT NOT NULL,
  "published_end" DATE NOT NULL,
  "host_slug" TEXT,
  "years" int4multirange NOT NULL
);

CREATE UNIQUE INDEX "area_article_in_order" ON "area_article" ("area_id", "published_start", "article_slug") INCLUDE ("host_slug");

CREATE FUNCTION years_of(first date, last date) RETURNS int4range LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN int4range(extract(year FROM first)::integer, extract(year FROM last)::integer, '[]');

CREATE VIEW "area_article_now" AS
  SELECT said."area_id", article."published_start", said."article_slug", article."published_end", article."host_slug", said."years"
  FROM (
    SELECT "area_id", "article_slug", coalesce(range_agg("years"), '{}') AS "years" FROM (
      SELECT place."area_id", quote."article_slug", years_of(figure."period_start", figure."period_end") AS "years"
        FROM "observation" AS figure JOIN "evidence" AS quote ON quote."observation_row" = figure."row",
          LATERAL (VALUES (figure."area_id"), ('')) AS place("area_id") WHERE figure."superseded_at" IS NULL
      UNION ALL
      SELECT place."area_id", quote."article_slug", years_of(place."date_start", place."date_end")
        FROM "event" AS event JOIN "event_area" AS place ON place."event_row" = event."row" JOIN "evidence" AS quote ON quote."event_row" = event."row"
        WHERE event."superseded_at" IS NULL
      UNION ALL
      SELECT '', quote."article_slug", years_of(event."date_start", event."date_end")
        FROM "event" AS event JOIN "evidence" AS quote ON quote."event_row" = event."row" WHERE event."superseded_at" IS NULL
      UNION ALL
      SELECT "area_id", "article_slug", NULL FROM "article_area") AS named
    GROUP BY 1, 2) AS said
  JOIN "article" AS article ON article."slug" = said."article_slug";

-- Rows come with what they say already (see the view), in whatever order the parts of a fact come: years that are there are added again
-- to no effect. One by one: a join is planned by statistics that know nothing yet of what a bulk load has just written.
CREATE FUNCTION keep_quotes_by_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "area_article" AS kept
    SELECT said."area_id", article."published_start", said."article_slug", article."published_end", article."host_slug", said."years" FROM (
      SELECT "area_id", "article_slug", range_agg("years") AS "years" FROM (
        SELECT place."area_id", changed."article_slug", years_of(figure."period_start", figure."period_end") AS "years" FROM changed
          CROSS JOIN LATERAL (SELECT * FROM "observation" WHERE "row" = changed."observation_row" AND "superseded_at" IS NULL OFFSET 0) AS figure
          CROSS JOIN LATERAL (VALUES (figure."area_id"), ('')) AS place("area_id")
        UNION ALL
        SELECT place."area_id", changed."article_slug", years_of(event."date_start", event."date_end") FROM changed
          CROSS JOIN LATERAL (SELECT * FROM "event" WHERE "row" = changed."event_row" AND "superseded_at" IS NULL OFFSET 0) AS event
          CROSS JOIN LATERAL (SELECT '' AS "area_id" UNION ALL
            SELECT "area_id" FROM "event_area" WHERE "event_row" = changed."event_row" OFFSET 0) AS place) AS named
      GROUP BY 1, 2) AS said
    CROSS JOIN LATERAL (SELECT * FROM "article" WHERE "slug" = said."article_slug" OFFSET 0) AS article
    ORDER BY 1, 2, 3
    ON CONFLICT ("area_id", "published_start", "article_slug") DO UPDATE SET "years" = kept."years" + excluded."years"
      WHERE NOT kept."years" @> excluded."years";
  RETURN NULL;
END $$;

CREATE FUNCTION keep_places_by_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "area_article" AS kept
    SELECT said."area_id", article."published_start", said."article_slug", article."published_end", article."host_slug", said."years" FROM (
      SELECT changed."area_id", quote."article_slug", range_agg(years_of(changed."date_start", changed."date_end")) AS "years" FROM changed
        CROSS JOIN LATERAL (SELECT "article_slug" FROM "evidence" WHERE "event_row" = changed."event_row" OFFSET 0) AS quote
        CROSS JOIN LATERAL (SELECT FROM "event" WHERE "row" = changed."event_row" AND "superseded_at" IS NULL OFFSET 0) AS event
      GROUP BY 1, 2) AS said
    CROSS JOIN LATERAL (SELECT * FROM "article" WHERE "slug" = said."article_slug" OFFSET 0) AS article
    ORDER BY 1, 2, 3
    ON CONFLICT ("area_id", "published_start", "article_slug") DO UPDATE SET "years" = kept."years" + excluded."years"
      WHERE NOT kept."years" @> excluded."years";
  RETURN NULL;
END $$;

CREATE FUNCTION keep_areas_of_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "area_article"
    SELECT changed."area_id", article."published_start", article."slug", article."published_end", article."host_slug", '{}' FROM changed
    CROSS JOIN LATERAL (SELECT * FROM "article" WHERE "slug" = changed."article_slug" OFFSET 0) AS article
    ORDER BY 1, 2, 3
    ON CONFLICT ("area_id", "published_start", "article_slug") DO NOTHING;
  RETURN NULL;
END $$;

-- What is said of an area by an article is put together again when one of the facts is closed.
CREATE FUNCTION keep_area_article_anew(areas text[], articles text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH touched AS MATERIALIZED (
    SELECT DISTINCT "area_id", "article_slug" FROM unnest(areas, articles) AS pair("area_id", "article_slug")
  ), said AS MATERIALIZED (
    SELECT touched.*, (
      SELECT range_agg(named."years") FROM (
        SELECT years_of(figure."period_start", figure."period_end") AS "years" FROM "evidence" AS quote
          CROSS JOIN LATERAL (SELECT * FROM "observation" WHERE "row" = quote."observation_row" AND "superseded_at" IS NULL OFFSET 0) AS figure
          WHERE quote."article_slug" = touched."article_slug" AND touched."area_id" IN (figure."area_id", '')
        UNION ALL
        SELECT years_of(event."date_start", event."date_end") FROM "evidence" AS quote
          CROSS JOIN LATERAL (SELECT * FROM "event" WHERE "row" = quote."event_row" AND "superseded_at" IS NULL OFFSET 0) AS event
          WHERE quote."article_slug" = touched."article_slug" AND (touched."area_id" = '' OR EXISTS (
            SELECT FROM "event_area" WHERE "event_row" = quote."event_row" AND "area_id" = touched."area_id"))) AS named) AS "years"
    FROM touched
  ), gone AS (
    DELETE FROM "area_article" AS kept USING said, "article"
      WHERE said."years" IS NULL AND "article"."slug" = said."article_slug" AND kept."area_id" = said."area_id"
        AND kept."published_start" = "article"."published_start" AND kept."article_slug" = said."article_slug"
        AND NOT EXISTS (SELECT FROM "article_area" WHERE "article_slug" = said."article_slug" AND "area_id" = said."area_id")
  )
  UPDATE "area_article" AS kept SET "years" = coalesce(said."years", '{}') FROM said, "article"
    WHERE "article"."slug" = said."article_slug" AND kept."area_id" = said."area_id"
      AND kept."published_start" = "article"."published_start" AND kept."article_slug" = said."article_slug"
      AND (said."years" IS NOT NULL OR EXISTS (SELECT FROM "article_area" WHERE "article_slug" = said."article_slug" AND "area_id" = said."area_id"));
END $$;

CREATE FUNCTION keep_closed_figures_by_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  PERFORM keep_area_article_anew(array_agg(place."area_id"), array_agg(quote."article_slug")) FROM changed
    CROSS JOIN LATERAL (VALUES (changed."area_id"), ('')) AS place("area_id")
    CROSS JOIN LATERAL (SELECT "article_slug" FROM "evidence" WHERE "observation_row" = changed."row" OFFSET 0) AS quote;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_closed_events_by_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  PERFORM keep_area_article_anew(array_agg(place."area_id"), array_agg(quote."article_slug")) FROM changed
    CROSS JOIN LATERAL (SELECT '' AS "area_id" UNION ALL SELECT "area_id" FROM "event_area" WHERE "event_row" = changed."row" OFFSET 0) AS place
    CROSS JOIN LATERAL (SELECT "article_slug" FROM "evidence" WHERE "event_row" = changed."row" OFFSET 0) AS quote;
  RETURN NULL;
END $$;

CREATE TRIGGER "evidence_added_is_kept_by_area" AFTER INSERT ON "evidence"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_quotes_by_area();
CREATE TRIGGER "event_area_added_is_kept_by_article" AFTER INSERT ON "event_area"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_places_by_article();
CREATE TRIGGER "article_area_added_is_kept" AFTER INSERT ON "article_area"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_areas_of_articles();
CREATE TRIGGER "observation_closed_is_kept_by_article" AFTER UPDATE ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_closed_figures_by_article();
CREATE TRIGGER "event_closed_is_kept_by_article" AFTER UPDATE ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_closed_events_by_article();

CREATE OR REPLACE FUNCTION keep_everything_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  TRUNCATE "figure_count", "event_count", "event_column", "figure_column", "figure_count_change", "event_count_change", "all_figures_column",
    "all_events_column", "figure_count_year_change", "event_count_year_change", "area_article";
  INSERT INTO "figure_count" TABLE "figure_count_now";
  INSERT INTO "event_count" TABLE "event_count_now";
  INSERT INTO "event_column" TABLE "event_column_now";
  INSERT INTO "figure_column" TABLE "figure_column_now";
  -- Their years with them.
  INSERT INTO "figure_count_change" TABLE "figure_count_change_now";
  INSERT INTO "event_count_change" TABLE "event_count_change_now";
  INSERT INTO "all_figures_column" TABLE "all_figures_column_now";
  INSERT INTO "all_events_column" TABLE "all_events_column_now";
  INSERT INTO "area_article" SELECT * FROM "area_article_now" ORDER BY "area_id", "published_start", "article_slug";
END $$;

CREATE OR REPLACE FUNCTION kept_differences() RETURNS TABLE ("kept_in" text, "stored" jsonb, "computed" jsonb) LANGUAGE plpgsql STABLE AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_count', 'event_count', 'event_column', 'figure_column', 'figure_count_change', 'event_count_change',
    'all_figures_column', 'all_events_column', 'figure_count_year_change', 'event_count_year_change', 'area_article'] LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, to_jsonb(stored), NULL::jsonb FROM (TABLE %I EXCEPT TABLE %I) AS stored UNION ALL '
      'SELECT %1$L, NULL::jsonb, to_jsonb(computed) FROM (TABLE %3$I EXCEPT TABLE %2$I) AS computed', name, name, name || '_now');
  END LOOP;
END $$;

INSERT INTO "area_article" SELECT * FROM "area_article_now" ORDER BY "area_id", "published_start", "article_slug";
