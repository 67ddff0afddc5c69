import pg from 'pg'

// What a listener asks about a change that it has heard of (lib/db/listen-changes.ts). Facts are append-only, and all their versions
// are looked at: who is told too many makes an answer anew for nothing, who misses one shows what is no longer so.

/** Figures and events as a change names them, and the articles that they stand in. */
export interface Concerned {
  readonly figures: { readonly ids: readonly string[]; readonly areas: readonly string[]; readonly indicators: readonly string[] }
  readonly events: { readonly ids: readonly string[]; readonly areas: readonly string[] }
  readonly articles: readonly string[]
}

/** Where a fact or an article stands. */
export interface Surroundings {
  /** Of the fact, or of the facts that the article states. */
  readonly areas: readonly string[]
  /** Those of the fact, or the article and its teasers; what these are teasers of. */
  readonly articles: readonly string[]
}

/**
 * The facts that show something of some facts and articles which changed: themselves, what was worked out from them and what that
 * was worked out from, those that a doubt names together, those that quote the articles or teasers of them. One row, whose
 * `concerned` is a `Concerned`.
 */
export function concernedBy(facts: readonly string[], articles: readonly string[]): string {
  return `WITH RECURSIVE
    "named" ("slug") AS (SELECT unnest(${list(articles)})
      UNION SELECT "slug" FROM "article" WHERE "host_slug" = ANY (${list(articles)})),
    "changed" ("id") AS (SELECT unnest(${list(facts)})
      UNION SELECT "fact"."id" FROM "named", ${each('SELECT "observation_row", "event_row" FROM "evidence" WHERE "article_slug" = "named"."slug"', 'quote')},
        ${each('SELECT "id" FROM "observation" WHERE "row" = "observation_row" UNION ALL SELECT "id" FROM "event" WHERE "row" = "event_row"', 'fact')}),
    "derived" ("id") AS (TABLE "changed"
      UNION SELECT "figure"."id" FROM "derived", ${each('SELECT "observation_row" FROM "derivation_input" WHERE "input_id" = "derived"."id"', 'input')},
        ${each('SELECT "id" FROM "observation" WHERE "row" = "observation_row"', 'figure')}),
    "inputs" ("id") AS (TABLE "derived"
      UNION SELECT "input"."input_id" FROM "inputs", ${each('SELECT "row" FROM "observation" WHERE "id" = "inputs"."id"', 'figure')},
        ${each('SELECT "input_id" FROM "derivation_input" WHERE "observation_row" = "figure"."row"', 'input')}),
    "concerned" ("id") AS (TABLE "inputs"
      UNION SELECT unnest("facts") FROM "doubt" WHERE "facts" && ARRAY(TABLE "inputs")),
    "figures" AS (SELECT "figure".* FROM "concerned", ${each('SELECT "row", "id", "area_id", "indicator_slug" FROM "observation" WHERE "id" = "concerned"."id"', 'figure')}),
    "events" AS (SELECT "event".* FROM "concerned", ${each('SELECT "row", "id" FROM "event" WHERE "id" = "concerned"."id"', 'event')}),
    "quoted" ("slug") AS (TABLE "named"
      UNION SELECT "article_slug" FROM "figures", ${each('SELECT "article_slug" FROM "evidence" WHERE "observation_row" = "figures"."row"', 'quote')}
      UNION SELECT "article_slug" FROM "events", ${each('SELECT "article_slug" FROM "evidence" WHERE "event_row" = "events"."row"', 'quote')})
    SELECT jsonb_build_object(
      'figures', jsonb_build_object(
        'ids', ARRAY(SELECT DISTINCT "id" FROM "figures"),
        'areas', ARRAY(SELECT DISTINCT "area_id" FROM "figures"),
        'indicators', ARRAY(SELECT DISTINCT "indicator_slug" FROM "figures")),
      'events', jsonb_build_object(
        'ids', ARRAY(SELECT DISTINCT "id" FROM "events"),
        'areas', ARRAY(SELECT DISTINCT "area_id" FROM "events",
          ${each('SELECT "area_id" FROM "event_area" WHERE "event_row" = "events"."row"', 'place')})),
      'articles', ARRAY(TABLE "quoted" UNION SELECT "host_slug" FROM "quoted",
        ${each('SELECT "host_slug" FROM "article" WHERE "slug" = "quoted"."slug"', 'article')} WHERE "host_slug" IS NOT NULL)
    ) AS "concerned"`
}

/** Where one fact or article stands, in all its versions: one row, the `Surroundings`. */
export function surroundingsOf(kind: 'fact' | 'article', name: string): string {
  const quotes = kind === 'fact' ? `"id" = ${pg.escapeLiteral(name)}` : `"article_slug" = ${pg.escapeLiteral(name)}`
  const slugs =
    kind === 'fact'
      ? 'SELECT "article_slug" FROM "figures" UNION SELECT "article_slug" FROM "events"'
      : `SELECT ${pg.escapeLiteral(name)} UNION SELECT "slug" FROM "article" WHERE "host_slug" = ${pg.escapeLiteral(name)}`
  return `WITH
    "figures" AS (SELECT "area_id", "article_slug" FROM "observation" LEFT JOIN "evidence" ON "observation_row" = "observation"."row" WHERE ${quotes}),
    "events" AS (SELECT "area_id", "article_slug" FROM "event" JOIN "event_area" ON "event_area"."event_row" = "event"."row"
      LEFT JOIN "evidence" ON "evidence"."event_row" = "event"."row" WHERE ${quotes}),
    "slugs" ("slug") AS (${slugs})
    SELECT ARRAY(SELECT "area_id" FROM "figures" UNION SELECT "area_id" FROM "events") AS "areas",
      ARRAY(SELECT "slug" FROM "slugs" WHERE "slug" IS NOT NULL
        UNION SELECT "host_slug" FROM "article" WHERE "slug" = ANY (ARRAY(TABLE "slugs")) AND "host_slug" IS NOT NULL) AS "articles"`
}

/** Rows looked up one by one: PostgreSQL guesses recursion to be long, and would go through whole tables for a handful of facts. */
function each(rows: string, name: string): string {
  return `LATERAL (${rows} OFFSET 0) AS "${name}"`
}

function list(names: readonly string[]): string {
  return `ARRAY[${names.map((name) => pg.escapeLiteral(name)).join(', ')}]::text[]`
}
