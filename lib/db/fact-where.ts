import type { FactFilter } from '../facts/fact-filter.ts'
import { dateColumn } from './column-values.ts'
import type { Prisma } from './generated/client.ts'
import { literalLike } from './literal-like.ts'
import { changedSince, standing } from './recorded-where.ts'
import { eventStatusWhere, figureStatusWhere } from './status-where.ts'

/**
 * The figures that a filter keeps. `foundations` are the ids of figures that stand in the filter's articles:
 * a derived figure has no quote of its own and belongs to the articles of what it was worked out from.
 */
export function observationWhere(filter: FactFilter, foundations: readonly string[]): Prisma.ObservationWhereInput {
  const all: Prisma.ObservationWhereInput[] = [standing(filter.asOf)]
  if (filter.changedSince) all.push(changedSince(filter.changedSince))
  if (filter.ids?.length) all.push({ id: { in: [...filter.ids] } })
  if (filter.areas?.length) all.push({ areaId: { in: [...filter.areas] } })
  if (filter.indicators?.length) all.push({ indicatorSlug: { in: [...filter.indicators] } })
  if (filter.topics?.length) all.push({ indicator: { topic: { in: [...filter.topics] } } })
  if (filter.statuses?.length) all.push(figureStatusWhere(filter.statuses))
  if (filter.time)
    all.push({ periodStart: { lte: dateColumn(filter.time.end) }, periodEnd: { gte: dateColumn(filter.time.start) } })
  if (filter.articles?.length) {
    all.push({ OR: [articleIn(filter.articles), { inputs: { some: { inputId: { in: [...foundations] } } } }] })
  }
  for (const word of filter.words ?? []) {
    const folded = { contains: literalLike(word) }
    all.push({ OR: [{ folded }, { indicator: { folded } }, { area: { folded } }] })
  }
  return { AND: all }
}

/** The events that a filter keeps. An event measures nothing, so `indicators` does not concern it. */
export function eventWhere(filter: FactFilter): Prisma.EventWhereInput {
  const all: Prisma.EventWhereInput[] = [standing(filter.asOf)]
  if (filter.changedSince) all.push(changedSince(filter.changedSince))
  if (filter.ids?.length) all.push({ id: { in: [...filter.ids] } })
  if (filter.areas?.length) all.push({ areas: { some: { areaId: { in: [...filter.areas] } } } })
  if (filter.topics?.length) all.push({ topic: { in: [...filter.topics] } })
  if (filter.statuses?.length) all.push(eventStatusWhere(filter.statuses, filter.today))
  if (filter.time) all.push({ dateStart: { lte: dateColumn(filter.time.end) }, dateEnd: { gte: dateColumn(filter.time.start) } })
  if (filter.articles?.length) all.push(articleIn(filter.articles))
  for (const word of filter.words ?? []) {
    const folded = { contains: literalLike(word) }
    all.push({ OR: [{ folded }, { areas: { some: { area: { folded } } } }] })
  }
  return { AND: all }
}

/** Facts that have evidence in one of the articles. */
export function articleIn(articles: readonly string[]) {
  return { evidence: { some: { articleSlug: { in: [...articles] } } } }
}
