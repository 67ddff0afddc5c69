import type { Qualifier } from './code-lists.ts'

/**
 * Whether a stated value is a fair rounding of an exact one. A limit ("under 94.3") is rounded away from the claim,
 * so that it stays true: up for LT and LE, down for GT and GE, by less than one unit of its last digit.
 */
export function isRoundingOf(stated: number, decimals: number, qualifier: Qualifier, exact: number): boolean {
  const unit = lastDigitUnit(stated, decimals)
  const difference = stated - exact
  // Binary fractions: 0.1 + 0.2 must not decide whether a figure closes.
  const slack = unit * 1e-6
  if (qualifier === 'LT' || qualifier === 'LE') return difference >= -slack && difference < unit
  if (qualifier === 'GT' || qualifier === 'GE') return difference <= slack && difference > -unit
  return Math.abs(difference) <= unit / 2 + slack
}

/** The unit of the last digit that counts: zeros at the end of 308300 were rounded, but three digits always count. */
function lastDigitUnit(stated: number, decimals: number): number {
  if (decimals > 0 || stated === 0) return 10 ** -decimals
  const digits = String(Math.abs(stated))
  const zeros = digits.length - digits.replace(/0+$/, '').length
  return 10 ** Math.max(0, Math.min(zeros, digits.length - 3))
}
