import { epochDay } from '../time/civil-date.ts'
import type { Measure, Topic } from './code-lists.ts'
import { TOPICS } from './code-lists.ts'
import type { Event } from './event.ts'
import type { Observation } from './observation.ts'

/*
 * Facts by the columns of a grid of days: what a picture draws where there are more facts than its pixels can show.
 * A store may work these out however it likes; `columnsOf` says what it must answer.
 */

/** A stretch of days since 1970-01-01, cut into columns of `width` days: a power of two, `start` a multiple of it. */
export interface ColumnGrid {
  readonly start: number
  readonly width: number
  readonly count: number
}

/**
 * How many milestones of a topic begin in a column, counted from the grid's start. What began before the grid and
 * reaches into it counts in column 0.
 */
export interface EventColumn {
  readonly topic: Topic
  readonly column: number
  readonly count: number
}

/**
 * Lowest and highest of one group of comparable figures whose periods begin in a column, in the unit itself
 * (value × 10^unitMult); the upper end of a range counts as its high. What began before the grid and reaches into it
 * counts in column 0.
 */
export interface FigureColumn {
  readonly indicator: string
  readonly measure: Measure
  readonly unit: string
  readonly column: number
  readonly count: number
  readonly low: number
  readonly high: number
}

/** Columns that hold nothing are absent. Events in the order of topics, figures in that of their group's names; then by column. */
export interface Columns {
  readonly grid: ColumnGrid
  readonly events: readonly EventColumn[]
  readonly figures: readonly FigureColumn[]
}

/**
 * The grid for a window of days (end exclusive) whose columns are the widest of which the window holds at least
 * `wanted`; fewer than twice as many, and up to two more where its ends lie within columns. One day is the narrowest.
 */
export function columnGrid({ start, end }: { readonly start: number; readonly end: number }, wanted: number): ColumnGrid {
  if (!(end > start) || !(wanted >= 1)) {
    throw new RangeError(`no columns for the days ${start} to ${end}, ${wanted} wanted (expected start < end, one or more)`)
  }
  let width = 1
  while (end - start >= wanted * width * 2) width *= 2
  const first = Math.floor(start / width)
  return { start: first * width, width, count: Math.ceil(end / width) - first }
}

/** The facts that overlap the grid, counted by its columns. Slow and plain: every store is compared with it. */
export function columnsOf(
  {
    events,
    observations,
  }: {
    readonly events: readonly Pick<Event, 'topic' | 'date'>[]
    readonly observations: readonly Pick<
      Observation,
      'indicator' | 'measure' | 'unit' | 'unitMult' | 'value' | 'valueHigh' | 'period'
    >[]
  },
  grid: ColumnGrid,
): Columns {
  const happened = new Map<string, EventColumn>()
  for (const { topic, date } of events) {
    const column = columnOf(epochDay(date.start), epochDay(date.end), grid)
    if (column === null) continue
    const key = `${topic} ${column}`
    happened.set(key, { topic, column, count: (happened.get(key)?.count ?? 0) + 1 })
  }
  const measured = new Map<string, FigureColumn>()
  for (const { indicator, measure, unit, period, ...figure } of observations) {
    const column = columnOf(epochDay(period.start), epochDay(period.end), grid)
    if (column === null) continue
    const key = `${indicator} ${measure} ${unit} ${column}`
    const low = inUnit(figure.value, figure.unitMult)
    const high = inUnit(figure.valueHigh ?? figure.value, figure.unitMult)
    const other = measured.get(key) ?? { count: 0, low, high }
    measured.set(key, {
      indicator,
      measure,
      unit,
      column,
      count: other.count + 1,
      low: Math.min(other.low, low),
      high: Math.max(other.high, high),
    })
  }
  return {
    grid,
    events: [...happened.values()].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || a.column - b.column),
    figures: [...measured.values()].sort(
      (a, b) =>
        compare(a.indicator, b.indicator) || compare(a.measure, b.measure) || compare(a.unit, b.unit) || a.column - b.column,
    ),
  }
}

/** The column that a fact from `first` to `last` (both days included) counts in; null where it does not meet the grid. */
function columnOf(first: number, last: number, { start, width, count }: ColumnGrid): number | null {
  if (last < start || first >= start + width * count) return null
  return Math.max(0, Math.floor((first - start) / width))
}

/** Moves the decimal point: 8.2 × 10^6 is 8200000 in a database, and 8199999.999999999 by floating multiplication. */
function inUnit(value: number, unitMult: number): number {
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  return Number(`${digits}e${Number(exponent) + unitMult}`)
}

/** By code units, as a database compares with collation "C". */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
