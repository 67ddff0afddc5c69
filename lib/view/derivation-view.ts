import { type Fact, isObservation } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import { figureWords } from '../words/figure-words.ts'
import { type FactRow, factRow } from './fact-row.ts'
import type { PageContext, PagePlace } from './page-context.ts'

/** How a figure was worked out: the sum in words, and each part of it as a row with its own sentence. */
export interface DerivationView {
  readonly formula: string
  readonly why: string
  readonly inputs: readonly (FactRow & { readonly symbol: string })[]
}

/** Null for a figure that an article states. `byId` holds the figures that the formula names. */
export function derivationView(
  figure: Observation,
  byId: ReadonlyMap<string, Fact>,
  context: PageContext,
  place: PagePlace | null,
): DerivationView | null {
  if (!figure.derivedFrom) return null
  const { formula, inputs, why } = figure.derivedFrom
  const rows = Object.entries(inputs).flatMap(([symbol, id]) => {
    const input = byId.get(id)
    return input && isObservation(input) ? [{ symbol, figure: input }] : []
  })
  const values = new Map(rows.map((row) => [row.symbol, figureWords(row.figure, context.locale).whole]))
  const said = formula
    .replace(/[a-z]/g, (symbol) => values.get(symbol) ?? symbol)
    .replaceAll(' / ', ' ÷ ')
    .replaceAll(' * ', ' × ')
    .replaceAll(' - ', ' − ')
  return {
    formula: `${said} = ${figureWords(figure, context.locale).whole}`,
    why: why[context.locale],
    inputs: rows.map((row) => ({ ...factRow(row.figure, context, place), symbol: row.symbol })),
  }
}
