import type { Locale } from '../words/locale.ts'

/** A path in a language: Vietnamese has no prefix, and the dashboard of English is "/en" and not "/en/". */
export function inLanguage(locale: Locale, path: string): string {
  return locale === 'vi' ? path : path === '/' ? '/en' : `/en${path}`
}

/** The language of an address and its path without it: "/en/articles" is "/articles" in English. */
export function readLanguagePath(pathname: string): { readonly locale: Locale; readonly path: string } {
  const isEnglish = /^\/en(?=\/|$)/.test(pathname)
  return { locale: isEnglish ? 'en' : 'vi', path: (isEnglish ? pathname.slice(3) : pathname) || '/' }
}
