import type { ReadBlock } from '../text/read-block.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { readTimes } from '../when/read-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { DOCUMENTS } from './event-book.ts'
import { COARSE, type EventSurroundings, FINE } from './happening.ts'

/** The times of each sentence of a block, "cùng ngày" being the day that was named last before it. */
export function timesBySentence({ tokens, sentences }: ReadBlock): readonly (readonly TimeMention[])[] {
  const all = readTimes(tokens)
  let next = 0
  let day: TimeMention | null = null
  return sentences.map(({ from, to }) => {
    const own: TimeMention[] = []
    while ((all[next]?.from ?? from) < from) next++
    for (let at = from; at < to; at++) {
      const time = all[next]
      if (time !== undefined && time.from <= at) {
        next++
        own.push(time)
        if (time.shape.form === 'day' || time.shape.form === 'relative-day') day = time
        at = Math.max(at, time.to - 1)
      } else if (day !== null && tokens[at]?.text === 'cùng' && tokens[at + 1]?.text === 'ngày' && time?.from !== at + 1) {
        own.push({ shape: day.shape, role: 'at', from: at, to: at + 2 })
      }
    }
    return own
  })
}

/** "Lễ hội năm 2026, diễn ra từ ngày 6/5": the year of a happening whose days follow. */
export function isYearOf(tokens: readonly Token[], { shape, to }: TimeMention, next: TimeMention | undefined): boolean {
  if (next === undefined) return false
  // "Đầu năm 1954, chiến dịch mở màn đêm 27-1": the day says when.
  if (shape.form === 'year-part' && next.shape.form === 'day' && next.shape.year === null)
    return shape.year !== null && !tokens.slice(to, next.from).some(({ text }) => text === ';')
  if (shape.form !== 'year') return false
  // "Năm 2019, tháng 5, …"
  if (next.shape.form === 'month' && next.from - to <= 1) return true
  if (!FINE.has(next.shape.form)) return false
  const between = tokens.slice(to, next.from).map(({ text }) => text)
  // "Hội Lim năm nay mở vào ngày 13 tháng Giêng"
  if (between.length <= 4 && between.includes('vào') && !between.includes(',')) return true
  return between.includes('ra') || between.includes('chức') || between.includes('mạc')
    ? between.every((word) => HELD_BETWEEN.has(word))
    : false
}

const HELD_BETWEEN = new Set([',', ...'được sẽ dự kiến diễn ra tổ chức khai mạc từ vào trong'.split(' ')])

/**
 * The time before at which something can happen; a month or a year counts here too, but not where the day is said right behind it
 * ("phiên họp thường kỳ tháng 10, chiều 4/11").
 */
export function previousHappening(times: readonly TimeMention[], index: number): TimeMention | undefined {
  const own = times[index]?.from ?? 0
  return times
    .slice(0, index)
    .findLast(
      ({ shape, role, to }) =>
        role !== 'compare' && (FINE.has(shape.form) || (COARSE.has(shape.form) && !(shape.form === 'month' && own - to === 1))),
    )
}

/** The next time of the sentence at which something can happen: a term of office in between ends no clause. */
export function nextHappening(times: readonly TimeMention[], index: number): TimeMention | undefined {
  return times
    .slice(index + 1)
    .find(({ shape, role }) => role !== 'compare' && role !== 'horizon' && role !== 'vision' && FINE.has(shape.form))
}

/** "rằm tháng Giêng hằng năm": a day that comes back every year. */
export function isRecurring(tokens: readonly Token[], { to }: TimeMention): boolean {
  const [one, two] = [tokens[to]?.text, tokens[to + 1]?.text]
  return (one === 'hằng' || one === 'hàng' || one === 'mỗi') && (two === 'năm' || two === 'tháng')
}

/** "từ năm 1963 - 1969, xây dựng …": years gone by; those of today are the spans of plans and programmes. */
export function isOldSpan({ shape }: TimeMention, { anchor }: EventSurroundings): boolean {
  return shape.form === 'years' && !shape.term && shape.last < Number(anchor.day.slice(0, 4)) - 5
}

/** "Luật Đất đai năm 2024", "Nghị định 102 năm 2024": the year is part of a name. */
export function isYearOfPaper(tokens: readonly Token[], { shape, from }: TimeMention): boolean {
  if (shape.form !== 'year') return false
  for (let at = from - 1; at > from - 8 && at >= 0 && tokens[at]?.text !== ','; at--)
    if (DOCUMENTS.find(tokens, at) !== null) return tokens[at]?.text !== 'kế'
  return false
}

/** "Mỗi năm tỉnh tổ chức hội chợ vào tháng 4": what returns is no happening of this year. */
export function isEveryYear(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const [word, next] = [tokens[at]?.text, tokens[at + 1]?.text]
    if ((word === 'mỗi' || word === 'hằng' || word === 'hàng') && next === 'năm') return true
    if (word === 'thường' && next === 'niên') return true
  }
  return false
}
