import type { Topic } from './code-lists.ts'
import type { Event } from './event.ts'
import type { FactFilter } from './fact-filter.ts'
import type { Observation } from './observation.ts'

/*
 * How much is on record, in the groups that pages count by: little, however much there is. A store may work it out
 * however it likes; `factCounts` says what it must answer.
 */

/** Figures of one indicator of one unit. */
export interface FigureCount {
  readonly area: string
  readonly indicator: string
  readonly count: number
}

/** Events of one topic that name the same units: an event of two units of one province is one event of it. `areas` are sorted by id. */
export interface EventCount {
  readonly areas: readonly string[]
  readonly topic: Topic
  readonly count: number
}

/** Groups that hold nothing are absent; their order means nothing. */
export interface FactCounts {
  readonly figures: readonly FigureCount[]
  readonly events: readonly EventCount[]
}

/** Counts facts by their groups. Slow and plain: every store is compared with it. */
export function factCounts({
  observations,
  events,
}: {
  readonly observations: readonly Pick<Observation, 'area' | 'indicator'>[]
  readonly events: readonly Pick<Event, 'areas' | 'topic'>[]
}): FactCounts {
  const figures = new Map<string, FigureCount>()
  for (const { area, indicator } of observations) {
    const key = `${area} ${indicator}`
    figures.set(key, { area, indicator, count: (figures.get(key)?.count ?? 0) + 1 })
  }
  const told = new Map<string, EventCount>()
  for (const { topic, ...event } of events) {
    const areas = [...event.areas].sort()
    const key = `${topic} ${areas.join(' ')}`
    told.set(key, { areas, topic, count: (told.get(key)?.count ?? 0) + 1 })
  }
  return { figures: [...figures.values()], events: [...told.values()] }
}

/** The figures on record of some units, of all indicators or of one. */
export function figuresOf(counts: FactCounts, areas: ReadonlySet<string>, indicator?: string): number {
  const { figures } = groupsByArea(counts)
  const own = [...areas].flatMap((area) => figures.get(area) ?? [])
  return sum(own.filter((one) => indicator === undefined || one.indicator === indicator))
}

/** How many facts on record name each unit: among some of them, or all. An event of two units counts for either. */
export function factsByUnit(counts: FactCounts, areas: readonly string[] | undefined): ReadonlyMap<string, number> {
  const { figures, events } = groupsByArea(counts)
  const units = areas ?? new Set([...figures.keys(), ...events.keys()])
  return new Map(
    [...units].flatMap((area) => {
      const count = sum(figures.get(area) ?? []) + sum(events.get(area) ?? [])
      return count > 0 ? [[area, count]] : []
    }),
  )
}

/** What is on record under a name. */
export interface CountsUnder {
  readonly figures: number
  readonly events: number
}

/**
 * The figures and events on record under each of several names, by the units that stand under it. An event of two units of
 * one name is counted once. The groups are gone through once, however many names there are.
 */
export function countsUnder(
  { figures, events }: FactCounts,
  lines: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, CountsUnder> {
  const namesOf = new Map<string, string[]>()
  for (const [name, areas] of lines) for (const area of areas) namesOf.set(area, [...(namesOf.get(area) ?? []), name])
  const found = new Map([...lines.keys()].map((name) => [name, { figures: 0, events: 0 }]))
  const add = (names: Iterable<string>, kind: keyof CountsUnder, count: number) => {
    for (const name of names) {
      const counts = found.get(name)
      if (counts) counts[kind] += count
    }
  }
  for (const { area, count } of figures) add(namesOf.get(area) ?? [], 'figures', count)
  for (const { areas, count } of events) add(new Set(areas.flatMap((area) => namesOf.get(area) ?? [])), 'events', count)
  return found
}

/**
 * How many facts a filter keeps of what is counted (its day of record aside, which is that of the counts); null where it asks for
 * more than the groups tell.
 */
export function countsKept(
  counts: FactCounts,
  { areas, indicators, topics, time, changedSince, ...more }: Omit<FactFilter, 'today'>,
  topicOf: (indicator: string) => Topic | undefined,
): { readonly observations: number; readonly events: number } | null {
  if (time || changedSince || [more.statuses, more.words, more.articles, more.ids].some((list) => list?.length)) return null
  const among = <T>(list: readonly T[] | undefined) => (list?.length ? new Set(list) : null)
  const [ofIndicators, onTopics] = [among(indicators), among(topics)]
  const isKept = ({ indicator }: Pick<FigureCount, 'indicator'>) => {
    const topic = topicOf(indicator)
    return (
      (ofIndicators === null || ofIndicators.has(indicator)) &&
      (onTopics === null || (topic !== undefined && onTopics.has(topic)))
    )
  }
  const isToldOf = ({ topic }: Pick<EventCount, 'topic'>) => onTopics === null || onTopics.has(topic)
  const { figures, events } = areas?.length ? countsIn(counts, new Set(areas)) : wholeOf(counts)
  return { observations: sum(figures.filter(isKept)), events: sum(events.filter(isToldOf)) }
}

/** The groups of some units: few of ten thousand, so they are looked up by unit. Counts are not changed once they are read. */
function countsIn(counts: FactCounts, areas: ReadonlySet<string>): FactCounts {
  const { figures, events } = groupsByArea(counts)
  return {
    figures: [...areas].flatMap((area) => figures.get(area) ?? []),
    events: [...new Set([...areas].flatMap((area) => events.get(area) ?? []))],
  }
}

interface GroupsByArea {
  readonly figures: ReadonlyMap<string, readonly FigureCount[]>
  readonly events: ReadonlyMap<string, readonly EventCount[]>
}

const byArea = new WeakMap<FactCounts, GroupsByArea>()

function groupsByArea(counts: FactCounts): GroupsByArea {
  const known = byArea.get(counts)
  if (known) return known
  const [figures, events] = [new Map<string, FigureCount[]>(), new Map<string, EventCount[]>()]
  const put = <Group>(groups: Map<string, Group[]>, area: string, group: Group) => {
    const there = groups.get(area)
    if (there) there.push(group)
    else groups.set(area, [group])
  }
  for (const group of counts.figures) put(figures, group.area, group)
  for (const group of counts.events) for (const area of group.areas) put(events, area, group)
  byArea.set(counts, { figures, events })
  return { figures, events }
}

/** The figures on record of each indicator that has any. */
export function figuresByIndicator(counts: FactCounts): ReadonlyMap<string, number> {
  return new Map(wholeOf(counts).figures.map(({ indicator, count }) => [indicator, count]))
}

interface WholeCounts {
  readonly figures: readonly Pick<FigureCount, 'indicator' | 'count'>[]
  readonly events: readonly Pick<EventCount, 'topic' | 'count'>[]
}

const wholes = new WeakMap<FactCounts, WholeCounts>()

/** The groups of all units together, which every page asks for. */
function wholeOf(counts: FactCounts): WholeCounts {
  const known = wholes.get(counts)
  if (known) return known
  const [figures, events] = [new Map<string, number>(), new Map<Topic, number>()]
  for (const { indicator, count } of counts.figures) figures.set(indicator, (figures.get(indicator) ?? 0) + count)
  for (const { topic, count } of counts.events) events.set(topic, (events.get(topic) ?? 0) + count)
  const whole = {
    figures: [...figures].map(([indicator, count]) => ({ indicator, count })),
    events: [...events].map(([topic, count]) => ({ topic, count })),
  }
  wholes.set(counts, whole)
  return whole
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0)
}
