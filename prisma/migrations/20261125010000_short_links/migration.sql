-- CreateTable
CREATE TABLE "short_link" (
    "code" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "codec_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "short_link_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE UNIQUE INDEX "short_link_locale_path_query_codec_version_key" ON "short_link"("locale", "path", "query", "codec_version");

-- What Prisma cannot say ------------------------------------------------------------------------------------------

ALTER TABLE "short_link"
  -- Seven of 31 letters and digits, without those that are mistaken for one another (0 o, 1 i l).
  ADD CONSTRAINT "short_link_code_form" CHECK ("code" ~ '^[2-9a-hjkmnp-z]{7}$'),
  ADD CONSTRAINT "short_link_locale_known" CHECK ("locale" IN ('vi', 'en')),
  -- A path on this site: "//host" would lead to another.
  ADD CONSTRAINT "short_link_path_is_ours" CHECK ("path" ~ '^/([a-z0-9_-]+(/[a-z0-9_-]+)*)?$' AND char_length("path") <= 300),
  ADD CONSTRAINT "short_link_query_bounded" CHECK (char_length("query") <= 2000),
  ADD CONSTRAINT "short_link_codec_version_from_1" CHECK ("codec_version" >= 1);

CREATE TRIGGER "short_link_append_only" BEFORE UPDATE OR DELETE ON "short_link"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "short_link_never_truncated" BEFORE TRUNCATE ON "short_link"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
