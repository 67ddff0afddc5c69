import type { ColumnGrid } from '../facts/columns.ts'
import type { Locale } from '../words/locale.ts'
import type { Lane, Panel, Span } from './picture.ts'

/*
 * What a picture holds where there are more facts than pixels can show: columns instead of marks. Grids are aligned to
 * powers of two days, so that two columns side by side make one of a coarser grid without anything being lost.
 */

/** How many facts begin in a column of the grid. */
export type CountColumn = readonly [column: number, count: number]
/** The same, with the lowest and the highest of the figures, in the panel's unit. */
export type ValueColumn = readonly [column: number, count: number, low: number, high: number]

/** Columns in time order; those that hold nothing are absent. */
export interface ColumnRow<C extends CountColumn | ValueColumn> {
  readonly grid: ColumnGrid
  readonly columns: readonly C[]
}

/**
 * A panel or a lane in columns. Within `known` the finer ones of `near` are drawn or, where that is null, the marks
 * themselves; everywhere else the wide ones of `whole`.
 */
export interface Condensed<C extends CountColumn | ValueColumn> {
  readonly known: Span
  readonly near: ColumnRow<C> | null
  readonly whole: ColumnRow<C>
  readonly words: ColumnWords
}

/** Sentences in one language; each `%name%` is filled in by the layout. */
export interface ColumnWords {
  readonly locale: Locale
  /** What is drawn: %count%, %most% */
  readonly said: string
  /** One column: %from%, %to%, %count%, %low%, %high% */
  readonly column: string
}

/** What a picture of columns knows besides its panels and lanes. */
export interface CondensedPicture {
  /** First to last day of what is on record: what "earliest" and "latest" in an address stand for. */
  readonly reach: Span
  readonly milestones: ColumnRow<CountColumn>
  readonly figures: ColumnRow<CountColumn>
  /** Where the finer columns and the marks of another window are asked for: an address without `time`. */
  readonly data: string
  readonly words: CondensedWords
}

export interface CondensedWords {
  /** %days% */
  readonly note: string
  /** %days%, %milestones%, %figures% */
  readonly overview: string
  readonly loading: string
  readonly failed: string
  readonly offline: string
  readonly again: string
}

/** What an answer to a moved window holds; the rest of the picture stays as it was. */
export interface NearPicture {
  readonly known: Span
  readonly panels: readonly Panel[]
  readonly lanes: readonly Lane[]
}
