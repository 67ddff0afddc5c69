import { addDays, type CivilDate } from '../time/civil-date.ts'
import { overlaps } from '../time/interval.ts'
import type { Topic } from './code-lists.ts'
import { type Event, eventStatus } from './event.ts'
import type { Fact } from './fact.ts'
import type { FactFilter } from './fact-filter.ts'
import { figureStatus } from './figure-status.ts'
import type { Observation } from './observation.ts'

/** Facts on record, every version of them. */
interface OnRecord {
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

/** What a filter asks of a fact that the fact itself does not say. */
interface Known {
  readonly topicOf: (indicator: string) => Topic | undefined
  /** All words that a fact is found by, folded. */
  readonly wordsOf: (fact: Fact) => string
}

/**
 * The facts that a filter keeps, by first day, then by id. Slow and plain: every store is compared with it. An event measures
 * nothing, so `indicators` does not concern it; a derived figure stands in the articles of what it was worked out from.
 */
export function keepFacts({ observations, events }: OnRecord, filter: FactFilter, { topicOf, wordsOf }: Known): OnRecord {
  const { areas, time, indicators, topics, statuses, words, articles, ids, asOf, changedSince, today } = filter
  const isKept = (fact: Fact) =>
    isStanding(fact, asOf) &&
    (!changedSince || fact.recordedAt >= endOf(changedSince) || (fact.supersededAt ?? '') >= endOf(changedSince)) &&
    isAmong(ids, fact.id) &&
    (words ?? []).every((word) => wordsOf(fact).includes(word))
  const isQuoted = ({ evidence }: Fact) => evidence.some(({ article }) => isAmong(articles, article))
  const quoted = new Set(observations.filter((figure) => isStanding(figure, asOf) && isQuoted(figure)).map(({ id }) => id))
  const isFromArticles = (figure: Observation) =>
    isQuoted(figure) || Object.values(figure.derivedFrom?.inputs ?? {}).some((id) => quoted.has(id))
  return {
    observations: inOrder(
      observations.filter((figure) => {
        const topic = topicOf(figure.indicator)
        return (
          isKept(figure) &&
          isAmong(areas, figure.area) &&
          (!time || overlaps(figure.period, time)) &&
          isAmong(indicators, figure.indicator) &&
          (!topics?.length || (topic !== undefined && topics.includes(topic))) &&
          isAmong(statuses, figureStatus(figure)) &&
          (!articles?.length || isFromArticles(figure))
        )
      }),
      ({ period }) => period.start,
    ),
    events: inOrder(
      events.filter(
        (event) =>
          isKept(event) &&
          (!areas?.length || event.areas.some((area) => areas.includes(area))) &&
          (!time || overlaps(event.date, time)) &&
          isAmong(topics, event.topic) &&
          isAmong(statuses, eventStatus(event, today)) &&
          (!articles?.length || isQuoted(event)),
      ),
      ({ date }) => date.start,
    ),
  }
}

function isStanding({ recordedAt, supersededAt }: Fact, asOf: CivilDate | undefined): boolean {
  if (asOf === undefined) return supersededAt === null
  return recordedAt < endOf(asOf) && (supersededAt === null || supersededAt >= endOf(asOf))
}

/** When a day of record ends: where the readers are. */
function endOf(day: CivilDate): string {
  return new Date(`${addDays(day, 1)}T00:00:00+07:00`).toISOString()
}

function isAmong<T>(list: readonly T[] | undefined, one: T): boolean {
  return !list?.length || list.includes(one)
}

function inOrder<T extends Fact>(facts: readonly T[], start: (fact: T) => CivilDate): readonly T[] {
  return facts.toSorted((a, b) => compare(start(a), start(b)) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
