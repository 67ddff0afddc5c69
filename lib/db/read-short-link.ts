import type { ShortLink } from '../address/short-link.ts'
import { type Database, database } from './client.ts'
import { shortLinkOf } from './short-link-row.ts'

/** The short link of a code as `readShortCode` gives it; null when none was ever made. */
export async function readShortLink(code: string, db: Database = database()): Promise<ShortLink | null> {
  const row = await db.shortLink.findUnique({ where: { code } })
  return row && shortLinkOf(row)
}
