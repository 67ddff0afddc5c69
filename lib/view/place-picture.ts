import { countWords } from './count-words.ts'
import { fillPlaces } from './fill-words.ts'
import { layoutAxis, placeToday } from './layout-axis.ts'
import { layoutLanes } from './layout-lanes.ts'
import { layoutLens } from './layout-lens.ts'
import { layoutOverview } from './layout-overview.ts'
import { layoutPanel } from './layout-panel.ts'
import type { Picture, Span } from './picture.ts'
import type { AxisTick, PlacedLabel, PlacedLanes, PlacedLens, PlacedOverview, PlacedPanel } from './placed.ts'
import { timeScale } from './time-scale.ts'

/** A whole picture laid out for one plot width and one window. */
export interface PlacedPicture {
  readonly width: number
  readonly window: Span
  /** What columns stand for, where any are drawn; '' where marks tell all. */
  readonly note: string
  readonly axis: readonly AxisTick[]
  readonly overview: PlacedOverview
  readonly overviewWindow: { readonly x1: number; readonly x2: number }
  readonly panels: readonly PlacedPanel[]
  readonly lanes: PlacedLanes
  readonly lens: PlacedLens | null
  /** Where the lens's stretch lies in the plots above it. */
  readonly lensReach: { readonly x1: number; readonly x2: number }
  /** Null when today is outside of the window. */
  readonly today: { readonly x: number; readonly label: PlacedLabel } | null
}

/** What does not follow every movement of the window: all years, and the lens, which stays where it is under a moving hand. */
export interface Surroundings {
  readonly overview: PlacedOverview
  readonly lens: PlacedLens | null
}

export function placeSurroundings(picture: Picture, window: Span, width: number, lensSpan?: Span): Surroundings {
  return { overview: layoutOverview(picture, window, width), lens: layoutLens(picture, window, width, lensSpan) }
}

/** Lays out all parts of a picture. Quick enough to be done again for every step of a drag. */
export function placePicture(
  picture: Picture,
  window: Span,
  width: number,
  { overview, lens }: Surroundings = placeSurroundings(picture, window, width),
): PlacedPicture {
  const panels = picture.panels.map((panel) => layoutPanel(panel, window, width))
  const lanes = layoutLanes(picture.lanes, window, width)
  return {
    width,
    window,
    note: noteOf(picture, [...panels, ...lanes.lanes]),
    axis: layoutAxis(window, width, picture.words.locale),
    overview,
    overviewWindow: withinPlot(window, picture.extent, width),
    panels,
    lanes,
    lens,
    lensReach: withinPlot(lens?.span ?? window, window, width),
    today: placeToday(picture.today, window, width),
  }
}

function noteOf({ condensed, words }: Picture, parts: readonly Pick<PlacedPanel, 'columns'>[]): string {
  const widths = parts.flatMap(({ columns }) => (columns ? [columns.width] : []))
  if (!condensed || widths.length === 0) return ''
  return fillPlaces(condensed.words.note, { days: countWords(Math.min(...widths), words.locale) })
}

/** Where a stretch lies in the plot of a window, as far as it is seen. */
function withinPlot(span: Span, window: Span, width: number): { x1: number; x2: number } {
  const toX = timeScale(window, width)
  const clip = (day: number) => Math.max(0, Math.min(width, toX(day)))
  return { x1: clip(span.start), x2: clip(span.end) }
}
