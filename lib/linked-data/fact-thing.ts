import { href } from '../address/href.ts'
import { type Event, eventStatus } from '../facts/event.ts'
import type { Evidence } from '../facts/evidence.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import type { TimePeriod } from '../time/time-period.ts'
import { figureName } from '../view/figure-name.ts'
import { known } from '../view/page-context.ts'
import type { JsonLd } from './json-ld.ts'
import { areaThing, articleThing, type LinkedContext } from './schema-things.ts'

/** The lasting address of a fact: what every description of it is about. */
export function factIri(id: string, origin: string): string {
  return `${origin}/f/${id}`
}

/** A figure as schema.org's Observation, an event as its Event. Articles are named by `subjectOf`: neither is a work itself. */
export function factThing(fact: Fact, context: LinkedContext): JsonLd {
  return isObservation(fact) ? figureThing(fact, context) : eventThing(fact, context)
}

function figureThing(figure: Observation, context: LinkedContext): JsonLd {
  const { page, origin } = context
  const status = figureStatus(figure)
  return {
    '@id': factIri(figure.id, origin),
    '@type': 'Observation',
    name: figure.text[page.locale],
    url: `${origin}${href(page.locale, `/f/${figure.id}`)}`,
    observationAbout: areaThing(figure.area, context),
    variableMeasured: {
      '@type': 'StatisticalVariable',
      name: figureName(figure, page),
      measuredProperty: {
        '@type': 'Property',
        name: known(page.indicators, figure.indicator, 'indicator').name[page.locale],
        url: `${origin}${href(page.locale, `/indicators/${figure.indicator}`)}`,
      },
    },
    observationDate: observationDate(figure.period),
    observationPeriod: duration(figure.period),
    value: figure.valueHigh === null ? scaled(figure.value, figure) : range(figure, figure.valueHigh),
    unitText: figure.unit,
    description: page.t(`facts.status.${status}`),
    ...subjectOf(figure.evidence, context),
  }
}

function eventThing(event: Event, context: LinkedContext): JsonLd {
  const { page, origin } = context
  const { date, areas } = event
  const status = eventStatus(event, page.today)
  const places = areas.map((area) => areaThing(area, context))
  return {
    '@id': factIri(event.id, origin),
    '@type': 'Event',
    name: event.title[page.locale],
    url: `${origin}${href(page.locale, `/f/${event.id}`)}`,
    ...(!date.openStart && { startDate: date.start }),
    ...(!date.openEnd && { endDate: date.end }),
    location: event.place
      ? { '@type': 'Place', name: event.place[page.locale], ...(places[0] && { containedInPlace: places[0] }) }
      : places,
    about: places,
    ...(status === 'cancelled' && { eventStatus: 'https://schema.org/EventCancelled' }),
    description: page.t(`facts.status.${status}`),
    ...subjectOf(event.evidence, context),
  }
}

/** A year or a month by its own name; of anything longer or shorter the first day, the length standing beside it. */
function observationDate({ start, precision }: TimePeriod): string {
  if (precision === 'year') return start.slice(0, 4)
  return precision === 'month' ? start.slice(0, 7) : start
}

const DURATIONS = {
  day: 'P1D',
  month: 'P1M',
  quarter: 'P3M',
  half: 'P6M',
  year: 'P1Y',
  decade: 'P10Y',
  century: 'P100Y',
} as const

/** ISO 8601: a stretch carries its own in SDMX's "start/duration". */
function duration({ timePeriod, precision }: TimePeriod): string {
  return precision === 'range' ? (timePeriod.split('/')[1] ?? '') : DURATIONS[precision]
}

function range(figure: Observation, high: number): JsonLd {
  return { '@type': 'QuantitativeValue', minValue: scaled(figure.value, figure), maxValue: scaled(high, figure) }
}

/** The value in its bare unit. By the text of the number: 1.269 × 10⁹ is not 1.269 * 1e9 to the last digit. */
function scaled(value: number, { unitMult }: Observation): number {
  return Number(`${value}e${unitMult}`)
}

function subjectOf(evidence: readonly Evidence[], context: LinkedContext): JsonLd {
  const articles = [...new Set(evidence.map(({ article }) => article))].map((slug) => articleThing(slug, context))
  return articles.length > 0 ? { subjectOf: articles } : {}
}
