import { evaluateFormula, FormulaError } from '../facts/evaluate-formula.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { isRoundingOf } from '../facts/is-rounding-of.ts'
import type { Observation } from '../facts/observation.ts'
import { figureWords } from '../words/figure-words.ts'
import { numberWords } from '../words/number.ts'
import { type FactRow, factRow } from './fact-row.ts'
import type { PageContext, PagePlace } from './page-context.ts'

/** A part of a sum: a figure with its sentence, which may itself have been worked out from others. */
export type DerivationInput = FactRow & { readonly symbol: string; readonly tree: DerivationView | null }

/** How a figure was worked out: the sum in words, and each part of it as a row with its own sentence, down to what articles state. */
export interface DerivationView {
  readonly formula: string
  readonly why: string
  /** Whether the formula, worked out again from its inputs as they are now, gives the figure within its rounding. */
  readonly closes: boolean
  /** The same in words, with what the formula gives. */
  readonly check: string
  readonly inputs: readonly DerivationInput[]
}

/** Null for a figure that an article states. `byId` holds the figures that the formula names, and those that these name. */
export function derivationView(
  figure: Observation,
  byId: ReadonlyMap<string, Fact>,
  context: PageContext,
  place: PagePlace | null,
): DerivationView | null {
  return treeOf(figure, [], byId, context, place)
}

/** `above`: ids from the root down to the figure. What names one of them again would never end; it is left without a tree. */
function treeOf(
  figure: Observation,
  above: readonly string[],
  byId: ReadonlyMap<string, Fact>,
  context: PageContext,
  place: PagePlace | null,
): DerivationView | null {
  if (!figure.derivedFrom || above.includes(figure.id)) return null
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
    ...checked(figure, new Map(rows.map((row) => [row.symbol, row.figure])), context),
    inputs: rows.map((row) => ({
      ...factRow(row.figure, context, place),
      symbol: row.symbol,
      tree: treeOf(row.figure, [...above, figure.id], byId, context, place),
    })),
  }
}

function checked(
  figure: Observation,
  inputs: ReadonlyMap<string, Observation>,
  { locale, t }: PageContext,
): Pick<DerivationView, 'closes' | 'check'> {
  const values = Object.fromEntries([...inputs].map(([symbol, input]) => [symbol, input.value * 10 ** input.unitMult]))
  try {
    const exact = evaluateFormula(figure.derivedFrom?.formula ?? '', values) / 10 ** figure.unitMult
    const closes = isRoundingOf(figure.value, figure.decimals, figure.qualifier, exact)
    const result = numberWords(exact, figure.decimals + 2, locale)
    return { closes, check: t(closes ? 'insights.derivation.closes' : 'insights.derivation.open', { result }) }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    return { closes: false, check: t('insights.derivation.broken') }
  }
}
