import type { ColumnBar } from './column-bars.ts'
import type { Disagreement, FigureMark, Mark, MilestoneMark, Panel, Span } from './picture.ts'

/*
 * A picture laid out for one width: pixels, from the left edge and the top of its own plot.
 * Laying out is pure and quick, so the server does it for the widths it draws and the browser again for its own.
 */

/** A label that found a place; what did not fit is absent. `x` is the anchor's side, `y` the baseline. */
export interface PlacedLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly strong: string
  readonly status: string | null
  readonly note: string | null
}

interface PlacedMark<M extends Mark> {
  readonly mark: M
  /** Pixels, clipped to the plot; `x2 − x1` is never under the smallest visible width. */
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** Whether the fact goes on beyond the left or right edge of the window. */
  readonly cutLeft: boolean
  readonly cutRight: boolean
  readonly label: PlacedLabel | null
}

export type PlacedFigure = PlacedMark<FigureMark> & { readonly yHigh: number | null; readonly yZero: number | null }
export type PlacedMilestone = PlacedMark<MilestoneMark> & {
  readonly horizon: { readonly x1: number; readonly x2: number } | null
}

/** What is drawn where there are more facts than pixels. `said`: what it shows, in words. */
export interface PlacedColumns {
  readonly bars: readonly ColumnBar[]
  /** Whether the bars reach from a lowest to a highest value, or tell how many. */
  readonly kind: 'band' | 'counts'
  /** Days of the finest column. */
  readonly width: number
  readonly said: string
}

export interface PlacedPanel {
  readonly panel: Panel
  /** Absent in a picture of few facts, and where marks tell all. */
  readonly columns?: PlacedColumns
  readonly width: number
  readonly height: number
  readonly gridLines: readonly { readonly y: number; readonly label: string }[]
  readonly figures: readonly PlacedFigure[]
  /** A whisker from the lower to the higher of two values that disagree; `x` is its stem, the heights are those of the values. */
  readonly whiskers: readonly {
    readonly disagreement: Disagreement
    readonly x: number
    readonly yLow: number
    readonly yHigh: number
  }[]
  readonly threads: readonly {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
    readonly broken: string | null
    /** Where the sign "//" of a break stands (its middle), and the words beside it where they found a place. */
    readonly sign: { readonly x: number; readonly y: number } | null
    readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null
  }[]
}

export interface PlacedLane {
  readonly topic: string
  readonly name: string
  readonly href: string
  readonly top: number
  readonly height: number
  readonly milestones: readonly PlacedMilestone[]
  readonly columns?: PlacedColumns
  /** Milestones in the window that found no row. */
  readonly hidden: number
}

export interface PlacedLanes {
  readonly width: number
  readonly height: number
  readonly lanes: readonly PlacedLane[]
}

export interface AxisTick {
  readonly day: number
  readonly x: number
  readonly label: string | null
  /** The middle of the label: a year's name stands in the middle of the year, not at its first day. */
  readonly labelX: number
  readonly major: boolean
}

export interface PlacedOverview {
  readonly width: number
  readonly height: number
  readonly baseline: number
  readonly cells: readonly {
    readonly id: string
    readonly kind: Mark['kind']
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly hollow: boolean
  }[]
  /** `stem` leads from the label to the line of years. */
  /** In place of cells, where there are too many facts for them. */
  readonly columns?: {
    readonly milestones: readonly ColumnBar[]
    readonly figures: readonly ColumnBar[]
    readonly said: string
  }
  readonly landmarks: readonly (PlacedLabel & {
    readonly stem: { readonly x: number; readonly y1: number; readonly y2: number }
  })[]
  readonly silences: readonly { readonly x1: number; readonly x2: number; readonly label: string | null }[]
  readonly ticks: readonly AxisTick[]
  readonly window: { readonly x1: number; readonly x2: number }
}

/** The densest stretch, months wide, where labels that found no place in the lanes are told. Null when nothing is crowded. */
export interface PlacedLens {
  readonly span: Span
  readonly title: string
  readonly note: string
  readonly width: number
  readonly height: number
  readonly baseline: number
  readonly ticks: readonly AxisTick[]
  /** `stem` runs from the label down to the mark. */
  readonly milestones: readonly (PlacedMilestone & {
    readonly stem: { readonly x: number; readonly y1: number; readonly y2: number }
  })[]
}
