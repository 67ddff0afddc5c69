import { type Event, eventStatus } from '../facts/event.ts'
import type { Evidence } from '../facts/evidence.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import type { Status } from '../facts/status.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import { figureWords } from '../words/figure-words.ts'
import { periodWords } from '../words/period-words.ts'
import { areaNames } from './area-name.ts'
import { type FactSign, factSign } from './fact-sign.ts'
import { figureName } from './figure-name.ts'
import { firstCapital } from './first-capital.ts'
import { factHref, known, type PageContext, type PagePlace } from './page-context.ts'
import { publicationWords } from './publication-words.ts'
import { type QuotePiece, quotePieces } from './quote-pieces.ts'

/** A fact as one line of a list or a table: all words said. */
export interface FactRow {
  readonly id: string
  readonly sign: FactSign
  readonly status: Status
  readonly statusWord: string
  /** "hơn 1.640 tỷ đồng" for a figure, '' for an event. */
  readonly value: string
  /** The value as it stands before its name in one line: "5.000 hộ nghèo được làm nhà", not "5.000 hộ hộ nghèo được làm nhà". */
  readonly count: string
  /** What the figure measures; the title of an event. */
  readonly name: string
  readonly period: string
  readonly areas: string
  readonly quote: { readonly pieces: readonly QuotePiece[]; readonly language: string } | null
  /** How a figure without a sentence of its own came about. */
  readonly derivation: string | null
  /** "vtv.vn, khoảng 28/3/2024 (ngày suy ra)" */
  readonly source: string
  /** This page with the fact chosen, or the fact's own page. */
  readonly href: string
  readonly start: CivilDate
  readonly end: CivilDate
}

/** Units that count what their indicators are named by. English has no word for "lượt" but what is counted. */
const SAID_BY_NAME: Readonly<Record<PageContext['locale'], readonly string[]>> = {
  vi: ['PERSON', 'HOUSEHOLD', 'PER_10000'],
  en: ['PERSON', 'HOUSEHOLD', 'PER_10000', 'PERSON_TRIPS'],
}

/** Rows of one calendar year; `year` is that in which the facts end. */
export interface FactGroup {
  readonly year: string
  readonly rows: readonly FactRow[]
}

/** One row for a fact. Throws a RangeError when the fact names an area, an indicator or an article that is not known. */
export function factRow(fact: Fact, context: PageContext, place: PagePlace | null): FactRow {
  return isObservation(fact) ? figureRow(fact, context, place) : eventRow(fact, context, place)
}

/** Newest first, under the year in which they end; within a day figures stand in the order they came in. */
export function groupByYear(rows: readonly FactRow[]): FactGroup[] {
  const sorted = [...rows].sort((a, b) => b.end.localeCompare(a.end) || b.start.localeCompare(a.start))
  const groups = new Map<string, FactRow[]>()
  for (const row of sorted) {
    const year = String(Number(row.end.slice(0, 4)))
    const group = groups.get(year)
    if (group) group.push(row)
    else groups.set(year, [row])
  }
  return [...groups].map(([year, members]) => ({ year, rows: members }))
}

function figureRow(figure: Observation, context: PageContext, place: PagePlace | null): FactRow {
  const { locale, t } = context
  const status = figureStatus(figure)
  const words = figureWords(figure, locale)
  return {
    ...common(figure, figure.evidence[0], context, place),
    status,
    statusWord: t(`facts.status.${status}`),
    value: words.whole,
    count: SAID_BY_NAME[locale].includes(figure.unit) ? words.whole.replace(`\u00a0${words.unit}`, '') : words.whole,
    name: figureName(figure, context),
    period: firstCapital(periodWords(figure.period, figure.collect, locale)),
    areas: areaNames([figure.area], context),
    derivation: figure.derivedFrom?.why[locale] ?? null,
    start: figure.period.start,
    end: figure.period.end,
  }
}

function eventRow(event: Event, context: PageContext, place: PagePlace | null): FactRow {
  const { locale, t, today } = context
  const status = eventStatus(event, today)
  return {
    ...common(event, event.evidence[0], context, place),
    status,
    statusWord: t(`facts.status.${status}`),
    value: '',
    count: '',
    name: event.title[locale],
    period: firstCapital(eventDateWords(event.date, locale)),
    areas: areaNames(event.areas, context),
    derivation: null,
    start: event.date.start,
    end: event.date.end,
  }
}

function common(fact: Fact, evidence: Evidence | undefined, context: PageContext, place: PagePlace | null) {
  const article = evidence ? known(context.articles, evidence.article, 'article') : null
  return {
    id: fact.id,
    sign: factSign(fact, context.today),
    quote: evidence && article ? { pieces: quotePieces(evidence.exact, evidence.marks), language: article.language } : null,
    source: article ? publicationWords(article, context) : '',
    href: factHref(context.locale, place, fact.id),
  }
}
