import { href } from '../address/href.ts'
import type { CsvValue } from '../api/csv.ts'
import { EVENT_COLUMNS, eventRow } from '../api/event-resource.ts'
import { OBSERVATION_COLUMNS, observationRow } from '../api/observation-resource.ts'
import type { Event } from '../facts/event.ts'
import type { Fact } from '../facts/fact.ts'
import { figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import { figureWords } from '../words/figure-words.ts'
import type { FileSource } from './file-source.ts'
import { sha256 } from './sha256.ts'
import { wholeValue } from './whole-value.ts'

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}

const PROOF_COLUMNS = ['quote_sha256', 'article_sha256', 'page', 'link'] as const
const FIGURE_COLUMNS = [...OBSERVATION_COLUMNS, 'whole_value', 'as_written', 'status', ...PROOF_COLUMNS] as const
const MILESTONE_COLUMNS = [...EVENT_COLUMNS, ...PROOF_COLUMNS] as const

/** Figures as the API's table has them, with the value in whole units, as written, and what proves it. */
export function figureTable(source: FileSource): Table {
  return { columns: FIGURE_COLUMNS, rows: source.observations.map((figure) => figureCells(figure, source)) }
}

/** Events as the API's table has them, with what proves them. */
export function eventTable(source: FileSource): Table {
  return { columns: MILESTONE_COLUMNS, rows: source.events.map((event) => eventCells(event, source)) }
}

/**
 * One table of both: `type` says which a row is, and a column that only one of them has is empty for the other.
 * Columns of a kind that the file does not hold are left out.
 */
export function factTable(source: FileSource): Table {
  const { observations, events } = source
  const columns = [
    'type',
    ...new Set<string>([
      ...(observations.length > 0 || events.length === 0 ? FIGURE_COLUMNS : []),
      ...(events.length > 0 ? MILESTONE_COLUMNS : []),
    ]),
  ]
  const row = (type: string, names: readonly string[], cells: readonly CsvValue[]) => {
    const byName = new Map<string, CsvValue>([['type', type], ...names.map((name, at) => [name, cells[at] ?? null] as const)])
    return columns.map((column) => byName.get(column) ?? null)
  }
  return {
    columns,
    rows: [
      ...observations.map((figure) => row('figure', FIGURE_COLUMNS, figureCells(figure, source))),
      ...events.map((event) => row('event', MILESTONE_COLUMNS, eventCells(event, source))),
    ],
  }
}

/** The full address of a fact's own page. */
export function factPage({ id }: Pick<Fact, 'id'>, { about, context }: FileSource): string {
  return `${about.origin}${href(context.locale, `/f/${id}`)}`
}

function figureCells(figure: Observation, source: FileSource): readonly CsvValue[] {
  const { articles, context } = source
  return [
    ...observationRow(figure, articles),
    wholeValue(figure),
    figureWords(figure, context.locale).whole,
    figureStatus(figure),
    ...proofCells(figure, source),
  ]
}

function eventCells(event: Event, source: FileSource): readonly CsvValue[] {
  return [...eventRow(event, source.articles, source.context.today), ...proofCells(event, source)]
}

function proofCells(fact: Fact, source: FileSource): readonly CsvValue[] {
  const { articles, about } = source
  const [quote] = fact.evidence
  return [
    quote ? sha256(quote.exact) : null,
    (quote && articles.get(quote.article)?.sha256) ?? null,
    factPage(fact, source),
    about.page,
  ]
}
