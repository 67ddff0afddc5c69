import { upgradedQuery } from '../address/codec-version.ts'
import { inLanguage } from '../address/language-path.ts'
import type { ShortLink } from '../address/short-link.ts'

/** A short link as the API tells it. `origin` is without a slash at its end. */
export function linkResource(link: ShortLink, origin: string) {
  const { code, locale, path, query, createdAt } = link
  return { code, url: `${origin}/s/${code}`, leadsTo: linkTargetAddress(link), locale, path, query, createdAt }
}

/** The address that a short link stands for, in the codec of today: what it said when it was made. */
export function linkTargetAddress({ locale, path, query, codecVersion }: ShortLink): string {
  const written = upgradedQuery(query, codecVersion)
  return inLanguage(locale, path) + (written ? `?${written}` : '')
}
