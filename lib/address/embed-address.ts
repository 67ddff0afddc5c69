import type { Locale } from '../words/locale.ts'
import { inLanguage } from './language-path.ts'

/** What the page that embeds may choose beside the state. */
export interface EmbedOptions {
  /** Without them the chart stands alone, as in print. */
  readonly controls: boolean
}

/** Where a page stands without its furniture, for other people's pages. `query` is what `writeState` writes. */
export function embedAddress(locale: Locale, path: string, query: string, { controls }: EmbedOptions): string {
  const address = inLanguage(locale, path === '/' ? '/embed' : `/embed${path}`)
  const whole = [query, controls ? '' : 'controls=off'].filter(Boolean).join('&')
  return whole ? `${address}?${whole}` : address
}
