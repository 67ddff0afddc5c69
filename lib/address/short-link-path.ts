import type { Locale } from '../words/locale.ts'
import { readLanguagePath } from './language-path.ts'
import { readShortCode } from './short-code.ts'

/** What a path under "/s/" asks for. */
export interface ShortLinkPath {
  /** Null for a text that no code has the form of. */
  readonly code: string | null
  /** With "+" at its end it asks to be told where the link leads, in the language of its own prefix. */
  readonly explains: boolean
  readonly locale: Locale
}

/** Reads "/s/abc2345" and "/en/s/abc2345+"; null for any other path. */
export function readShortLinkPath(pathname: string): ShortLinkPath | null {
  const { locale, path } = readLanguagePath(pathname)
  const [, text, plus] = /^\/s\/([^/]*?)(\+|%2B)?\/?$/i.exec(path) ?? []
  return text === undefined ? null : { code: readShortCode(text), explains: plus !== undefined, locale }
}

/** Where a short link is told about: "/s/abc2345+", English under "/en". */
export function explainAddress(locale: Locale, code: string): string {
  return `${locale === 'en' ? '/en' : ''}/s/${code}+`
}
