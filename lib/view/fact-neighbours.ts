import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import { type FactRow, factRow } from './fact-row.ts'
import type { PageContext, PagePlace } from './page-context.ts'

export const SAME_ARTICLE_SHOWN = 7
export const NEAREST_SHOWN = 4

export interface RankLine {
  readonly label: string
  readonly among: string
  readonly rank: number
  readonly of: number | null
  readonly href: string
}

export interface SameArticle {
  readonly rows: readonly FactRow[]
  /** How many other facts the article states, shown or not. */
  readonly count: number
  readonly href: string
}

/** Whether a figure was worked out from another. */
export function usesInput(figure: Observation, id: string): boolean {
  return Object.values(figure.derivedFrom?.inputs ?? {}).includes(id)
}

/** The ranks that the article gives for the same thing and time, the fact's own among them. */
export function rankLines(
  figure: Observation,
  related: readonly Fact[],
  context: PageContext,
  place: PagePlace | null,
): readonly RankLine[] {
  const others = related.filter(isObservation).filter((other) => other.id !== figure.id)
  return [figure, ...others]
    .filter(
      (other) => other.measure === 'rank' && sameThing(other, figure) && other.period.timePeriod === figure.period.timePeriod,
    )
    .flatMap((other) => {
      if (other.rank === null) return []
      const of = other.rank.of
      const among = other.rank.among[context.locale]
      const row = factRow(other, context, place)
      return [
        {
          label: row.value,
          among: of
            ? context.t('pages.evidence.rankAmong', { of, among })
            : context.t('pages.evidence.rankAmongUnknown', { among }),
          rank: other.value,
          of,
          href: row.href,
        },
      ]
    })
}

function sameThing(a: Observation, b: Observation): boolean {
  return a.indicator === b.indicator && a.breakdown === b.breakdown && a.area === b.area
}

/**
 * What else the fact's article states: the nearest in the text, in reading order. Null for a fact without a sentence.
 * `count`: how many others there are, where `related` holds only the nearest.
 */
export function sameArticle(
  fact: Fact,
  related: readonly Fact[],
  context: PageContext,
  place: PagePlace | null,
  count?: number,
): SameArticle | null {
  const slug = fact.evidence[0]?.article
  if (slug === undefined) return null
  const from = (other: Fact) => other.evidence.find(({ article }) => article === slug)?.start
  const others = related
    .filter((other) => other.id !== fact.id && from(other) !== undefined)
    .sort((a, b) => (from(a) ?? 0) - (from(b) ?? 0))
  const own = from(fact) ?? 0
  // What stands nearest in the text says most about the fact; the list itself keeps the order of reading.
  const near = [...others]
    .sort((a, b) => Math.abs((from(a) ?? 0) - own) - Math.abs((from(b) ?? 0) - own))
    .slice(0, SAME_ARTICLE_SHOWN)
  return {
    rows: others.filter((other) => near.includes(other)).map((other) => factRow(other, context, place)),
    count: count ?? others.length,
    href: href(context.locale, `/articles/${slug}`, { ...DEFAULT_STATE, fact: fact.id }),
  }
}

/** The figures of the same thing that stand nearest in time. */
export function nearestFigures(
  figure: Observation,
  related: readonly Fact[],
  context: PageContext,
  place: PagePlace | null,
): readonly FactRow[] {
  const distance = (other: Observation) => Math.abs(Number(other.period.end.slice(0, 4)) - Number(figure.period.end.slice(0, 4)))
  return related
    .filter(isObservation)
    .filter((other) => other.id !== figure.id && sameThing(other, figure) && other.measure === figure.measure)
    .sort((a, b) => distance(a) - distance(b) || b.period.end.localeCompare(a.period.end))
    .slice(0, NEAREST_SHOWN)
    .map((other) => factRow(other, context, place))
}
