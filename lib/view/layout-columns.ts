import { type ColumnBar, densityBars, envelopeBars } from './column-bars.ts'
import type { ColumnWords } from './condensed.ts'
import { countWords } from './count-words.ts'
import { fillPlaces } from './fill-words.ts'
import type { Lane, Panel, Span } from './picture.ts'
import { type ColumnPlaces, placeCondensed } from './place-columns.ts'
import type { PlacedColumns } from './placed.ts'
import { COLUMNS, PANEL } from './plot-measures.ts'

/** The columns of a panel: a band between the extremes or, without a scale, how many; null where marks tell all. */
export function panelColumns(
  { condensed, scale, height }: Panel,
  window: Span,
  width: number,
  toY: (value: number) => number,
): PlacedColumns | null {
  const places = condensed ? placeCondensed(condensed, window, width) : null
  if (!condensed || !places) return null
  const bars = scale
    ? envelopeBars(places.columns, toY)
    : densityBars(places.columns, height - COLUMNS.plain, Math.min(height, PANEL.row) - 2 * COLUMNS.plain)
  return withWords(bars, scale ? 'band' : 'counts', places, condensed.words)
}

/** The columns of a lane of that height; null where marks tell all. */
export function laneColumns({ condensed }: Lane, window: Span, width: number, height: number): PlacedColumns | null {
  const places = condensed ? placeCondensed(condensed, window, width) : null
  if (!condensed || !places || places.columns.length === 0) return null
  const bars = densityBars(places.columns, height - COLUMNS.foot, height - COLUMNS.foot - COLUMNS.top)
  return withWords(bars, 'counts', places, condensed.words)
}

function withWords(
  bars: readonly ColumnBar[],
  kind: PlacedColumns['kind'],
  { width, columns }: ColumnPlaces,
  { said, locale }: ColumnWords,
): PlacedColumns {
  const counts = columns.map(({ count }) => count)
  return {
    ...{ bars, kind, width },
    said: fillPlaces(said, {
      count: countWords(
        counts.reduce((sum, count) => sum + count, 0),
        locale,
      ),
      most: countWords(
        counts.reduce((most, count) => Math.max(most, count), 0),
        locale,
      ),
    }),
  }
}
