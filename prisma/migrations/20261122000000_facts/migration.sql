-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('country', 'region', 'province', 'city', 'autonomous_zone');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'quarter', 'half', 'year', 'decade', 'century', 'range');

-- CreateEnum
CREATE TYPE "Measure" AS ENUM ('value', 'growth_yoy', 'growth_mom', 'growth_vs_base', 'pct_of_plan', 'index_vs_base', 'multiple', 'change_pp', 'change_abs', 'rank', 'rank_change', 'contribution_pp', 'share');

-- CreateEnum
CREATE TYPE "Scenario" AS ENUM ('ACTUAL', 'PLAN', 'TARGET', 'FORECAST');

-- CreateEnum
CREATE TYPE "ObsStatus" AS ENUM ('A', 'E', 'P', 'F', 'I', 'U', 'D', 'B', 'V');

-- CreateEnum
CREATE TYPE "TimePerCollect" AS ENUM ('A', 'S', 'C', 'E', 'U');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('EQ', 'LT', 'GT', 'LE', 'GE', 'AP');

-- CreateEnum
CREATE TYPE "ArticleKind" AS ENUM ('main', 'teaser');

-- CreateEnum
CREATE TYPE "DateBasis" AS ENUM ('stated', 'inferred');

-- CreateEnum
CREATE TYPE "StatedStatus" AS ENUM ('happened', 'ongoing', 'planned', 'cancelled');

-- CreateEnum
CREATE TYPE "DateQualifier" AS ENUM ('approximate', 'before', 'until', 'lunar');

-- CreateEnum
CREATE TYPE "Verification" AS ENUM ('verified', 'repaired', 'unverified');

-- CreateEnum
CREATE TYPE "DoubtKind" AS ENUM ('contradiction', 'ambiguity', 'definition', 'source_error');

-- CreateTable
CREATE TABLE "area" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "code" TEXT,
    "iso" TEXT,
    "iso_note" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "instrument" TEXT,
    "note_vi" TEXT,
    "note_en" TEXT,
    "map_ids" TEXT[],
    "folded" TEXT NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_succession" (
    "predecessor_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,

    CONSTRAINT "area_succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "region_membership" (
    "region_id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,

    CONSTRAINT "region_membership_pkey" PRIMARY KEY ("region_id","area_id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "slug" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_name_vi" TEXT NOT NULL,
    "short_name_en" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_mult" INTEGER NOT NULL,
    "unit_label_vi" TEXT NOT NULL,
    "unit_label_en" TEXT NOT NULL,
    "higher_is_better" BOOLEAN,
    "amount" BOOLEAN NOT NULL,
    "prominence" INTEGER NOT NULL,
    "breakdowns" JSONB NOT NULL,
    "phrases" TEXT[],
    "confusable_with" TEXT[],
    "definition_vi" TEXT,
    "definition_en" TEXT,
    "folded" TEXT NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "article" (
    "slug" TEXT NOT NULL,
    "kind" "ArticleKind" NOT NULL,
    "host_slug" TEXT,
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
    "language" TEXT NOT NULL DEFAULT 'vi',
    "sha256" CHAR(64) NOT NULL,
    "text_length" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "article_area" (
    "article_slug" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_area_pkey" PRIMARY KEY ("article_slug","area_id")
);

-- CreateTable
CREATE TABLE "observation" (
    "row" SERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "area_id" TEXT NOT NULL,
    "indicator_slug" TEXT NOT NULL,
    "breakdown" TEXT NOT NULL DEFAULT '_T',
    "measure" "Measure" NOT NULL,
    "scenario" "Scenario" NOT NULL,
    "obs_status" "ObsStatus" NOT NULL,
    "time_period" TEXT NOT NULL,
    "edtf" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,
    "collect" "TimePerCollect" NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "value_high" DECIMAL(24,6),
    "decimals" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_mult" INTEGER NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "price_basis" TEXT NOT NULL,
    "rank_of" INTEGER,
    "rank_among_vi" TEXT,
    "rank_among_en" TEXT,
    "comparison" JSONB,
    "text_vi" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "inferences" JSONB NOT NULL,
    "formula" TEXT,
    "formula_why_vi" TEXT,
    "formula_why_en" TEXT,
    "folded" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "correction_vi" TEXT,
    "correction_en" TEXT,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("row")
);

-- CreateTable
CREATE TABLE "derivation_input" (
    "observation_row" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "input_id" TEXT NOT NULL,

    CONSTRAINT "derivation_input_pkey" PRIMARY KEY ("observation_row","symbol")
);

-- CreateTable
CREATE TABLE "event" (
    "row" SERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "short_vi" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "status" "StatedStatus" NOT NULL,
    "edtf" TEXT NOT NULL,
    "date_start" DATE NOT NULL,
    "date_end" DATE NOT NULL,
    "open_start" BOOLEAN NOT NULL DEFAULT false,
    "open_end" BOOLEAN NOT NULL DEFAULT false,
    "precision" "DatePrecision" NOT NULL,
    "date_qualifier" "DateQualifier",
    "date_phrase" TEXT,
    "horizon_to" TEXT,
    "horizon_vision" TEXT,
    "place_vi" TEXT,
    "place_en" TEXT,
    "inferences" JSONB NOT NULL,
    "folded" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "correction_vi" TEXT,
    "correction_en" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("row")
);

-- CreateTable
CREATE TABLE "event_area" (
    "event_row" INTEGER NOT NULL,
    "area_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_area_pkey" PRIMARY KEY ("event_row","area_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "row" SERIAL NOT NULL,
    "observation_row" INTEGER,
    "event_row" INTEGER,
    "article_slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "marks" JSONB NOT NULL,
    "verification" "Verification" NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("row")
);

-- CreateTable
CREATE TABLE "doubt" (
    "id" TEXT NOT NULL,
    "kind" "DoubtKind" NOT NULL,
    "text_vi" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "facts" TEXT[],
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "doubt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "area_slug_idx" ON "area"("slug");

-- CreateIndex
CREATE INDEX "observation_area_id_indicator_slug_period_start_idx" ON "observation"("area_id", "indicator_slug", "period_start");

-- CreateIndex
CREATE INDEX "observation_period_start_period_end_idx" ON "observation"("period_start", "period_end");

-- CreateIndex
CREATE UNIQUE INDEX "observation_id_version_key" ON "observation"("id", "version");

-- CreateIndex
CREATE INDEX "derivation_input_input_id_idx" ON "derivation_input"("input_id");

-- CreateIndex
CREATE INDEX "event_date_start_date_end_idx" ON "event"("date_start", "date_end");

-- CreateIndex
CREATE UNIQUE INDEX "event_id_version_key" ON "event"("id", "version");

-- CreateIndex
CREATE INDEX "event_area_area_id_idx" ON "event_area"("area_id");

-- CreateIndex
CREATE INDEX "evidence_article_slug_start_idx" ON "evidence"("article_slug", "start");

-- CreateIndex
CREATE INDEX "evidence_observation_row_idx" ON "evidence"("observation_row");

-- CreateIndex
CREATE INDEX "evidence_event_row_idx" ON "evidence"("event_row");

-- AddForeignKey
ALTER TABLE "area_succession" ADD CONSTRAINT "area_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_succession" ADD CONSTRAINT "area_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_membership" ADD CONSTRAINT "region_membership_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_membership" ADD CONSTRAINT "region_membership_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_host_slug_fkey" FOREIGN KEY ("host_slug") REFERENCES "article"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_area" ADD CONSTRAINT "article_area_article_slug_fkey" FOREIGN KEY ("article_slug") REFERENCES "article"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_area" ADD CONSTRAINT "article_area_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_slug_fkey" FOREIGN KEY ("indicator_slug") REFERENCES "indicator"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "derivation_input" ADD CONSTRAINT "derivation_input_observation_row_fkey" FOREIGN KEY ("observation_row") REFERENCES "observation"("row") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_area" ADD CONSTRAINT "event_area_event_row_fkey" FOREIGN KEY ("event_row") REFERENCES "event"("row") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_area" ADD CONSTRAINT "event_area_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_observation_row_fkey" FOREIGN KEY ("observation_row") REFERENCES "observation"("row") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_event_row_fkey" FOREIGN KEY ("event_row") REFERENCES "event"("row") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_slug_fkey" FOREIGN KEY ("article_slug") REFERENCES "article"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say ------------------------------------------------------------------------------------------
-- Facts are append-only: a correction closes a version and adds the next one, so every earlier day can be replayed.
-- Each rule has a name that says what it wants; the tests look for these names.

-- Values that make sense

ALTER TABLE "area"
  ADD CONSTRAINT "area_valid_from_before_valid_to" CHECK ("valid_from" < "valid_to");

ALTER TABLE "indicator"
  ADD CONSTRAINT "indicator_topic_known" CHECK ("topic" IN (
    'economy', 'budget', 'investment', 'trade', 'tourism', 'agriculture', 'society', 'health', 'education',
    'environment', 'infrastructure', 'administration', 'politics', 'history', 'foreign-affairs'));

ALTER TABLE "article"
  ADD CONSTRAINT "article_published_start_not_after_end" CHECK ("published_start" <= "published_end"),
  ADD CONSTRAINT "article_sha256_is_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "article_text_not_empty" CHECK ("text_length" > 0),
  ADD CONSTRAINT "article_teaser_has_host" CHECK (("kind" = 'teaser') = ("host_slug" IS NOT NULL)),
  ADD CONSTRAINT "article_not_its_own_host" CHECK ("host_slug" <> "slug");

ALTER TABLE "observation"
  ADD CONSTRAINT "observation_id_form" CHECK ("id" ~ '^o_[0-9a-z]{6}$'),
  ADD CONSTRAINT "observation_version_from_1" CHECK ("version" >= 1),
  ADD CONSTRAINT "observation_period_start_not_after_end" CHECK ("period_start" <= "period_end"),
  ADD CONSTRAINT "observation_value_high_above_value" CHECK ("value_high" > "value"),
  ADD CONSTRAINT "observation_decimals_not_negative" CHECK ("decimals" >= 0),
  ADD CONSTRAINT "observation_price_basis_known" CHECK ("price_basis" IN ('CONST2010', 'CURRENT', '_U', '_Z')),
  -- Some articles say "thứ 5" without saying of how many: then "rank_of" is empty, never guessed.
  ADD CONSTRAINT "observation_rank_within_rank_of" CHECK (
    CASE WHEN "measure" = 'rank' THEN "value" >= 1 AND "value" <= coalesce("rank_of", "value") ELSE "rank_of" IS NULL END),
  ADD CONSTRAINT "observation_rank_says_among_whom" CHECK (
    ("measure" = 'rank') = ("rank_among_vi" IS NOT NULL) AND ("rank_among_vi" IS NULL) = ("rank_among_en" IS NULL)),
  ADD CONSTRAINT "observation_derived_has_formula" CHECK (("obs_status" = 'I') = ("formula" IS NOT NULL)),
  ADD CONSTRAINT "observation_formula_says_why" CHECK (
    ("formula" IS NULL) = ("formula_why_vi" IS NULL) AND ("formula" IS NULL) = ("formula_why_en" IS NULL)),
  ADD CONSTRAINT "observation_text_not_blank" CHECK ("text_vi" ~ '\S' AND "text_en" ~ '\S'),
  ADD CONSTRAINT "observation_superseded_after_recorded" CHECK ("superseded_at" > "recorded_at"),
  ADD CONSTRAINT "observation_correction_says_why" CHECK (
    ("version" = 1) = ("correction_vi" IS NULL) AND ("version" = 1) = ("correction_en" IS NULL));

ALTER TABLE "event"
  ADD CONSTRAINT "event_id_form" CHECK ("id" ~ '^e_[0-9a-z]{6}$'),
  ADD CONSTRAINT "event_version_from_1" CHECK ("version" >= 1),
  ADD CONSTRAINT "event_date_start_not_after_end" CHECK ("date_start" <= "date_end"),
  ADD CONSTRAINT "event_open_at_one_end_at_most" CHECK (NOT ("open_start" AND "open_end")),
  ADD CONSTRAINT "event_kind_known" CHECK ("kind" IN (
    'founding', 'administrative-change', 'victory', 'campaign', 'meeting', 'decision', 'construction', 'opening',
    'commemoration', 'congress', 'programme', 'culture', 'visit', 'appointment', 'election', 'support', 'party-building')),
  ADD CONSTRAINT "event_topic_known" CHECK ("topic" IN (
    'economy', 'budget', 'investment', 'trade', 'tourism', 'agriculture', 'society', 'health', 'education',
    'environment', 'infrastructure', 'administration', 'politics', 'history', 'foreign-affairs')),
  ADD CONSTRAINT "event_title_not_blank" CHECK ("title_vi" ~ '\S' AND "title_en" ~ '\S'),
  ADD CONSTRAINT "event_short_at_most_32" CHECK (char_length("short_vi") BETWEEN 1 AND 32 AND char_length("short_en") BETWEEN 1 AND 32),
  ADD CONSTRAINT "event_place_in_both_languages" CHECK (("place_vi" IS NULL) = ("place_en" IS NULL)),
  ADD CONSTRAINT "event_vision_needs_horizon" CHECK ("horizon_vision" IS NULL OR "horizon_to" IS NOT NULL),
  ADD CONSTRAINT "event_superseded_after_recorded" CHECK ("superseded_at" > "recorded_at"),
  ADD CONSTRAINT "event_correction_says_why" CHECK (
    ("version" = 1) = ("correction_vi" IS NULL) AND ("version" = 1) = ("correction_en" IS NULL));

CREATE FUNCTION marks_lie_inside(marks jsonb, quote_length integer) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  mark jsonb;
BEGIN
  IF jsonb_typeof(marks) <> 'array' OR jsonb_array_length(marks) = 0 THEN
    RETURN false;
  END IF;
  FOR mark IN SELECT jsonb_array_elements(marks) LOOP
    IF mark->>'kind' IS NULL OR mark->>'kind' NOT IN ('number', 'time', 'status', 'place')
      OR jsonb_typeof(mark->'start') IS DISTINCT FROM 'number' OR jsonb_typeof(mark->'end') IS DISTINCT FROM 'number'
      OR (mark->>'start')::numeric < 0 OR (mark->>'start')::numeric >= (mark->>'end')::numeric
      OR (mark->>'end')::numeric > quote_length THEN
      RETURN false;
    END IF;
  END LOOP;
  RETURN true;
END $$;

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_of_one_fact" CHECK (num_nonnulls("observation_row", "event_row") = 1),
  ADD CONSTRAINT "evidence_end_after_start" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "evidence_length_is_that_of_quote" CHECK ("end" - "start" = char_length("exact")),
  ADD CONSTRAINT "evidence_quote_not_blank" CHECK ("exact" ~ '\S'),
  ADD CONSTRAINT "evidence_quote_at_most_240" CHECK (char_length("exact") <= 240),
  ADD CONSTRAINT "evidence_marks_inside_quote" CHECK (marks_lie_inside("marks", char_length("exact"))),
  ADD CONSTRAINT "evidence_of_figure_marks_number" CHECK ("observation_row" IS NULL OR "marks" @> '[{"kind": "number"}]');

ALTER TABLE "doubt"
  ADD CONSTRAINT "doubt_id_form" CHECK ("id" ~ '^d_[0-9a-z]{6}$'),
  ADD CONSTRAINT "doubt_names_facts" CHECK ("facts" IS NOT NULL AND cardinality("facts") > 0),
  ADD CONSTRAINT "doubt_text_not_blank" CHECK ("text_vi" ~ '\S' AND "text_en" ~ '\S'),
  ADD CONSTRAINT "doubt_superseded_after_recorded" CHECK ("superseded_at" > "recorded_at");

-- One open version of each fact, and no gap between one version and the next

CREATE UNIQUE INDEX "observation_one_open_version" ON "observation" ("id") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "event_one_open_version" ON "event" ("id") WHERE "superseded_at" IS NULL;

CREATE FUNCTION version_follows_the_one_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed timestamptz;
BEGIN
  EXECUTE format('SELECT superseded_at FROM %I.%I WHERE id = $1 AND version = $2', TG_TABLE_SCHEMA, TG_TABLE_NAME)
    INTO closed USING NEW.id, NEW.version - 1;
  IF closed IS DISTINCT FROM NEW.recorded_at THEN
    RAISE EXCEPTION '% version % is recorded at %, but version % was superseded at % (expected the same instant)',
      NEW.id, NEW.version, NEW.recorded_at, NEW.version - 1, coalesce(closed::text, 'no time')
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_version_follows', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "observation_version_follows" AFTER INSERT ON "observation"
  FOR EACH ROW WHEN (NEW."version" > 1) EXECUTE FUNCTION version_follows_the_one_before();
CREATE TRIGGER "event_version_follows" AFTER INSERT ON "event"
  FOR EACH ROW WHEN (NEW."version" > 1) EXECUTE FUNCTION version_follows_the_one_before();

-- Append-only

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only tables that have "superseded_at" may be updated at all, and only to close an open version.
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) ? 'superseded_at' AND to_jsonb(OLD)->>'superseded_at' IS NULL
    AND to_jsonb(NEW)->>'superseded_at' IS NOT NULL
    AND to_jsonb(NEW) - 'superseded_at' = to_jsonb(OLD) - 'superseded_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused (close the version by superseded_at and add the next one)', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['observation', 'event', 'evidence', 'derivation_input', 'event_area', 'article', 'article_area', 'doubt'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_truncated', name);
  END LOOP;
END $$;

-- The parts of a fact come with it. Evidence added to an old version would change what an earlier day is replayed as.
-- The row's xmin is the transaction that wrote it (savepoints around the parts are therefore not supported).

CREATE FUNCTION part_comes_with_its_fact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_observation integer := to_jsonb(NEW)->>'observation_row';
  of_event integer := to_jsonb(NEW)->>'event_row';
BEGIN
  IF (of_observation IS NOT NULL AND NOT EXISTS (
      SELECT FROM "observation" WHERE "row" = of_observation AND xmin = pg_current_xact_id()::xid))
    OR (of_event IS NOT NULL AND NOT EXISTS (
      SELECT FROM "event" WHERE "row" = of_event AND xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION '% must be inserted in the transaction of its fact (row %); add a version instead', TG_TABLE_NAME, coalesce(of_observation, of_event)
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_comes_with_fact', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "evidence_comes_with_fact" BEFORE INSERT ON "evidence"
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_its_fact();
CREATE TRIGGER "derivation_input_comes_with_fact" BEFORE INSERT ON "derivation_input"
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_its_fact();
CREATE TRIGGER "event_area_comes_with_fact" BEFORE INSERT ON "event_area"
  FOR EACH ROW EXECUTE FUNCTION part_comes_with_its_fact();

-- No fact without evidence: looked at when the transaction ends, as the parts come after the fact

CREATE FUNCTION observation_is_founded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "evidence" WHERE "observation_row" = NEW."row")
    AND (NEW."formula" IS NULL OR NOT EXISTS (SELECT FROM "derivation_input" WHERE "observation_row" = NEW."row")) THEN
    RAISE EXCEPTION 'figure % version % has neither evidence nor a formula with inputs', NEW."id", NEW."version"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_has_evidence', TABLE = 'observation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "observation_has_evidence" AFTER INSERT ON "observation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION observation_is_founded();

CREATE FUNCTION derivation_input_is_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "observation" WHERE "id" = NEW."input_id") THEN
    RAISE EXCEPTION 'input % of figure row % is "%", which is no figure', NEW."symbol", NEW."observation_row", NEW."input_id"
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'derivation_input_exists', TABLE = 'derivation_input';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "derivation_input_exists" AFTER INSERT ON "derivation_input"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION derivation_input_is_figure();

CREATE FUNCTION event_is_founded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "evidence" WHERE "event_row" = NEW."row") THEN
    RAISE EXCEPTION 'event % version % has no evidence', NEW."id", NEW."version"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_has_evidence', TABLE = 'event';
  END IF;
  IF NOT EXISTS (SELECT FROM "event_area" WHERE "event_row" = NEW."row") THEN
    RAISE EXCEPTION 'event % version % has no area', NEW."id", NEW."version"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_has_area', TABLE = 'event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "event_has_evidence_and_area" AFTER INSERT ON "event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION event_is_founded();

CREATE FUNCTION evidence_is_inside_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."end" > (SELECT "text_length" FROM "article" WHERE "slug" = NEW."article_slug") THEN
    RAISE EXCEPTION 'quote ends at %, after the end of article "%"', NEW."end", NEW."article_slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_inside_article', TABLE = 'evidence';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "evidence_inside_article" AFTER INSERT ON "evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION evidence_is_inside_article();

CREATE FUNCTION doubt_is_about_facts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY NEW."facts" LOOP
    IF NOT EXISTS (SELECT FROM "observation" WHERE "id" = fact) AND NOT EXISTS (SELECT FROM "event" WHERE "id" = fact) THEN
      RAISE EXCEPTION 'doubt % is about "%", which is no fact', NEW."id", fact
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'doubt_about_known_facts', TABLE = 'doubt';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "doubt_about_known_facts" AFTER INSERT ON "doubt"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION doubt_is_about_facts();
