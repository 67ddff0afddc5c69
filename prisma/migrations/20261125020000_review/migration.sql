-- CreateEnum
CREATE TYPE "SubmissionOrigin" AS ENUM ('paste', 'file', 'address', 'ingest');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('waiting', 'published', 'discarded');

-- CreateEnum
CREATE TYPE "CandidateKind" AS ENUM ('observation', 'event');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('waiting', 'accepted', 'rejected', 'later');

-- CreateTable
CREATE TABLE "curator" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'curator',
    "banned" BOOLEAN DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "curator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "curator_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "impersonated_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "curator_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "curator_account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "curator_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "curator_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "curator_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "curator_rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "curator_rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "given" TEXT NOT NULL,
    "text_length" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin" "SubmissionOrigin" NOT NULL,
    "address" TEXT,
    "state" "SubmissionState" NOT NULL DEFAULT 'waiting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_article" (
    "submission_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "article" JSONB NOT NULL,
    "blocks" JSONB NOT NULL,

    CONSTRAINT "submission_article_pkey" PRIMARY KEY ("submission_id","position")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,
    "article_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "CandidateKind" NOT NULL,
    "extracted" JSONB,
    "draft" JSONB NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "decision" "Decision" NOT NULL DEFAULT 'waiting',
    "relation" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "fact_id" TEXT,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_action" (
    "id" SERIAL NOT NULL,
    "submission_id" TEXT NOT NULL,
    "candidate_id" TEXT,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "undoes" INTEGER,

    CONSTRAINT "review_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" SERIAL NOT NULL,
    "submission_id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoes" INTEGER,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_fact" (
    "publication_id" INTEGER NOT NULL,
    "fact_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "candidate_id" TEXT,

    CONSTRAINT "publication_fact_pkey" PRIMARY KEY ("publication_id","fact_id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "curator_email_key" ON "curator"("email");

-- CreateIndex
CREATE UNIQUE INDEX "curator_session_token_key" ON "curator_session"("token");

-- CreateIndex
CREATE INDEX "curator_session_user_id_idx" ON "curator_session"("user_id");

-- CreateIndex
CREATE INDEX "curator_account_user_id_idx" ON "curator_account"("user_id");

-- CreateIndex
CREATE INDEX "curator_verification_identifier_idx" ON "curator_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "curator_rate_limit_key_key" ON "curator_rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "submission_sha256_key" ON "submission"("sha256");

-- CreateIndex
CREATE INDEX "submission_state_created_at_idx" ON "submission"("state", "created_at");

-- CreateIndex
CREATE INDEX "candidate_submission_id_position_idx" ON "candidate"("submission_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "review_action_undoes_key" ON "review_action"("undoes");

-- CreateIndex
CREATE INDEX "review_action_submission_id_id_idx" ON "review_action"("submission_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_undoes_key" ON "publication"("undoes");

-- CreateIndex
CREATE INDEX "publication_submission_id_idx" ON "publication"("submission_id");

-- CreateIndex
CREATE INDEX "publication_fact_fact_id_idx" ON "publication_fact"("fact_id");

-- AddForeignKey
ALTER TABLE "curator_session" ADD CONSTRAINT "curator_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "curator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curator_account" ADD CONSTRAINT "curator_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "curator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_article" ADD CONSTRAINT "submission_article_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_action" ADD CONSTRAINT "review_action_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_fact" ADD CONSTRAINT "publication_fact_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_submission_id_article_position_fkey" FOREIGN KEY ("submission_id", "article_position") REFERENCES "submission_article"("submission_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say ------------------------------------------------------------------------------------------

ALTER TABLE "curator"
  ADD CONSTRAINT "curator_role_known" CHECK ("role" IN ('curator', 'administrator'));

ALTER TABLE "submission"
  ADD CONSTRAINT "submission_sha256_is_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "submission_given_not_blank" CHECK ("given" ~ '\S'),
  ADD CONSTRAINT "submission_length_is_that_of_given" CHECK ("text_length" = char_length("given")),
  ADD CONSTRAINT "submission_address_only_when_fetched" CHECK (("origin" = 'address') = ("address" IS NOT NULL));

ALTER TABLE "candidate"
  ADD CONSTRAINT "candidate_confidence_is_a_share" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "candidate_on_record_was_accepted" CHECK ("fact_id" IS NULL OR "decision" = 'accepted');

ALTER TABLE "review_action"
  ADD CONSTRAINT "review_action_kind_known" CHECK ("kind" IN (
    'submit', 'accept', 'reject', 'later', 'reopen', 'edit', 'add', 'edit-article', 'discard', 'publish', 'withdraw', 'undo'));

-- What happened stays told: undoing is an action of its own
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['review_action', 'publication', 'publication_fact'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_truncated', name);
  END LOOP;
END $$;

-- The document as given is what quotes are pieces of
CREATE FUNCTION submission_keeps_its_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."id", NEW."sha256", NEW."given", NEW."created_at", NEW."created_by")
    IS DISTINCT FROM ROW(OLD."id", OLD."sha256", OLD."given", OLD."created_at", OLD."created_by") THEN
    RAISE EXCEPTION 'the document of submission % cannot be changed (add it as another submission)', OLD."id"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'submission_document_kept', TABLE = 'submission';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "submission_document_kept" BEFORE UPDATE ON "submission"
  FOR EACH ROW EXECUTE FUNCTION submission_keeps_its_document();
