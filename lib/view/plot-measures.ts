/*
 * Pixels that layouts and renderers share. None depends on the width: the browser may lay out again at its own width
 * without anything below moving.
 */

/** The band of the time axis: names of years, the line, and under it a strip for the day of today. */
export const AXIS = { height: 44, labelBaseline: 14, line: 21, todayBaseline: 38, labelSize: 12 } as const

export const PANEL = {
  /** A panel that stands alone, the first of several, the others, a row without a scale. */
  lone: 220,
  first: 150,
  other: 96,
  row: 46,
  /** What each further row of a panel without a scale adds. */
  moreRow: 22,
  /** Room for a label above the highest and below the lowest mark. */
  top: 26,
  bottom: 12,
} as const

export const FIGURE = {
  thickness: 7,
  /** Half the height of the caps of an average. */
  cap: 7,
  /** Radius of a point in time. */
  point: 4,
  least: 6,
  /** Kept between periods that touch: half of it is taken from either side. */
  inset: 1,
} as const

/**
 * A bracket around two figures that disagree: its stem stands `gap` behind the time that both are about, and its caps
 * embrace the two marks, which are as thick as some of the distances between them.
 */
export const WHISKER = { gap: 7, cap: 6, reach: FIGURE.thickness / 2 + 1.5 } as const

export const STONE = { width: 9, height: 14 } as const
export const LENS_STONE = { width: 11, height: 17 } as const

export const MILESTONE = {
  /** How far a mark without a known beginning fades in, and how far a deadline's dashed bar reaches back. */
  fade: 34,
  deadline: 26,
  /** Room beside a bar for its arrow head. */
  arrow: 5,
} as const

export const LANE = { row: 24, rows: 3, pad: 5, ground: 18, labelBaseline: 16 } as const

/** Columns in place of marks: the height of a lane of them, and the room above and below them in a panel without a scale. */
export const COLUMNS = { lane: 44, top: 6, foot: 4, plain: 10 } as const

export const LENS = { row: 22, rows: 12, top: 10, stem: 28, axis: 26, crowd: 3, most: 150, levels: [0, 19, 30, 41] } as const

/** `columnFoot`: below the names of decades, where columns of figures hang from. */
export const OVERVIEW = { height: 118, labels: 40, baseline: 74, cell: 4, gap: 1, tickBaseline: 88, columnFoot: 94 } as const

/** Type of labels in pixels; nothing is ever set smaller than `least`. `fromMark` leaves room for the ring around a chosen mark. */
export const LABEL = { value: 15, note: 12, lane: 12.5, least: 11.5, gap: 5, laneGap: 4, fromMark: 9 } as const

/**
 * The width that rows are decided at, the same for all widths of its class, so that a page laid out on the server keeps
 * its height in every browser of that class.
 */
export function nominalWidth(width: number): number {
  if (width >= WIDE) return 1144
  return width >= MIDDLE ? 744 : 358
}

/** Where the style sheet changes from narrow to middle to wide. */
const WIDE = 980
export const MIDDLE = 560

/** Widths across the class of a width: what must hold for the whole class is decided with all of them. */
export function classWidths(width: number): readonly number[] {
  if (width >= WIDE) return [1144, 1060, WIDE]
  return width >= MIDDLE ? [744, 650, MIDDLE] : [358]
}

/** How many months the lens shows: as many as leave room for a title beside its stem. */
export function lensMonths(width: number): number {
  if (width >= WIDE) return 10
  return width >= MIDDLE ? 7 : 4
}
