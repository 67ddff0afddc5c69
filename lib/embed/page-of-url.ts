import { readLanguagePath } from '../address/language-path.ts'
import { isDrawn, readPagePath } from '../address/page-path.ts'
import type { Locale } from '../words/locale.ts'

/** A page of ours that has an embed: its language, its path without it, and its query as it was written. */
export interface EmbeddedPage {
  readonly locale: Locale
  readonly path: string
  readonly query: URLSearchParams
}

/**
 * The page that an absolute address names, also where it is that of the page's embed; null for addresses of others, for
 * pages that cannot be drawn alone and for what is no address. Whether the thing on the page exists is not asked.
 */
export function pageOfUrl(url: string, origin: string): EmbeddedPage | null {
  const asked = ownUrl(url, origin)
  if (!asked) return null
  const { locale, path } = readLanguagePath(asked.pathname.replace(/(?<=.)\/$/, ''))
  const bare = path.replace(/^\/embed(?=\/|$)/, '') || '/'
  const page = readPagePath(bare)
  return page && isDrawn(page) ? { locale, path: bare, query: asked.searchParams } : null
}

/** What stands for the code in the address of a short link, "/s/{code}"; null for any other address. */
export function shortCodeOfUrl(url: string, origin: string): string | null {
  return /^\/s\/([^/]+)$/.exec(ownUrl(url, origin)?.pathname ?? '')?.[1] ?? null
}

function ownUrl(url: string, origin: string): URL | null {
  const asked = URL.canParse(url) ? new URL(url) : null
  return asked && asked.origin === origin && asked.username === '' && asked.password === '' ? asked : null
}
