import { dayParts, epochDay } from '../time/civil-date.ts'
import type { Mark, Span } from './picture.ts'
import { timeScale } from './time-scale.ts'

export const STRIP_WIDTH = 358
export const STRIP_HEIGHT = 54
export const STRIP_BASELINE = 30

const CELL = 3
const COLUMN = 4

/** What a strip needs to know of a fact. */
export interface StripFact {
  readonly id: string
  readonly kind: Mark['kind']
  readonly span: Span
  /** Planned, targeted and overdue facts. */
  readonly hollow: boolean
}

export interface PlacedStrip {
  readonly cells: readonly (Pick<StripFact, 'id' | 'kind' | 'hollow'> & { x: number; y: number; width: number; height: number })[]
  readonly window: { readonly x1: number; readonly x2: number } | null
  readonly years: readonly { readonly year: number; readonly x: number; readonly anchor: 'start' | 'middle' | 'end' }[]
}

/** Stacks the cells of facts that fall together: milestones upwards from the line, figures downwards, the rest cut off at the edge. */
export function placeStrip(extent: Span, facts: readonly StripFact[], window?: Span): PlacedStrip {
  const toX = timeScale(extent, STRIP_WIDTH)
  const filled = new Map<string, number>()
  const cells = [...facts]
    .sort((a, b) => a.span.start - b.span.start || a.id.localeCompare(b.id))
    .map(({ id, kind, span, hollow }) => {
      const column = Math.floor(toX(span.start) / COLUMN)
      const key = `${kind}${column}`
      const level = filled.get(key) ?? 0
      filled.set(key, level + 1)
      const y = kind === 'milestone' ? STRIP_BASELINE - (level + 1) * (CELL + 1) : STRIP_BASELINE + 2 + level * (CELL + 1)
      const width = Math.max(CELL, toX(span.end) - toX(span.start) - 1)
      return { id, kind, hollow, x: column * COLUMN, y, width: level === 0 ? width : CELL, height: CELL }
    })
    .filter(({ y, kind }) => (kind === 'milestone' ? y >= 0 : y <= STRIP_BASELINE + 10))
  return { cells, window: window ? { x1: toX(window.start), x2: toX(window.end) } : null, years: yearsOf(extent, toX) }
}

function yearsOf(extent: Span, toX: (day: number) => number): PlacedStrip['years'] {
  const [first] = dayParts(extent.start)
  const [last] = dayParts(extent.end - 1)
  const step = last - first > 60 ? 50 : last - first > 20 ? 10 : 5
  const round: number[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) round.push(year)
  return round.map((year) => {
    const x = toX(epochDay(`${year}-01-01`))
    return { year, x, anchor: x < 16 ? 'start' : x > STRIP_WIDTH - 16 ? 'end' : 'middle' }
  })
}
