import { overlaps } from '../time/interval.ts'
import type { Article } from './article.ts'
import type { Event } from './event.ts'
import { type FigureStatus, figureStatus } from './figure-status.ts'
import type { Observation } from './observation.ts'

/**
 * What is known of an indicator of a province in a year. stated: at least one figure as a result · estimated: at most an
 * estimate or forecast · planned: at most a plan or target · derived: only worked out · silent: articles were read, none
 * says · unread: no article was read.
 */
export const KNOWLEDGE = ['stated', 'estimated', 'planned', 'derived', 'silent', 'unread'] as const
export type Knowledge = (typeof KNOWLEDGE)[number]

/** Figures of one unit, indicator and status whose periods touch a year. `first` is the lowest of their ids. */
export interface YearFigures {
  readonly year: number
  readonly area: string
  readonly indicator: string
  readonly status: FigureStatus
  readonly count: number
  readonly first: string
}

/** The articles read for a province and a year: how many, and some of them, the latest published first. */
export interface YearArticles {
  readonly year: number
  readonly count: number
  readonly articles: readonly string[]
}

/** What the figures of a cell come to; the strongest of them counts. `articles`: how many were read for the year. */
export function knowledgeOf(figures: readonly FigureStatus[], articles: number): Knowledge {
  const found = new Set(figures.map(strength))
  return KNOWLEDGE.find((one) => found.has(one)) ?? (articles > 0 ? 'silent' : 'unread')
}

function strength(status: FigureStatus): Knowledge {
  switch (status) {
    case 'actual':
    case 'preliminary':
      return 'stated'
    case 'estimated':
    case 'forecast':
      return 'estimated'
    case 'planned':
    case 'target':
      return 'planned'
    case 'derived':
      return 'derived'
  }
}

/** The figures of a year: every one whose period touches it, so that 2005–2010 speaks for each of its years. */
export function figuresIn(figures: readonly Observation[], year: number): readonly Observation[] {
  const days = yearDays(year)
  return figures.filter(({ period }) => overlaps(period, days))
}

/** The figures of some years in their groups. Slow and plain: every store is compared with it. */
export function yearFigures(figures: readonly Observation[], years: readonly number[]): readonly YearFigures[] {
  const groups = new Map<string, YearFigures>()
  for (const year of years) {
    for (const figure of figuresIn(figures, year)) {
      const { area, indicator, id } = figure
      const status = figureStatus(figure)
      const key = `${year} ${area} ${indicator} ${status}`
      const known = groups.get(key) ?? { year, area, indicator, status, count: 0, first: id }
      groups.set(key, { ...known, count: known.count + 1, first: id < known.first ? id : known.first })
    }
  }
  return [...groups.values()]
}

/**
 * The articles read for a province and a year. An article counts when it is about the province (`areas`: its units, lineage
 * followed) or states a fact of it, and when it came out in the year or states a fact of the province that touches the year.
 */
export function articlesRead(
  year: number,
  areas: ReadonlySet<string>,
  articles: readonly Article[],
  facts: { readonly observations: readonly Observation[]; readonly events: readonly Event[] },
): readonly Article[] {
  const days = yearDays(year)
  const saidOfYear = new Set<string>()
  const saidOfPlace = new Set<string>()
  const note = (evidence: Observation['evidence'], when: Observation['period'] | Event['date']) => {
    for (const { article } of evidence) {
      saidOfPlace.add(article)
      if (overlaps(when, days)) saidOfYear.add(article)
    }
  }
  for (const figure of facts.observations) if (areas.has(figure.area)) note(figure.evidence, figure.period)
  for (const event of facts.events) if (event.areas.some((area) => areas.has(area))) note(event.evidence, event.date)
  return articles.filter(
    (article) =>
      saidOfYear.has(article.slug) ||
      (overlaps(article.published, days) && (saidOfPlace.has(article.slug) || article.areas.some((area) => areas.has(area)))),
  )
}

function yearDays(year: number) {
  const text = String(year).padStart(4, '0')
  return { start: `${text}-01-01`, end: `${text}-12-31` }
}
