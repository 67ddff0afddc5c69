import { dayParts } from '../time/civil-date.ts'
import type { Locale } from '../words/locale.ts'
import { beginnings } from './calendar-units.ts'
import { densityBars } from './column-bars.ts'
import type { CondensedPicture } from './condensed.ts'
import { countWords } from './count-words.ts'
import { fillPlaces } from './fill-words.ts'
import { type Box, collide, labelBox, milestoneLabelWidth } from './label-box.ts'
import { ticksOf } from './layout-axis.ts'
import type { OverviewFact, Picture, Span } from './picture.ts'
import { placeRow } from './place-columns.ts'
import type { PlacedOverview } from './placed.ts'
import { AXIS, LABEL, OVERVIEW } from './plot-measures.ts'
import { textWidth } from './text-width.ts'
import { spanToPixels, timeScale } from './time-scale.ts'

type Cell = PlacedOverview['cells'][number]

const YEAR = 365.2425
const YEARS = { unit: 'year', step: 1 } as const
/** A column of cells is at least this wide, so that a cell can still be seen. */
const LEAST_COLUMN = 3
const RANGE = 3
const ROWS = [14, 30] as const
const ANCHORS = ['start', 'end'] as const

/** Lays out all years at once; `window` is what the panels show at the moment. */
export function layoutOverview(
  picture: Pick<Picture, 'extent' | 'overview' | 'landmarks' | 'silences' | 'words' | 'condensed'>,
  window: Span,
  width: number,
): PlacedOverview {
  const { extent, overview, words } = picture
  const toX = timeScale(extent, width)
  const cells = (['milestone', 'figure'] as const).flatMap((kind) =>
    placeCells(
      overview.filter((fact) => fact.kind === kind),
      kind,
      extent,
      width,
    ),
  )
  const clip = (x: number) => Math.max(0, Math.min(width, x))
  const shown = { x1: clip(toX(window.start)), x2: clip(toX(window.end)) }
  const named = placeLandmarks(picture, width, toX, [shown.x1, shown.x2])
  return {
    width,
    height: OVERVIEW.height,
    baseline: OVERVIEW.baseline,
    cells,
    ...(picture.condensed && { columns: overviewColumns(picture.condensed, extent, width, words.locale) }),
    landmarks: named,
    silences: picture.silences.map(({ span, label, short }) => {
      const [x1, x2] = [toX(span.start), toX(span.end)]
      const fitting = [label, short].find((text) => {
        const half = textWidth(text, 'sans', LABEL.least) / 2 + 6
        const crossed = named.some(({ stem }) => Math.abs(stem.x - (x1 + x2) / 2) < half)
        return 2 * half <= x2 - x1 && !crossed
      })
      return { x1, x2, label: fitting ?? null }
    }),
    ticks: decades(extent, width, toX, words.locale, cells),
    window: shown,
  }
}

/** In place of cells: as many milestones above the line, and figures below the names of decades, as begin in each column. */
function overviewColumns(
  { milestones, figures, words }: CondensedPicture,
  extent: Span,
  width: number,
  locale: Locale,
): NonNullable<PlacedOverview['columns']> {
  const [above, below] = [milestones, figures].map((row) => placeRow(row, extent, extent, width))
  const most = ({ columns }: { readonly columns: readonly { readonly count: number }[] } = { columns: [] }) =>
    countWords(
      columns.reduce((highest, { count }) => Math.max(highest, count), 0),
      locale,
    )
  const [up, down] = [OVERVIEW.baseline - OVERVIEW.labels - RANGE - 1, OVERVIEW.height - OVERVIEW.columnFoot - 2]
  return {
    milestones: densityBars(above?.columns ?? [], OVERVIEW.baseline, up),
    figures: densityBars(below?.columns ?? [], OVERVIEW.columnFoot, -down),
    said: fillPlaces(words.overview, {
      days: countWords(above?.width ?? milestones.grid.width, locale),
      milestones: most(above),
      figures: most(below),
    }),
  }
}

/** Milestones above the line, figures below it, each stacked in the column of its year; what is longer than a year lies on the line. */
function placeCells(facts: readonly OverviewFact[], kind: OverviewFact['kind'], extent: Span, width: number): readonly Cell[] {
  const toX = timeScale(extent, width)
  const up = kind === 'milestone'
  const perYear = (width * YEAR) / (extent.end - extent.start)
  const binYears = Math.max(1, Math.ceil((LEAST_COLUMN + OVERVIEW.gap) / perYear))
  const binWidth = perYear * binYears
  const columns = Math.max(1, Math.floor(binWidth / (LEAST_COLUMN + OVERVIEW.gap)))
  const first = dayParts(extent.start)[0]
  const bins = new Map<number, OverviewFact[]>()
  for (const fact of facts.filter(({ range }) => !range)) {
    const bin = Math.floor((dayParts(fact.span.start)[0] - first) / binYears)
    bins.set(bin, [...(bins.get(bin) ?? []), fact])
  }
  const room = up ? OVERVIEW.baseline - OVERVIEW.labels - RANGE - 1 : OVERVIEW.height - OVERVIEW.baseline - RANGE - 2
  const tallest = Math.max(1, ...[...bins.values()].map((bin) => Math.ceil(bin.length / columns)))
  const pitch = Math.min(OVERVIEW.cell + OVERVIEW.gap, room / tallest)
  const column = Math.min(OVERVIEW.cell + 1, binWidth / columns - OVERVIEW.gap)
  const starts = beginnings(extent.start, extent.end, YEARS)
  const stacked = [...bins].flatMap(([bin, inBin]) =>
    inBin.map((fact, index): Cell => {
      const left = toX(starts[bin * binYears] ?? extent.start) + 0.5
      const level = Math.floor(index / columns)
      const away = RANGE + 1 + level * pitch
      const height = Math.max(0.75, pitch - OVERVIEW.gap)
      const x = Math.min(width - column, left + (index % columns) * (column + OVERVIEW.gap))
      return {
        id: fact.id,
        kind,
        x,
        y: up ? OVERVIEW.baseline - away - height : OVERVIEW.baseline + away,
        width: column,
        height,
        hollow: fact.hollow,
      }
    }),
  )
  const ranges = facts
    .filter(({ range }) => range)
    .map((fact): Cell => {
      const { x1, x2 } = spanToPixels(fact.span, toX, width, 2)
      return {
        id: fact.id,
        kind,
        x: x1,
        y: up ? OVERVIEW.baseline - RANGE : OVERVIEW.baseline,
        width: x2 - x1,
        height: RANGE,
        hollow: fact.hollow,
      }
    })
  return [...ranges, ...stacked]
}

/**
 * Each label begins above its milestone, or ends there, in one of two rows: where it crosses no edge of the window if it
 * can. Where its note finds no room the date stands alone, and where that finds none either it goes unnamed.
 */
function placeLandmarks(
  { landmarks }: Pick<Picture, 'landmarks'>,
  width: number,
  toX: (day: number) => number,
  edges: readonly number[],
): PlacedOverview['landmarks'] {
  const taken: Box[] = []
  return landmarks.flatMap(({ day, strong, note }) => {
    const stem = Math.max(0, Math.min(width, toX(day)))
    const spots = [note, null].flatMap((words) => {
      const wide = milestoneLabelWidth(strong, words ?? '', null)
      const places = ROWS.flatMap((y) => ANCHORS.map((anchor) => ({ y, anchor, words, box: labelBox(stem, y, anchor, wide) })))
      const crossed = ({ box }: { readonly box: Box }) => edges.filter((x) => x > box.x1 - 2 && x < box.x2 + 2).length
      return places.sort((a, b) => crossed(a) - crossed(b))
    })
    const free = spots.find(({ y, box }) => {
      const line = { x1: stem - 1, x2: stem + 1, y1: y, y2: OVERVIEW.baseline }
      return box.x1 >= 0 && box.x2 <= width && !taken.some((other) => collide(box, other, 8) || collide(line, other, 2))
    })
    if (!free) return []
    const { y, anchor, words, box } = free
    taken.push(box, { x1: stem - 1, x2: stem + 1, y1: y, y2: OVERVIEW.baseline })
    return [{ x: stem, y, anchor, strong, status: null, note: words, stem: { x: stem, y1: y + 4, y2: OVERVIEW.baseline } }]
  })
}

/** Names of decades under the line, left out where cells of figures hang. */
function decades(
  extent: Span,
  width: number,
  toX: (day: number) => number,
  locale: Picture['words']['locale'],
  cells: readonly Cell[],
): PlacedOverview['ticks'] {
  const steps = [10, 20, 50, 100].map((step) => ticksOf({ unit: 'year', step }, extent, width, toX, locale))
  const ticks = steps.find((found) => found !== null) ?? []
  const below = cells.filter(({ kind, y, height }) => kind === 'figure' && y + height > OVERVIEW.tickBaseline - 9)
  return ticks.map((tick) => {
    const half = tick.label === null ? 0 : textWidth(tick.label, 'serif', AXIS.labelSize) / 2 + 2
    const covered = below.some(({ x, width: wide }) => x < tick.x + half && x + wide > tick.x - half)
    return covered ? { ...tick, label: null, labelX: tick.x } : { ...tick, labelX: tick.x }
  })
}
