import { href } from '../address/href.ts'
import type { PageState } from '../address/page-state.ts'
import type { Article } from '../facts/article.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { Observation } from '../facts/observation.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Locale } from '../words/locale.ts'
import type { Translator } from '../words/translator.ts'
import type { ShownSeries } from './shown-series.ts'

/** What every mark needs to know of the picture that it stands in. */
export interface PictureContext {
  readonly locale: Locale
  readonly t: Translator
  readonly today: CivilDate
  readonly state: PageState
  /** The page that the picture is on, from its root: "/", "/provinces/dien-bien". */
  readonly path: string
  readonly shown: ShownSeries
  readonly articles: ReadonlyMap<string, Article>
  readonly observations: ReadonlyMap<string, Observation>
}

/** The address of this same view with a fact chosen. */
export function factHref({ locale, path, state }: PictureContext, fact: string): string {
  return href(locale, path, { ...state, fact })
}

/** Slugs of the articles that state something, each once. */
export function articlesOf(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.map(({ article }) => article))]
}

/** Who said it, as a reader names the source: "vtv.vn", "vtv.vn, Báo Điện Biên Phủ". */
export function sourceNames({ articles, t }: PictureContext, slugs: readonly string[]): string {
  const names = slugs.map((slug) => articles.get(slug)?.publisher).filter((name) => name !== null && name !== undefined)
  return [...new Set(names)].join(', ') || t('chart.picture.unknownSource')
}
