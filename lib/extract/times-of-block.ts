import { addDays } from '../time/civil-date.ts'
import type { FigureCandidate } from './figure/figure-candidate.ts'
import { isToCome } from './figure/period-of.ts'
import type { Element } from './figure/scan-sentence.ts'
import { frames, isBeginning, outsideBrackets } from './period-left.ts'
import { type Anchor, resolveTime } from './when/resolve-time.ts'
import type { TimeMention } from './when/time-shape.ts'

/** The time that the last figure of a sentence shares with sentences before it; null for a new one. */
export function toldAgain(candidates: readonly FigureCandidate[], before: ReadonlySet<string>): TimeMention | null {
  const time = candidates.at(-1)?.time ?? null
  return time && time.shape.form !== 'vague' && before.has(JSON.stringify(time.shape)) ? time : null
}

/** "Các chỉ tiêu: tăng trưởng giai đoạn 2031 - 2035 đạt 10%/năm; … cơ cấu năm 2035 …": a sentence of nothing but aims goes on where it ends. */
export function aimOf(candidates: readonly FigureCandidate[], spokenOf: TimeMention | null, anchor: Anchor): TimeMention | null {
  const aims = candidates.length > 1 && candidates.every(({ time }) => time !== null && isToCome(time, anchor))
  const aim = aims ? (candidates.at(-1)?.time ?? null) : null
  // "thời kỳ 2021 - 2030 …; đến năm 2030 …": the years that end there go on.
  const endsThere = spokenOf?.shape.form === 'years' && aim?.shape.form === 'year' && aim.shape.year === spokenOf.shape.last
  return endsThere ? null : aim
}

/** "Ngày 1 tháng 4 năm 1992, bộ máy của tỉnh bắt tay vào việc. …": a paragraph that begins long ago goes on there. */
export function yearLongAgo(elements: readonly Element[], anchor: Anchor): TimeMention | null {
  const day = outsideBrackets(elements).findLast(
    (element) => element.is === 'time' && (element.mention.shape.form === 'day' || element.mention.shape.form === 'month'),
  )
  const resolved = day?.is === 'time' ? resolveTime(day.mention.shape, anchor, 'past') : null
  if (day?.is !== 'time' || resolved === null || day.mention.role !== 'at') return null
  if (resolved.end > addDays(anchor.day, -LONG_AGO)) return null
  return { ...day.mention, shape: { form: 'year', year: Number(resolved.end.slice(0, 4)) } }
}

/** Ten years of days. */
const LONG_AGO = 3652

/** Whether a sentence says a time, or that it is of now. */
export function speaksOfNow(elements: readonly Element[]): boolean {
  return elements.some(
    (element) => element.is === 'time' || (element.is === 'word' && (element.text === 'nay' || element.text === 'hiện')),
  )
}

/** Whether people were counted on a day. */
export function isCensus({ time, said }: FigureCandidate): boolean {
  return said.slug === 'population' && time?.role === 'as-of' && time.shape.form === 'day'
}

/** "Hoàn thành chậm nhất vào năm 2030": no report is of a time to come. */
export function isAhead({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  if (!anchor.exact || resolved === null) return false
  // "nhiệm vụ 6 tháng cuối năm", said in the first days of July
  const begun = shape.form === 'months' && shape.first > 1 && resolved.end > addDays(anchor.day, HARDLY_BEGUN)
  return begun || resolved.start > anchor.day
}

/** Of months that so many days are left of there is no report. */
const HARDLY_BEGUN = 100

/** A time that only plans and targets of its sentence are of. */
export function isPlannedTime(element: Element, planned: ReadonlySet<TimeMention>, told: ReadonlySet<TimeMention>): boolean {
  return element.is === 'time' && planned.has(element.mention) && !told.has(element.mention)
}

/** "năm nay"; what is told of last year sets no other year. */
function yearFrom(offset: number | undefined, { day }: Anchor): number | null {
  return offset === 0 ? Number(day.slice(0, 4)) : null
}

/** The year that a sentence sets for months and quarters without one. Of a year to come reports tell none. */
export function yearSaid(elements: readonly Element[], anchor: Anchor, reports: boolean): number | null {
  const said = outsideBrackets(elements)
  for (const [at, element] of said.entries()) {
    if (isBeginning(said, at)) continue
    if (reports && element.is === 'time' && isAhead(element.mention, anchor) && !frames(elements, element.mention)) continue
    if (element.is === 'time' && element.mention.shape.form === 'year' && element.mention.role === 'at')
      return element.mention.shape.year ?? yearFrom(element.mention.shape.yearOffset, anchor)
  }
  return null
}
