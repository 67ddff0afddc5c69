-- A search for one or two letters: the indexes of words hold pieces of three, and all facts were gone through to find the few that have
-- them. Which pieces of three letters there are is kept, with how often: those around the letters are then looked up in their stead.
-- A piece lies within one word; a space stands for the word's beginning or its end. "facts": the table whose facts have the word.

CREATE TABLE "word_piece" (
  "facts" TEXT NOT NULL,
  "piece" TEXT NOT NULL,
  "times" BIGINT NOT NULL,
  CONSTRAINT "word_piece_pkey" PRIMARY KEY ("facts", "piece")
) WITH (fillfactor = 50);

CREATE FUNCTION pieces_of(word text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN substr(' ' || word || ' ', generate_series(1, char_length(word)), 3);

CREATE VIEW "word_piece_now" AS
  SELECT "facts", "piece", sum("times")::bigint AS "times" FROM (
    SELECT 'observation' AS "facts", unnest(string_to_array("folded", ' ')) AS "word", count(*) AS "times" FROM "observation" GROUP BY 2
    UNION ALL SELECT 'event', unnest(string_to_array("folded", ' ')), count(*) FROM "event" GROUP BY 2) AS said
  CROSS JOIN LATERAL pieces_of("word") AS "piece" GROUP BY 1, 2;

-- What was ever recorded stays, closed or not, and so do its pieces.
CREATE FUNCTION keep_pieces() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  INSERT INTO "word_piece" AS kept
    SELECT TG_TABLE_NAME, "piece", sum("times") FROM (
      SELECT "word", count(*) AS "times" FROM changed CROSS JOIN LATERAL unnest(string_to_array("folded", ' ')) AS "word" GROUP BY 1) AS said
    CROSS JOIN LATERAL pieces_of("word") AS "piece" GROUP BY 2
    ON CONFLICT ("facts", "piece") DO UPDATE SET "times" = kept."times" + excluded."times";
  RETURN NULL;
END $$;

CREATE TRIGGER "observation_words_are_kept" AFTER INSERT ON "observation"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_pieces();
CREATE TRIGGER "event_words_are_kept" AFTER INSERT ON "event"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_pieces();

CREATE OR REPLACE FUNCTION keep_everything_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_in_turn();
  TRUNCATE "figure_count", "event_count", "event_column", "figure_column", "figure_count_change", "event_count_change", "all_figures_column",
    "all_events_column", "figure_count_year_change", "event_count_year_change", "area_article", "word_piece";
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
  INSERT INTO "word_piece" TABLE "word_piece_now";
END $$;

CREATE OR REPLACE FUNCTION kept_differences() RETURNS TABLE ("kept_in" text, "stored" jsonb, "computed" jsonb) LANGUAGE plpgsql STABLE AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_count', 'event_count', 'event_column', 'figure_column', 'figure_count_change', 'event_count_change',
    'all_figures_column', 'all_events_column', 'figure_count_year_change', 'event_count_year_change', 'area_article', 'word_piece'] LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, to_jsonb(stored), NULL::jsonb FROM (TABLE %I EXCEPT TABLE %I) AS stored UNION ALL '
      'SELECT %1$L, NULL::jsonb, to_jsonb(computed) FROM (TABLE %3$I EXCEPT TABLE %2$I) AS computed', name, name, name || '_now');
  END LOOP;
END $$;

INSERT INTO "word_piece" TABLE "word_piece_now";
