import type { APIRequestContext } from '@playwright/test'

/** What the public API says of a quote, as far as these tests read it. */
export interface Quote {
  readonly article: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly marks: readonly { readonly kind: string; readonly start: number; readonly end: number }[]
}

export interface Figure {
  readonly id: string
  readonly province: string
  readonly area: string
  readonly indicator: string
  readonly breakdown: string
  readonly measure: string
  readonly timePeriod: string
  readonly timePerCollect: string
  readonly period: { readonly start: string; readonly end: string; readonly precision: string }
  readonly value: number
  readonly unit: string
  readonly unitMult: number
  readonly obsStatus: string
  readonly derivedFrom: { readonly formula: string; readonly inputs: Readonly<Record<string, string>> } | null
  readonly text: { readonly vi: string; readonly en: string }
  readonly evidence: readonly Quote[]
}

export interface Milestone {
  readonly id: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly topic: string
  readonly status: string
  readonly date: {
    readonly start: string | null
    readonly end: string | null
    readonly precision: string
    readonly qualifier: string | null
  }
  readonly provinces: readonly string[]
  readonly areas: readonly string[]
  readonly evidence: readonly Quote[]
}

export interface ArticleRecord {
  readonly slug: string
  readonly title: string
  readonly kind: 'main' | 'teaser'
  readonly host: string | null
  readonly sha256: string
  readonly textLength: number
  readonly facts: readonly string[]
}

export interface IndicatorRecord {
  readonly slug: string
  readonly unit: string
  readonly unitMult: number
}

/** Everything that the API holds: what the pages show is compared with it. */
export interface Recorded {
  readonly figures: readonly Figure[]
  readonly milestones: readonly Milestone[]
  readonly articles: readonly ArticleRecord[]
  readonly indicators: readonly IndicatorRecord[]
}

const ALL = 'limit=5000'

/** Reads all collections; `query` narrows the facts as it would on a page ("province=dien-bien"). */
export async function readRecorded(request: APIRequestContext, query = ''): Promise<Recorded> {
  const filter = query ? `${ALL}&${query}` : ALL
  const [figures, milestones, articles, indicators] = await Promise.all([
    readCollection<Figure>(request, `observations?${filter}`),
    readCollection<Milestone>(request, `events?${filter}`),
    readCollection<ArticleRecord>(request, `articles?${ALL}`),
    readCollection<IndicatorRecord>(request, `indicators?${ALL}`),
  ])
  return { figures, milestones, articles, indicators }
}

async function readCollection<T>(request: APIRequestContext, path: string): Promise<readonly T[]> {
  const response = await request.get(`/api/v1/${path}`)
  if (!response.ok()) throw new Error(`/api/v1/${path} answered ${response.status()}: ${await response.text()}`)
  const { data, next } = (await response.json()) as { data: readonly T[]; next: string | null }
  if (next !== null) throw new Error(`/api/v1/${path} did not fit in one answer`)
  return data
}

/** The figure that tests are told by: GRDP growth of Điện Biên in the first quarter of 2024, "ước 6,07%". */
export function growthOf2024(recorded: Recorded): Figure {
  return one(
    recorded.figures.filter(
      ({ province, indicator, measure, timePeriod }) =>
        province === 'dien-bien' && indicator === 'grdp-growth' && measure === 'growth_yoy' && timePeriod === '2024-Q1',
    ),
    'GRDP growth of Điện Biên in 2024-Q1',
  )
}

/** The victory of 7 May 1954, a milestone dated by the day and long before any window of these tests. */
export function victoryOf1954(recorded: Recorded): Milestone {
  return one(
    recorded.milestones.filter(({ date }) => date.start === '1954-05-07' && date.precision === 'day'),
    'a milestone of 7/5/1954',
  )
}

/** A figure that no article states: worked out from two that do. */
export function derivedFigure(recorded: Recorded): Figure {
  return one(
    recorded.figures.filter(
      ({ derivedFrom, indicator, province }) =>
        derivedFrom !== null && indicator === 'budget-revenue' && province === 'dien-bien',
    ),
    'the derived budget revenue of Điện Biên',
  )
}

function one<T>(found: readonly T[], what: string): T {
  const [first] = found
  if (first === undefined) throw new Error(`the API holds no such fact: ${what}`)
  return first
}

/** Slugs of the articles whose words a fact rests on; a derived figure rests on those of its inputs. */
export function articlesOf(fact: Figure | Milestone, recorded: Recorded): ReadonlySet<string> {
  const own = fact.evidence.map(({ article }) => article)
  const inputs = 'derivedFrom' in fact && fact.derivedFrom ? Object.values(fact.derivedFrom.inputs) : []
  const below = recorded.figures.filter(({ id }) => inputs.includes(id)).flatMap((input) => [...articlesOf(input, recorded)])
  return new Set([...own, ...below])
}

/**
 * The first and last day that a fact speaks of, as days since 1970-01-01, the end exclusive. A beginning or an end that
 * nobody tells ("đến nay") counts as the day that is told.
 */
export function daysOf(fact: Figure | Milestone): { readonly start: number; readonly end: number } {
  const { start, end } = 'period' in fact ? fact.period : fact.date
  const known = start ?? end
  if (known === null) throw new Error(`${fact.id} has no day at all`)
  return { start: dayNumber(start ?? known), end: dayNumber(end ?? known) + 1 }
}

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
