import 'server-only'
import { type Page, readCursor, writeCursor } from '../../lib/db/cursor.ts'
import { CursorError } from '../../lib/db/cursor-text.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import { type Fact, isObservation } from '../../lib/facts/fact.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { BOTH_KINDS, type FactKinds } from '../../lib/facts/fact-kinds.ts'
import type { RequestContext } from './catalogue.ts'
import { learnArticlesOf } from './facts.ts'
import { once } from './once.ts'

/** Facts in one part of a list, where nobody says otherwise. */
export const LIST_ROWS = 200

/** The same beside the picture of a scope with more facts than are drawn: it tells of them, and one begins to read at their end. */
export const ROWS_BESIDE_COLUMNS = 60

/** A part of a list of facts. */
export interface ListedFacts {
  /** Figures, then events, each by first day. */
  readonly facts: readonly Fact[]
  /** Where the list goes on; null: it ends here. */
  readonly next: string | null
}

const figuresOn = once((filter: FactFilter, page: Page) => readObservations(filter, page))
const eventsOn = once((filter: FactFilter, page: Page) => readEvents(filter, page))

interface ListAsked {
  readonly kinds?: FactKinds
  /** What an earlier part gave out as its `next`; null: from the beginning. */
  readonly cursor: string | null
  readonly newestFirst?: boolean
  /** How many facts a part holds. */
  readonly rows?: number
}

/**
 * A part of the facts that a filter keeps, in the order of their first days or the other way round. A place that no list
 * gave out is no place: the list then begins at its beginning.
 */
export async function listedFacts(
  context: RequestContext,
  filter: FactFilter,
  { kinds = BOTH_KINDS, cursor, newestFirst = false, rows = LIST_ROWS }: ListAsked,
): Promise<ListedFacts> {
  const page = { limit: rows, after: cursor !== null && isPlace(cursor) ? cursor : null, newestFirst }
  const [figures, milestones] = await Promise.all([
    kinds.figures ? figuresOn(filter, page) : { observations: [], next: null },
    kinds.events ? eventsOn(filter, page) : { events: [], next: null },
  ])
  const both: readonly Fact[] = [...figures.observations, ...milestones.events]
  const inOrder = [...both].sort((a, b) => (newestFirst ? compare(b, a) : compare(a, b)))
  const shown = inOrder.slice(0, rows)
  const goesOn = inOrder.length > rows || figures.next !== null || milestones.next !== null
  const last = shown.at(-1)
  await learnArticlesOf(context, shown)
  const [ofFigures, ofEvents] = [shown.filter(isObservation), shown.filter((fact) => !isObservation(fact))]
  return {
    facts: [...ofFigures.sort(compare), ...ofEvents.sort(compare)],
    next: goesOn && last ? writeCursor({ start: startOf(last), id: last.id }) : null,
  }
}

/** Whether a text is a place in a list of facts. */
export function isPlace(cursor: string): boolean {
  try {
    readCursor(cursor)
    return true
  } catch (error) {
    if (error instanceof CursorError) return false
    throw error
  }
}

function compare(a: Fact, b: Fact): number {
  return startOf(a).localeCompare(startOf(b)) || (a.id < b.id ? -1 : 1)
}

function startOf(fact: Fact): string {
  return isObservation(fact) ? fact.period.start : fact.date.start
}
