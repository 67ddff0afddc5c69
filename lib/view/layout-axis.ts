import { addDays, fromEpochDay, yearMonthDay } from '../time/civil-date.ts'
import { dateWords, monthName, monthWords } from '../words/civil-date-words.ts'
import type { Locale } from '../words/locale.ts'
import { stretchWords } from '../words/period-words.ts'
import { beginnings, type CalendarStep, nextAfter } from './calendar-units.ts'
import type { Picture, Span } from './picture.ts'
import type { AxisTick, PlacedLabel } from './placed.ts'
import { AXIS } from './plot-measures.ts'
import { textWidth } from './text-width.ts'
import { timeScale } from './time-scale.ts'

/** From fine to coarse: the first whose labels have room is taken. */
const STEPS: readonly CalendarStep[] = [
  { unit: 'day', step: 1 },
  { unit: 'day', step: 7 },
  { unit: 'day', step: 15 },
  { unit: 'month', step: 1 },
  { unit: 'month', step: 3 },
  { unit: 'year', step: 1 },
  { unit: 'year', step: 2 },
  { unit: 'year', step: 5 },
  { unit: 'year', step: 10 },
  { unit: 'year', step: 20 },
  { unit: 'year', step: 50 },
  { unit: 'year', step: 100 },
]

const ROOM = 9
/** Single days of a month are named only where they stand this far apart; below that months say more. */
const SPARSE = 110
/** Ticks without a label closer than this would be a grey bar. */
const LEAST_TICK = 4

/** Ticks of the axis of a window. Labels never touch; years before quarters before months before days, as room allows. */
export function layoutAxis(window: Span, width: number, locale: Locale): readonly AxisTick[] {
  const toX = timeScale(window, width)
  const tries = STEPS.map((step) => ({ step, ticks: ticksOf(step, window, width, toX, locale) }))
  const { step, ticks: labelled } = tries.find(({ ticks }) => ticks?.some(({ label }) => label !== null)) ?? {}
  if (!step || !labelled) return []
  if (step.unit !== 'year' || step.step === 1 || toX(window.start + 366) < LEAST_TICK) return labelled
  const named = new Set(labelled.map(({ day }) => day))
  const years = beginnings(window.start, window.end, { unit: 'year', step: 1 }).filter(
    (day) => !named.has(day) && day >= window.start,
  )
  const minor = years.map((day): AxisTick => ({ day, x: toX(day), label: null, labelX: toX(day), major: false }))
  return [...labelled, ...minor].sort((a, b) => a.day - b.day)
}

/** The ticks of one step, or null where two of its labels would touch. */
export function ticksOf(
  step: CalendarStep,
  window: Span,
  width: number,
  toX: (day: number) => number,
  locale: Locale,
): readonly AxisTick[] | null {
  const days = window.end - window.start
  const shortest = step.unit === 'day' ? step.step : step.unit === 'month' ? 28 * step.step : 365 * step.step
  // Thousands of ticks need not be laid out to know that they have no room.
  const cell = (shortest / days) * width
  if (cell < 10 || (step.unit === 'day' && step.step > 1 && cell < SPARSE)) return null
  const ticks: AxisTick[] = []
  let room = Number.NEGATIVE_INFINITY
  let named = false
  for (const day of beginnings(window.start, window.end, step)) {
    const [text, bare] = [stepWords(day, step, !named, locale), stepWords(day, step, false, locale)]
    const x = toX(day)
    const place = labelPlace(day, step, window, width, toX, text)
    const fitting = place ?? (text === bare ? null : labelPlace(day, step, window, width, toX, bare))
    const onAxis = day >= window.start
    const wholeCell = onAxis && nextAfter(day, step) <= window.end
    if (!fitting && wholeCell) return null
    if (!fitting) {
      if (onAxis) ticks.push({ day, x, label: null, labelX: x, major: isMajor(day, step) })
      continue
    }
    const half = textWidth(fitting.text, 'serif', AXIS.labelSize) / 2
    if (fitting.x - half < room) return null
    room = fitting.x + half + ROOM
    named = true
    ticks.push({
      day: onAxis ? day : window.start,
      x: Math.max(0, x),
      label: fitting.text,
      labelX: fitting.x,
      major: onAxis && isMajor(day, step),
    })
  }
  return ticks
}

/** In the middle of what is seen of the step where it is one year, quarter, month or day; else at its first day. Null: no room. */
function labelPlace(
  day: number,
  step: CalendarStep,
  window: Span,
  width: number,
  toX: (day: number) => number,
  text: string,
): { readonly x: number; readonly text: string } | null {
  const wide = textWidth(text, 'serif', AXIS.labelSize)
  const cell = step.unit === 'year' || step.unit === 'day' ? { ...step, step: 1 } : step
  const end = Math.min(window.end, nextAfter(day, cell))
  const [x1, x2] = [toX(Math.max(day, window.start)), toX(end)]
  if (x2 <= x1) return null
  const whole = step.step === 1 || step.unit === 'month'
  if (whole) return x2 - x1 >= wide + ROOM / 2 ? { x: (x1 + x2) / 2, text } : null
  const x = x2 - x1 >= 12 ? (x1 + x2) / 2 : x1
  if (day < window.start) return null
  const kept = Math.max(wide / 2, Math.min(width - wide / 2, x))
  return Math.abs(kept - x) <= wide / 2 + 1 ? { x: kept, text } : null
}

/** The first name of an axis tells its year, and so does each that begins one. */
function stepWords(day: number, { unit, step }: CalendarStep, first: boolean, locale: Locale): string {
  const date = fromEpochDay(day)
  const [year, month, dayOfMonth] = yearMonthDay(date)
  if (unit === 'year') return String(year)
  const newYear = month === 1 && dayOfMonth === 1
  if (unit === 'day') return first || newYear ? dateWords(date, locale) : withoutYear(dateWords(date, locale), year)
  if (step === 1) return first || newYear ? monthWords(year, month, locale) : monthName(month, locale)
  const end = addDays(fromEpochDay(nextAfter(day, { unit, step })), -1)
  const quarter = stretchWords({ start: date, end, precision: 'quarter' }, locale)
  return first || newYear ? quarter : withoutYear(quarter, year)
}

function withoutYear(words: string, year: number): string {
  return words.replace(new RegExp(`[/\u00a0]${year}$`), '')
}

function isMajor(day: number, { unit }: CalendarStep): boolean {
  return unit === 'year' || fromEpochDay(day).endsWith('-01-01')
}

/** Today's line in the band of the axis, its label under the line of years on the side where it has room. Null outside of the window. */
export function placeToday(
  { day, label }: Picture['today'],
  window: Span,
  width: number,
): { readonly x: number; readonly label: PlacedLabel } | null {
  if (day < window.start || day >= window.end) return null
  const x = timeScale(window, width)(day)
  const before = x - AXIS.labelSize / 2 >= textWidth(label, 'sansBold', AXIS.labelSize)
  const side = before
    ? { x: x - AXIS.labelSize / 2, anchor: 'end' as const }
    : { x: x + AXIS.labelSize / 2, anchor: 'start' as const }
  return { x, label: { ...side, y: AXIS.todayBaseline, strong: label, status: null, note: null } }
}
