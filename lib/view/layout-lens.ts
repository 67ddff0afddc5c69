import { dayParts } from '../time/civil-date.ts'
import { monthWords } from '../words/civil-date-words.ts'
import { beginnings, nextAfter } from './calendar-units.ts'
import { type Flag, hangFlags } from './lens-flags.ts'
import { isFine, lensSpan } from './lens-span.ts'
import { milestoneExtent } from './milestone-extent.ts'
import type { MilestoneMark, Picture, Span } from './picture.ts'
import type { AxisTick, PlacedLens } from './placed.ts'
import { AXIS, classWidths, LENS, LENS_STONE, nominalWidth } from './plot-measures.ts'
import { meets } from './span.ts'
import { textWidth } from './text-width.ts'
import { type Extent, timeScale } from './time-scale.ts'

const MONTH = { unit: 'month', step: 1 } as const
const BAR = 9

/**
 * Lays out the lens: over the densest stretch of the window whose labels the lanes cannot place, or over `span` where the
 * reader moved it. Null where nothing is crowded.
 */
export function layoutLens(
  picture: Pick<Picture, 'lanes' | 'words'>,
  window: Span,
  width: number,
  span?: Span,
): PlacedLens | null {
  const { lanes, words } = picture
  const seen = span ?? lensSpan(lanes, window, width)
  if (!seen) return null
  const marks = lanes.flatMap((lane) => lane.marks).filter((mark) => isFine(mark) && meets(mark.span, seen))
  // Flags on so many stems would cross each other: where the reader moved the lens there, signs alone are shown.
  if (!span && marks.length > LENS.most) return null
  const hung =
    marks.length > LENS.most ? [] : classWidths(width).map((across) => hangFlags(stemsOf(marks, seen, across), across, LENS.rows))
  // A lens of its own accord must tell more than a few: on a narrow plot hardly a title has room beside its stem.
  if (!span && (hung[0]?.length ?? 0) < Math.max(LENS.crowd, marks.length / 3)) return null
  const rows = Math.max(0, ...hung.flat().map(({ row }) => row)) + 1
  const flags = new Map(
    hung.length === 0 ? [] : hangFlags(stemsOf(marks, seen, width), width, rows).map((flag) => [flag.id, flag]),
  )
  const toX = timeScale(seen, width)
  const highest = Math.max(
    0,
    ...signLevels(marks, timeScale(seen, nominalWidth(width)), nominalWidth(width), LENS.levels).values(),
  )
  const levels = signLevels(
    marks,
    toX,
    width,
    LENS.levels.filter((level) => level <= highest),
  )
  const baseline = LENS.top + rows * LENS.row + LENS.stem + highest
  const months = beginnings(seen.start, seen.end, MONTH)
  return {
    span: seen,
    title: title(months, words.locale),
    note: words.lensNote.replace('%count%', String(marks.length)).replace('%months%', String(months.length)),
    width,
    height: baseline + LENS.axis,
    baseline,
    ticks: monthTicks(months, seen, words, toX),
    milestones: marks
      .map((mark) => {
        const extent = milestoneExtent(mark, toX, width, LENS_STONE)
        const flag = flags.get(mark.id)
        const x = stemX(mark, extent)
        const y = baseline - (levels.get(mark.id) ?? 0)
        const top = y - (mark.shape === 'stone' ? LENS_STONE.height : BAR)
        const row = flag ? LENS.top + flag.row * LENS.row : 0
        const stem = { x, y1: flag ? row + 2 : top, y2: top }
        return { mark, ...extent, y, label: flag ? flagLabel(flag, mark, row) : null, horizon: null, stem }
      })
      .sort((a, b) => a.stem.x - b.stem.x),
  }
}

/** How far above the ground each sign stands: stones on it, bars over what is already there, so that neither hides the other. */
function signLevels(
  marks: readonly MilestoneMark[],
  toX: (day: number) => number,
  width: number,
  allowed: readonly number[],
): ReadonlyMap<string, number> {
  const taken: (Extent & { readonly level: number })[] = []
  const levels = new Map<string, number>()
  const stonesFirst = [...marks].sort((a, b) => Number(b.shape === 'stone') - Number(a.shape === 'stone'))
  for (const mark of stonesFirst) {
    const extent = milestoneExtent(mark, toX, width, LENS_STONE)
    const free = allowed.find((level) =>
      taken.every((other) => other.level !== level || extent.x1 >= other.x2 || other.x1 >= extent.x2),
    )
    const level = mark.shape === 'stone' ? 0 : (free ?? 0)
    taken.push({ ...extent, level })
    levels.set(mark.id, level)
  }
  return levels
}

function stemsOf(marks: readonly MilestoneMark[], span: Span, width: number): readonly { mark: MilestoneMark; x: number }[] {
  const toX = timeScale(span, width)
  return marks.map((mark) => ({ mark, x: stemX(mark, milestoneExtent(mark, toX, width, LENS_STONE)) }))
}

/** A flag is hung where the date is: at the end of what has no known beginning, else in the middle. */
function stemX({ shape }: MilestoneMark, { x1, x2 }: Extent): number {
  return shape === 'until' || shape === 'deadline' ? x2 - 0.8 : (x1 + x2) / 2
}

function flagLabel({ side, x1, x2, note }: Flag, { label }: MilestoneMark, top: number) {
  const place = side === 'right' ? { x: x1, anchor: 'start' as const } : { x: x2, anchor: 'end' as const }
  return { ...place, y: top + 13, strong: label.brief, status: label.status, note }
}

function title(months: readonly number[], locale: Picture['words']['locale']): string {
  const words = (day: number | undefined) => {
    const [year, month] = dayParts(day ?? 0)
    return monthWords(year, month, locale)
  }
  return months.length < 2 ? words(months[0]) : `${words(months[0])} – ${words(months.at(-1))}`
}

/** A tick for every month; the first and each January tell the year. Names that have no room become numbers or are left out. */
function monthTicks(
  months: readonly number[],
  { start, end }: Span,
  { months: names, locale }: Picture['words'],
  toX: (day: number) => number,
): readonly AxisTick[] {
  return months.map((day, index) => {
    const [year, month] = dayParts(day)
    const [x1, x2] = [toX(Math.max(start, day)), toX(Math.min(end, nextAfter(day, MONTH)))]
    const name = names[month - 1] ?? ''
    const telling = index === 0 || month === 1
    const tries = telling
      ? [locale === 'vi' ? `${name}/${year}` : monthWords(year, month, locale), monthWords(year, month, locale), name]
      : [name, String(month)]
    const label = tries.find((text) => textWidth(text, 'sans', AXIS.labelSize) <= x2 - x1 - 6) ?? null
    return { day, x: x1, label, labelX: (x1 + x2) / 2, major: month === 1 }
  })
}
