import { evaluateFormula, FormulaError, formulaInputs } from '../facts/evaluate-formula.ts'
import { isRoundingOf } from '../facts/is-rounding-of.ts'
import type { JsonPath } from './placed-json.ts'
import type { SeedObservation } from './seed-file.ts'

/** Where derived figures do not follow from their inputs. Paths are those of the entries in the list of figures. */
export function derivationProblems(figures: readonly SeedObservation[]): readonly { path: JsonPath; reason: string }[] {
  return figures.flatMap((figure, index) => {
    if (figure.derivedFrom === null) return []
    const { formula, inputs } = figure.derivedFrom
    const path = [index, 'derivedFrom']
    const known = Object.entries(inputs).map(([symbol, key]) => ({
      symbol,
      key,
      versions: figures.filter((other) => other.key === key),
    }))
    const unknown = known.filter(({ key, versions }) => versions.length === 0 || key === figure.key)
    if (unknown.length > 0) {
      return unknown.map(({ symbol, key }) => ({
        path: [...path, 'inputs', symbol],
        reason:
          key === figure.key
            ? `"${key}" is worked out from itself`
            : `the input ${symbol} is "${key}", which is no key of a figure in this file`,
      }))
    }
    try {
      const used = formulaInputs(formula)
      const unused = known.find(({ symbol }) => !used.includes(symbol))
      if (unused)
        return [
          {
            path: [...path, 'inputs', unused.symbol],
            reason: `the formula "${formula}" does not use the input ${unused.symbol}`,
          },
        ]
      // A figure that still stands must also close with what its inputs are now, not only with what they were.
      const replaced = figures.some((other) => other.id === figure.id && other.version > figure.version)
      const moments = replaced ? [figure.recordedAt] : [figure.recordedAt, '9999']
      return moments.flatMap((moment) => {
        const values = Object.fromEntries(known.map(({ symbol, versions }) => [symbol, baseValue(versionAt(versions, moment))]))
        const exact = evaluateFormula(formula, values) / 10 ** figure.unitMult
        if (isRoundingOf(figure.value, figure.decimals, figure.qualifier, exact)) return []
        const reason = `the formula "${formula}" gives ${Number(exact.toPrecision(8))}, not ${figure.qualifier} ${figure.value} (decimals ${figure.decimals})`
        return [{ path: [index, 'value'], reason }]
      })
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      return [{ path: [...path, 'formula'], reason: error.message }]
    }
  })
}

function baseValue(figure: SeedObservation | undefined): number {
  return figure === undefined ? Number.NaN : figure.value * 10 ** figure.unitMult
}

/** The version that stood at a moment; the first one for a moment before all of them. */
function versionAt(versions: readonly SeedObservation[], moment: string): SeedObservation | undefined {
  const standing = versions.filter((version) => version.recordedAt <= moment).sort((a, b) => a.version - b.version)
  return standing.at(-1) ?? versions.find((version) => version.version === 1)
}
