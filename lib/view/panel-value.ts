import type { Observation } from '../facts/observation.ts'
import { figureWords } from '../words/figure-words.ts'
import type { Locale } from '../words/locale.ts'

/** A number told in another power of ten, without the noise that binary fractions would add. */
export function rescale(value: number, from: number, to: number): number {
  return from === to ? value : Number((value * 10 ** (from - to)).toPrecision(14))
}

/** The figure as it stands beside its mark: the number with its qualifier in the panel's unit, "gần 450", "thứ 4/14". */
export function valueWords(figure: Observation, unitMult: number, locale: Locale): string {
  const value = rescale(figure.value, figure.unitMult, unitMult)
  const valueHigh = figure.valueHigh === null ? null : rescale(figure.valueHigh, figure.unitMult, unitMult)
  const decimals =
    figure.unitMult === unitMult
      ? figure.decimals
      : Math.max(digitsAfterPoint(value), valueHigh === null ? 0 : digitsAfterPoint(valueHigh))
  // The panel names the unit once; a count has no words of its own.
  return figureWords({ ...figure, value, valueHigh, decimals, unit: 'COUNT', unitMult: 0 }, locale).whole
}

function digitsAfterPoint(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
