import type { Observation } from '../facts/observation.ts'

/**
 * A figure in its unit without multiplier: 2149,4 tỷ → 2149400000000. By way of the decimal text, because the product
 * 0.57 × 10³ of binary numbers is not 570.
 */
export function wholeValue({ value, unitMult }: Pick<Observation, 'value' | 'unitMult'>): number {
  return Number(`${value}e${unitMult}`)
}
