import 'server-only'
import { upgradedQuery } from '../../lib/address/codec-version.ts'
import { readShortCode } from '../../lib/address/short-code.ts'
import { readShortLink } from '../../lib/db/read-short-link.ts'
import type { EmbeddedPage } from '../../lib/embed/page-of-url.ts'

/** The page that a short link leads to, its query in the codec of today; null for a code that was never given out. */
export async function requestShortLinkPage(text: string): Promise<EmbeddedPage | null> {
  const code = readShortCode(text)
  const link = code && (await readShortLink(code))
  if (!link) return null
  const { locale, path, query, codecVersion } = link
  return { locale, path, query: new URLSearchParams(upgradedQuery(query, codecVersion)) }
}
