import type { PublishedDocument } from '../../review/whole-text.ts'
import { type Database, database } from '../client.ts'

/**
 * The documents that an article on record may have been published from, whole: several may bear its name, its hash tells
 * which one it is. None for an article that is not on record. Whether the text may be shown is not decided here.
 */
export async function readPublishedDocuments(slug: string, db: Database = database()): Promise<readonly PublishedDocument[]> {
  return db.$queryRaw<PublishedDocument[]>`
    SELECT "position", "given", "media_type" AS "mediaType", "submission"."sha256", "submission"."text_length" AS "textLength"
    FROM "submission_article" JOIN "submission" ON "submission"."id" = "submission_id"
    WHERE "submission_article"."article"->>'slug' = ${slug} AND EXISTS (SELECT FROM "article" WHERE "slug" = ${slug})
      AND EXISTS (SELECT FROM "publication" WHERE "publication"."submission_id" = "submission"."id")`
}
