import type { Locale } from '../words/locale.ts'
import { inLanguage, readLanguagePath } from './language-path.ts'

/**
 * What the page that embeds may choose beside the state. Which chart it is of is told by that state; these stand behind it
 * in the query string and mean nothing anywhere else, so they are no part of it.
 */
export interface EmbedOptions {
  /** Without them the chart stands alone, as in print. */
  readonly controls: boolean
  /** Without it the ground follows the reader's system. */
  readonly theme?: 'light' | 'dark' | null
}

/** Where a page stands without its furniture, for other people's pages. `query` is what `writeState` writes. */
export function embedAddress(locale: Locale, path: string, query: string, options: EmbedOptions): string {
  const address = inLanguage(locale, path === '/' ? '/embed' : `/embed${path}`)
  const whole = [query, writeEmbedOptions(options)].filter(Boolean).join('&')
  return whole ? `${address}?${whole}` : address
}

/** The same from the address of a page with its language and query: "/en/timeline?time=2024" is "/en/embed/timeline?time=2024". */
export function framedAddress(address: string, options: EmbedOptions): string {
  const [pathname = '/', query = ''] = address.split('?')
  const { locale, path } = readLanguagePath(pathname)
  return embedAddress(locale, path, query, options)
}

/** The canonical query string of the options: only what differs from the default, without "?". */
export function writeEmbedOptions({ controls, theme }: EmbedOptions): string {
  return [controls ? '' : 'controls=off', theme ? `theme=${theme}` : ''].filter(Boolean).join('&')
}
