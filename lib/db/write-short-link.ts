import { randomBytes } from 'node:crypto'
import { makeShortCode } from '../address/short-code.ts'
import type { LinkTarget, ShortLink } from '../address/short-link.ts'
import { type Database, database } from './client.ts'
import { shortLinkOf } from './short-link-row.ts'

/** Of 27 thousand million codes one is taken rarely; the same ten times over means that something else is wrong. */
const MOST_TRIES = 10

/**
 * The short link of a state: the one it has, or a new one. Two readers who share the same at the same time get the same
 * code. `makeCode` is given by tests alone.
 */
export async function writeShortLink(
  target: LinkTarget,
  db: Database = database(),
  makeCode: () => string = () => makeShortCode(randomBytes),
): Promise<{ readonly link: ShortLink; readonly isNew: boolean }> {
  const { locale, path, query, codecVersion } = target
  const same = { locale_path_query_codecVersion: { locale, path, query, codecVersion } }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const known = await db.shortLink.findUnique({ where: same })
    if (known) return { link: shortLinkOf(known), isNew: false }
    // Passes over a code that is taken, and a state that somebody else has just stored: the next round finds it.
    const [added] = await db.shortLink.createManyAndReturn({
      data: [{ code: makeCode(), locale, path, query, codecVersion }],
      skipDuplicates: true,
    })
    if (added) return { link: shortLinkOf(added), isNew: true }
  }
  throw new Error(`no free code for a short link after ${MOST_TRIES} tries`)
}
