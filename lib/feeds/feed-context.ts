import type { PageState } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import type { Indicator } from '../facts/indicator.ts'
import { activeFilters } from '../view/filter-view.ts'
import type { PageContext } from '../view/page-context.ts'
import { dateWords } from '../words/civil-date-words.ts'

/** What a feed is made with beside its facts. */
export interface FeedContext {
  readonly page: PageContext
  /** "Cột Mốc: Điện Biên, Du lịch" */
  readonly name: string
  /** The public origin, without a slash at the end. */
  readonly origin: string
  /** Path and query of the feed itself. */
  readonly self: string
  /** Path and query of where the feed goes on with older facts; null: it ends. */
  readonly next: string | null
  /** Path and query of the page that shows the same. */
  readonly alternate: string
}

/** A feed's name, which says what it is narrowed down to: subscribers see it beside the names of others. */
export function feedName(state: PageState, areas: readonly Area[], indicators: readonly Indicator[], page: PageContext): string {
  const { t, locale } = page
  const filters = [
    ...activeFilters({ areas, indicators }, page, { path: '/', state }).map(({ label }) => label),
    ...(state.asOf ? [t('embeds.feeds.asOf', { date: dateWords(state.asOf, locale) })] : []),
  ]
  return t('embeds.feeds.name', { site: t('pages.site.name'), filter: filters.join(', ') || t('embeds.feeds.everything') })
}
