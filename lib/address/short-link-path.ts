import type { Locale } from '../words/locale.ts'
import { inLanguage, readLanguagePath } from './language-path.ts'
import { readShortCode } from './short-code.ts'

/**
 * The code in "/s/abc2345" and in "/en/s/abc2345+", which asks to be told where it leads: `code` is null for a text that no
 * code has the form of. Null for any other path.
 */
export function readShortLinkPath(pathname: string): { readonly code: string | null } | null {
  const [, text] = /^\/s\/([^/]*?)(?:\+|%2B)?\/?$/i.exec(readLanguagePath(pathname).path) ?? []
  return text === undefined ? null : { code: readShortCode(text) }
}

/** Where a short link is told about: "/s/abc2345+", English under "/en". */
export function explainAddress(locale: Locale, code: string): string {
  return inLanguage(locale, `/s/${code}+`)
}
