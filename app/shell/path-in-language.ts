import type { Locale } from '../../lib/words/locale.ts'

/** The path without its language: "/en/articles" and "/articles" are both "/articles". */
export function barePath(pathname: string): string {
  return pathname.replace(/^\/en(?=\/|$)/, '') || '/'
}

/** The same path in another language. */
export function pathIn(locale: Locale, pathname: string): string {
  const bare = barePath(pathname)
  if (locale === 'vi') return bare
  return bare === '/' ? '/en' : `/en${bare}`
}
