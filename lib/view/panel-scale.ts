import { ticks } from 'd3-array'
import type { Measure } from '../facts/code-lists.ts'
import type { Observation } from '../facts/observation.ts'
import type { Locale } from '../words/locale.ts'
import { numberWords } from '../words/number.ts'
import type { FigureGroup } from './figure-groups.ts'
import { rescale } from './panel-value.ts'
import type { PanelScale } from './picture.ts'

/** Ranks of different fields and multiples of different bases stand beside each other, but not on one scale. */
const WITHOUT_SCALE: readonly Measure[] = [
  'rank',
  'rank_change',
  'multiple',
  'growth_vs_base',
  'index_vs_base',
  'change_abs',
  'change_pp',
]

/**
 * A scale for a group that has earned one: two figures of the same breakdown that were stated, or worked out from
 * something else than each other, of one unit or of different provinces. A figure and the base implied by its own multiple say no more than the multiple.
 * Zero is always on it: a scale cut off below makes a small step look like a leap.
 */
export function panelScale(group: FigureGroup, provinceOf: (area: string) => string | null, locale: Locale): PanelScale | null {
  if (!canHaveScale(group.measure) || !hasComparable(group.figures, provinceOf)) return null
  const values = group.figures.flatMap((figure) =>
    [figure.value, figure.valueHigh ?? figure.value].map((value) => rescale(value, figure.unitMult, group.unitMult)),
  )
  return scaleFor(values, locale)
}

/** Whether figures of a measure can stand on one scale at all. */
export function canHaveScale(measure: Measure): boolean {
  return !WITHOUT_SCALE.includes(measure)
}

/** A scale from zero, or from below it, to all of these values, with two or three round numbers on it. */
export function scaleFor(values: readonly number[], locale: Locale): PanelScale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const marks = niceTicks(low, high)
  const min = Math.min(low, marks[0] ?? low)
  const max = Math.max(high, marks.at(-1) ?? high)
  const decimals = Math.max(0, ...marks.map((value) => String(value).split('.')[1]?.length ?? 0))
  return {
    min,
    max: max > min ? max : min + 1,
    ticks: marks.map((value) => ({ value, label: numberWords(value, decimals, locale) })),
  }
}

function hasComparable(figures: readonly Observation[], provinceOf: (area: string) => string | null): boolean {
  const ids = new Set(figures.map(({ id }) => id))
  const own = figures.filter(({ derivedFrom }) => !derivedFrom || !Object.values(derivedFrom.inputs).some((id) => ids.has(id)))
  // A province and what it came from are different ground: 20 members of one say nothing of 47.693 of the other.
  const sameGround = (a: string, b: string) => a === b || provinceOf(a) !== provinceOf(b)
  return own.some((figure) =>
    own.some((other) => other !== figure && other.breakdown === figure.breakdown && sameGround(figure.area, other.area)),
  )
}

/** Two or three round values, where the numbers allow it. */
function niceTicks(low: number, high: number): readonly number[] {
  const tries = [2, 3, 1, 4].map((count) => ticks(low, high, count))
  return tries.find(({ length }) => length === 3) ?? tries.find(({ length }) => length === 2) ?? tries[1] ?? []
}
