import { type Database, database } from './client.ts'

/** A slug or an id that a page is named by, and when what it shows was last recorded (ISO 8601, UTC; null: not known). */
export interface SiteName {
  readonly name: string
  readonly changed: string | null
}

interface Row {
  readonly name: string
  readonly changed: Date | null
}

/** Facts that stand, from one id on, in the order of ids; figures come after events. */
export async function readSiteFacts(from: string, limit: number, db: Database = database()): Promise<readonly SiteName[]> {
  const rows = await db.$queryRaw<readonly Row[]>`
    (SELECT "id" AS "name", "recorded_at" AS "changed" FROM "event"
      WHERE "superseded_at" IS NULL AND "id" >= ${from} ORDER BY 1 LIMIT ${limit})
    UNION ALL
    (SELECT "id", "recorded_at" FROM "observation"
      WHERE "superseded_at" IS NULL AND "id" >= ${from} ORDER BY 1 LIMIT ${limit})
    ORDER BY 1 LIMIT ${limit}`
  return rows.map(named)
}

/** Articles from one slug on, in the order of slugs, each with the newest of what it states. */
export async function readSiteArticles(from: string, limit: number, db: Database = database()): Promise<readonly SiteName[]> {
  const rows = await db.$queryRaw<readonly Row[]>`
    SELECT "slug" AS "name", (
      SELECT max(coalesce("observation"."recorded_at", "event"."recorded_at")) FROM "evidence"
        LEFT JOIN "observation" ON "observation"."row" = "evidence"."observation_row" AND "observation"."superseded_at" IS NULL
        LEFT JOIN "event" ON "event"."row" = "evidence"."event_row" AND "event"."superseded_at" IS NULL
      WHERE "evidence"."article_slug" = "article"."slug") AS "changed"
    FROM "article" WHERE "slug" >= ${from} ORDER BY 1 LIMIT ${limit}`
  return rows.map(named)
}

/** Every so many-th id of the facts that stand, beginning with the first: where parts of that size begin. */
export async function readFactParts(size: number, db: Database = database()): Promise<readonly string[]> {
  const rows = await db.$queryRaw<readonly { name: string }[]>`
    SELECT "name" FROM (
      SELECT "name", row_number() OVER (ORDER BY "name") AS "place" FROM (
        SELECT "id" AS "name" FROM "event" WHERE "superseded_at" IS NULL
        UNION ALL SELECT "id" FROM "observation" WHERE "superseded_at" IS NULL) AS "fact") AS "placed"
    WHERE "place" % ${size} = 1 ORDER BY 1`
  return rows.map(({ name }) => name)
}

/** Every so many-th slug of the articles, beginning with the first. */
export async function readArticleParts(size: number, db: Database = database()): Promise<readonly string[]> {
  const rows = await db.$queryRaw<readonly { name: string }[]>`
    SELECT "name" FROM (SELECT "slug" AS "name", row_number() OVER (ORDER BY "slug") AS "place" FROM "article") AS "placed"
    WHERE "place" % ${size} = 1 ORDER BY 1`
  return rows.map(({ name }) => name)
}

function named({ name, changed }: Row): SiteName {
  return { name, changed: changed?.toISOString() ?? null }
}
