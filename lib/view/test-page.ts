import { DEFAULT_STATE, type PageState } from '../address/page-state.ts'
import type { Article } from '../facts/article.ts'
import type { Evidence, MarkKind } from '../facts/evidence.ts'
import type { Locale } from '../words/locale.ts'
import { translator } from '../words/translator.ts'
import type { PageContext, PagePlace } from './page-context.ts'
import { AREAS, ARTICLES, INDICATORS } from './test-facts.ts'

/* What the views of pages are given in tests, beside the facts of test-facts.ts. */

/** Seen on 22 November 2026. */
export function pageIn(locale: Locale = 'vi', articles: readonly Article[] = ARTICLES): PageContext {
  return {
    locale,
    t: translator(locale),
    today: '2026-11-22',
    areas: new Map(AREAS.map((area) => [area.id, area])),
    indicators: new Map(INDICATORS.map((indicator) => [indicator.slug, indicator])),
    articles: new Map(articles.map((article) => [article.slug, article])),
  }
}

export function placeAt(path: string, state: Partial<PageState> = {}): PagePlace {
  return { path, state: { ...DEFAULT_STATE, ...state } }
}

/**
 * A quotation written with its marks: "đạt [number:6,07%] trong [time:quý I]", standing at `start` of article "a".
 */
export function quoted(text: string, start = 0, given: Partial<Evidence> = {}): Evidence {
  let exact = ''
  const marks: { kind: MarkKind; start: number; end: number }[] = []
  for (const part of text.split(/(\[(?:number|time|status|place):[^\]]+\])/)) {
    const [, kind, words] = /^\[(number|time|status|place):([^\]]+)\]$/.exec(part) ?? []
    const from = [...exact].length
    exact += words ?? part
    if (kind) marks.push({ kind: kind as MarkKind, start: from, end: [...exact].length })
  }
  return {
    article: 'a',
    exact,
    prefix: '',
    suffix: '',
    start,
    end: start + [...exact].length,
    marks,
    verification: 'verified',
    ...given,
  }
}
