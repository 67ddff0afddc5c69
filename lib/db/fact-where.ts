import type { FactFilter } from '../facts/fact-filter.ts'
import { dateColumn } from './column-values.ts'
import { type Page, readCursor } from './cursor.ts'
import type { Prisma } from './generated/client.ts'
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
    const folded = { contains: likeText(word) }
    all.push({
      OR: [{ folded }, { indicator: { folded } }, { area: { folded } }, titled(folded, filter)],
    })
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
    const folded = { contains: likeText(word) }
    all.push({ OR: [{ folded }, { areas: { some: { area: { folded } } } }, titled(folded, filter)] })
  }
  return { AND: all }
}

/** Facts that have evidence in an article whose title, as it stood on the day of record, has the word. */
function titled(folded: Prisma.StringFilter, { asOf }: FactFilter) {
  const first = { folded, ...standing(asOf) }
  return { evidence: { some: { article: { OR: [first, { versions: { some: first } }] } } } }
}

/** Facts that have evidence in one of the articles. */
export function articleIn(articles: readonly string[]) {
  return { evidence: { some: { articleSlug: { in: [...articles] } } } }
}

/** What comes after a page's cursor in the order of a start column and the id. */
export function afterCursor<Column extends 'periodStart' | 'dateStart'>(column: Column, page: Page | undefined) {
  if (page === undefined || page.after === null) return {}
  const place = readCursor(page.after)
  const start = dateColumn(place.start)
  return { OR: [{ [column]: { gt: start } }, { [column]: start, id: { gt: place.id } }] }
}

/** Prisma hands `contains` to LIKE as it is: a "%" in a search word would stand for anything. */
function likeText(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
