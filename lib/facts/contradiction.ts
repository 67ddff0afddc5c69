import { overlaps } from '../time/interval.ts'
import type { Doubt } from './doubt.ts'
import { figureStatus } from './figure-status.ts'
import { isRoundingOf } from './is-rounding-of.ts'
import type { Observation } from './observation.ts'
import { isSameMeasurement } from './same-measurement.ts'

/** Two figures of one thing that cannot both be right. `doubt` is what the reviewer wrote of them; null: nothing yet. */
export interface Contradiction {
  readonly a: Observation
  readonly b: Observation
  readonly doubt: Doubt | null
}

/**
 * The figures that contradict each other, each pair once, by period. Two rules lead to a pair:
 * a reviewer marked both in one doubt, and they measure the same thing over a time that they share; or they have the very
 * same key and status. An estimate and the final figure after it do not contradict each other: that is a figure's life.
 * Figures that are roundings of each other agree.
 */
export function contradictions(figures: readonly Observation[], doubts: readonly Doubt[]): readonly Contradiction[] {
  const marked = doubts.filter(({ kind }) => kind === 'contradiction')
  const ordered = [...figures].sort((a, b) => a.period.start.localeCompare(b.period.start) || a.id.localeCompare(b.id))
  return ordered.flatMap((a, index) =>
    sharingTime(a, ordered, index + 1).flatMap((b): readonly Contradiction[] => {
      if (!measureTheSame(a, b) || agree(a, b)) return []
      const doubt = marked.find(({ facts }) => facts.includes(a.id) && facts.includes(b.id)) ?? null
      if (doubt) return [{ a, b, doubt }]
      return a.period.timePeriod === b.period.timePeriod && figureStatus(a) === figureStatus(b) ? [{ a, b, doubt }] : []
    }),
  )
}

/** Of figures in the order of their first days, from a place on: those whose time meets that of an earlier one. */
function sharingTime(figure: Observation, ordered: readonly Observation[], from: number): readonly Observation[] {
  let end = from
  while (end < ordered.length && (ordered[end]?.period.start ?? '') <= figure.period.end) end += 1
  return ordered.slice(from, end).filter(({ period }) => overlaps(figure.period, period))
}

/** Plans are never set against results. */
function measureTheSame(a: Observation, b: Observation): boolean {
  return a.scenario === b.scenario && isSameMeasurement(a, b)
}

/** Whether one may be the other, rounded; a range agrees with what lies in it. */
function agree(a: Observation, b: Observation): boolean {
  if (a.valueHigh !== null || b.valueHigh !== null) return low(a) <= high(b) && low(b) <= high(a)
  return rounds(a, b) || rounds(b, a)
}

function rounds(stated: Observation, exact: Observation): boolean {
  return isRoundingOf(stated.value, stated.decimals, stated.qualifier, low(exact) / 10 ** stated.unitMult)
}

function low({ value, unitMult }: Observation): number {
  return value * 10 ** unitMult
}

function high({ value, valueHigh, unitMult }: Observation): number {
  return (valueHigh ?? value) * 10 ** unitMult
}
