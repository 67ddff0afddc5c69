-- Under which terms an article's text may be shown whole (none: all rights reserved), and corrections of what is known of
-- an article. The row of "article" is its first version; each correction closes the version before and adds the next one.

-- AlterTable
ALTER TABLE "article" ADD COLUMN "licence" TEXT, ADD COLUMN "superseded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "article_version" (
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "url" TEXT,
    "published_edtf" TEXT NOT NULL,
    "published_start" DATE NOT NULL,
    "published_end" DATE NOT NULL,
    "published_date_basis" "DateBasis" NOT NULL,
    "published_why_vi" TEXT,
    "published_why_en" TEXT,
    "licence" TEXT,
    "areas" TEXT[],
    "folded" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "correction_vi" TEXT NOT NULL,
    "correction_en" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("slug","version")
);

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_slug_fkey" FOREIGN KEY ("slug") REFERENCES "article"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say ------------------------------------------------------------------------------------------

ALTER TABLE "article"
  ADD CONSTRAINT "article_licence_known" CHECK ("licence" IN (
    'CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'VN-NEWS', 'VN-OFFICIAL')),
  ADD CONSTRAINT "article_superseded_after_recorded" CHECK ("superseded_at" > "recorded_at");

ALTER TABLE "article_version"
  ADD CONSTRAINT "article_version_licence_known" CHECK ("licence" IN (
    'CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'VN-NEWS', 'VN-OFFICIAL')),
  ADD CONSTRAINT "article_version_from_2" CHECK ("version" >= 2),
  ADD CONSTRAINT "article_version_published_start_not_after_end" CHECK ("published_start" <= "published_end"),
  ADD CONSTRAINT "article_version_title_not_blank" CHECK ("title" ~ '\S'),
  ADD CONSTRAINT "article_version_correction_says_why" CHECK ("correction_vi" ~ '\S' AND "correction_en" ~ '\S'),
  ADD CONSTRAINT "article_version_superseded_after_recorded" CHECK ("superseded_at" > "recorded_at");

CREATE TRIGGER "article_version_append_only" BEFORE UPDATE OR DELETE ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "article_version_never_truncated" BEFORE TRUNCATE ON "article_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One open version of each article, and no gap between one version and the next
CREATE UNIQUE INDEX "article_version_one_open" ON "article_version" ("slug") WHERE "superseded_at" IS NULL;

CREATE FUNCTION article_version_follows_the_one_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed timestamptz := CASE WHEN NEW."version" = 2
    THEN (SELECT "superseded_at" FROM "article" WHERE "slug" = NEW."slug")
    ELSE (SELECT "superseded_at" FROM "article_version" WHERE "slug" = NEW."slug" AND "version" = NEW."version" - 1) END;
BEGIN
  IF closed IS DISTINCT FROM NEW."recorded_at" THEN
    RAISE EXCEPTION 'article "%" version % is recorded at %, but version % was superseded at % (expected the same instant)',
      NEW."slug", NEW."version", NEW."recorded_at", NEW."version" - 1, coalesce(closed::text, 'no time')
      USING ERRCODE = 'check_violation', CONSTRAINT = 'article_version_follows', TABLE = 'article_version';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_version_follows" AFTER INSERT ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION article_version_follows_the_one_before();

-- Quotes stand in an article for ever: one that is closed without a successor would leave them without a source.
CREATE FUNCTION closed_article_has_a_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next integer := coalesce((to_jsonb(NEW)->>'version')::integer, 1) + 1;
BEGIN
  IF NOT EXISTS (SELECT FROM "article_version" WHERE "slug" = NEW."slug" AND "version" = next) THEN
    RAISE EXCEPTION 'article "%" is closed, but has no version %', NEW."slug", next
      USING ERRCODE = 'check_violation', CONSTRAINT = 'article_closed_has_next', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "article_closed_has_next" AFTER UPDATE ON "article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION closed_article_has_a_next_version();
CREATE CONSTRAINT TRIGGER "article_version_closed_has_next" AFTER UPDATE ON "article_version"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION closed_article_has_a_next_version();

CREATE FUNCTION article_version_is_about_areas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."areas" IS NULL OR cardinality(NEW."areas") = 0
    OR EXISTS (SELECT FROM unnest(NEW."areas") AS named WHERE named NOT IN (SELECT "id" FROM "area")) THEN
    RAISE EXCEPTION 'article "%" version % is about %, which is not a list of known areas', NEW."slug", NEW."version", NEW."areas"
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'article_version_about_known_areas', TABLE = 'article_version';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "article_version_about_known_areas" BEFORE INSERT ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION article_version_is_about_areas();

-- What an article is called and when it appeared stands beside every fact that quotes it, and beside those worked out from
-- them: whoever keeps answers is told of all of these, in whatever version.
CREATE FUNCTION tell_corrected_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_change(jsonb_build_object('articles', jsonb_build_object('slugs', jsonb_build_array(NEW."slug"), 'areas', (
    SELECT coalesce(jsonb_agg(DISTINCT place), '[]') FROM (
      SELECT "area_id" AS place FROM "article_area" WHERE "article_slug" = NEW."slug"
      UNION SELECT unnest("areas") FROM "article_version" WHERE "slug" = NEW."slug") AS places))));
  PERFORM tell_change(told) FROM (
    WITH RECURSIVE quoting AS (
      SELECT figure."id", figure."area_id", figure."indicator_slug" FROM "observation" AS figure
        JOIN "evidence" AS quote ON quote."observation_row" = figure."row" WHERE quote."article_slug" = NEW."slug"
      UNION SELECT derived."id", derived."area_id", derived."indicator_slug" FROM quoting
        JOIN "derivation_input" AS input ON input."input_id" = quoting."id"
        JOIN "observation" AS derived ON derived."row" = input."observation_row")
    SELECT jsonb_build_object('figures', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT "id"), 'areas', jsonb_agg(DISTINCT "area_id"), 'indicators', jsonb_agg(DISTINCT "indicator_slug"))) AS told
    FROM quoting HAVING count(*) > 0) AS figures;
  PERFORM tell_change(told) FROM (
    SELECT jsonb_build_object('events', jsonb_build_object(
      'ids', jsonb_agg(DISTINCT happening."id"), 'areas', jsonb_agg(DISTINCT place."area_id"))) AS told
    FROM "evidence" AS quote JOIN "event" AS happening ON happening."row" = quote."event_row"
      JOIN "event_area" AS place ON place."event_row" = happening."row"
    WHERE quote."article_slug" = NEW."slug" HAVING count(*) > 0) AS events;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_version_added_is_told" AFTER INSERT ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION tell_corrected_article();

-- The document that an article was published from is looked up by the article's name, on open pages too
CREATE INDEX "submission_article_slug_idx" ON "submission_article" (("article"->>'slug'));

ALTER TABLE "review_action"
  DROP CONSTRAINT "review_action_kind_known",
  ADD CONSTRAINT "review_action_kind_known" CHECK ("kind" IN (
    'submit', 'accept', 'reject', 'later', 'reopen', 'edit', 'add', 'edit-article', 'correct-article', 'discard', 'publish',
    'withdraw', 'undo'));
