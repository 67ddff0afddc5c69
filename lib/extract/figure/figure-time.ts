import type { TimeMention } from '../when/time-shape.ts'
import { isAloneInBrackets } from './alone-in-brackets.ts'
import type { FigureReading } from './figure-reading.ts'
import type { Interpretation } from './interpret.ts'
import { isStock } from './time-collect.ts'

/** The time of a number: right behind it, or the last before it, or at the end of its list. A level is of no "5 năm". */
export function timeFor(reader: FigureReading, index: number, end: number, level: boolean): TimeMention | null {
  let seen = 0
  const number = reader.elements[index]
  // "gấp 181 lần năm đầu tái lập": what a multiple is measured by stands behind it.
  const multiple = number?.is === 'quantity' && number.quantity.form === 'amount' && number.quantity.unit === 'RATIO'
  for (const element of multiple ? [] : reader.elements.slice(index + 1, index + 6)) {
    if (element.from < reader.past) break
    // "268 triệu đồng (9.720 USD) năm 2037"
    if (isAmountInBrackets(reader, index, index + 1 + seen)) {
      seen++
      continue
    }
    if (element.is === 'indicator' && element.to <= end) {
      seen++
      continue
    }
    if (element.is === 'time' && element.mention.role !== 'compare' && isPeriod(element.mention)) {
      // "… trong năm 2025 đạt" begins something new.
      const next = reader.elements[index + 1 + seen + 1]
      if (next?.is === 'cue' && next.cue === 'reach' && seen > 0) break
      return element.mention
    }
    const passes =
      (element.is === 'word' && ['trong', 'ngay', 'vào', 'ở', 'của', 'cho'].includes(element.text)) ||
      (element.is === 'cue' && element.cue === 'narrow') ||
      (element.is === 'word' && element.text === 'đến') ||
      isTimeInBrackets(reader, index + 1 + seen)
    if (!passes) break
    seen++
  }
  for (let at = reader.times.length - 1; at >= 0; at--) {
    const time = reader.times[at]
    // A level is of no count of years, and of no days of a meeting.
    const ofNoLevel = level && (time?.shape.form === 'year-count' || (time?.shape.form === 'days' && time.role !== 'until'))
    // "Trong nhiệm kỳ 2005 - 2010, tỉnh cử 3.164 lượt cán bộ đi đào tạo"
    const inTerm = time !== undefined && reader.cursor.is(time.from - 1, 'trong')
    if (time && isPeriod(time, inTerm) && !ofNoLevel) return time
  }
  return timeAtEnd(reader, index)
}

/** "đặt mục tiêu đón 1,85 triệu lượt khách, thu 1.850 tỷ đồng trong năm 2019": the time of all stands at the end. */
function timeAtEnd(reader: FigureReading, index: number): TimeMention | null {
  for (const [at, element] of reader.elements.entries()) {
    if (at <= index) continue
    if (element.is === 'break' && element.sign !== ',') return null
    if (element.is === 'comparison') return null
    if (element.is !== 'time' || !isPeriod(element.mention) || element.mention.role !== 'at') continue
    const next = reader.elements[at + 1]
    const ends = next === undefined || next.is === 'break' || (next.is === 'word' && next.text === '.')
    return ends && reader.cursor.is(element.from - 1, 'trong') ? element.mention : null
  }
  return null
}

/** "Từ ngày 1/1/1997, tỉnh đi vào hoạt động với … dân số 538.000 người": what was there on the first day. */
export function beginning(reader: FigureReading, { slug }: Interpretation): TimeMention | null {
  if (!isStock(slug, '_T')) return null
  const from = reader.times.findLast(({ shape, role }) => shape.form === 'day' && role === 'from')
  if (from) return from
  // "ngày 1/7/2025, hai tỉnh lại về một, rộng 7.942 km2 với hơn 2,6 triệu dân"
  const founded =
    slug === 'population' && reader.elements.some(({ from: at }) => FOUNDING.some((words) => reader.cursor.is(at, ...words)))
  return founded ? (reader.times.findLast(({ shape, role }) => shape.form === 'day' && role === 'at') ?? null) : null
}

const FOUNDING = [
  ['thành', 'lập'],
  ['hợp', 'nhất'],
  ['sáp', 'nhập'],
  ['tái', 'lập'],
  ['về', 'một'],
  ['chia', 'tách'],
] as const

/** Whether an element is one of the brackets around an amount alone, right behind a number or around that number itself. */
function isAmountInBrackets({ elements }: FigureReading, index: number, at: number): boolean {
  const next = elements[index + 1]
  const from = next?.is === 'break' && next.sign === '(' ? index + 1 : index - 1
  const alone = elements[from + 1]?.is === 'quantity' && isAloneInBrackets(elements, from + 1)
  return alone && at >= from && at <= from + 2 && elements[from + 3]?.is === 'time'
}

/** "20 đảng viên (tháng 10/1949)" */
function isTimeInBrackets({ elements }: FigureReading, at: number): boolean {
  return elements[at + 1]?.is === 'time' && isAloneInBrackets(elements, at + 1)
}

/** A day is when something was said, not what a figure covers, unless the words say that it reaches to that day. */
function isPeriod({ shape, role }: TimeMention, inTerm = false): boolean {
  if (shape.form === 'days') return true
  if (shape.form === 'day' || shape.form === 'relative-day' || shape.form === 'lunar') {
    return role === 'as-of' || role === 'until' || shape.form === 'lunar'
  }
  return shape.form !== 'anniversary' && shape.form !== 'spring' && !(shape.form === 'years' && shape.term && !inTerm)
}
