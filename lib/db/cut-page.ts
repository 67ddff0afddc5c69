import { type Page, type Place, writeCursor } from './cursor.ts'

/** How many rows to ask for so that one can tell whether more follow; undefined asks for all. */
export function rowsToTake(page: Page | undefined): number | undefined {
  if (page === undefined) return undefined
  if (!Number.isInteger(page.limit) || page.limit < 1)
    throw new RangeError(`limit is ${page.limit} (accepted: whole numbers from 1)`)
  return page.limit + 1
}

/** The rows of the page and the cursor of the next one, or null when this was the last. */
export function cutPage<T>(rows: readonly T[], page: Page | undefined, placeOf: (row: T) => Place) {
  if (page === undefined || rows.length <= page.limit) return { rows, next: null }
  const kept = rows.slice(0, page.limit)
  const last = kept.at(-1)
  return { rows: kept, next: last === undefined ? null : writeCursor(placeOf(last)) }
}
