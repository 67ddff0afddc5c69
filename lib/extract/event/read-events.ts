import { addDays } from '../../time/civil-date.ts'
import type { ExtractedEvent } from '../extracted.ts'
import type { ReadBlock } from '../text/read-block.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { resolveTime } from '../when/resolve-time.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import { anniversary } from './anniversary.ts'
import { congressOfTerm, congressToCome } from './congress-to-come.ts'
import { documentBefore, paperTitle } from './dated-paper.ts'
import { datesNothing } from './dates-nothing.ts'
import { eventOf } from './event-of.ts'
import { isAhead, saysDone } from './event-status.ts'
import { isOldSpan, isYearOf, nextHappening, previousHappening, timesBySentence } from './event-times.ts'
import { titleEnd } from './event-title.ts'
import { type Clause, COARSE, type EventSurroundings, FINE, type Happening, type Told } from './happening.ts'
import { plainTold } from './plain-happening.ts'
import { spanTold } from './span-happening.ts'
import { toldAgain } from './told-again.ts'
import { chooseTold, toldIn } from './told-word.ts'
import { isFigure, leadsClause, yearTold } from './year-happening.ts'
import { inYear, yearGoneBy, yearLeading } from './year-in-force.ts'

/** Reads the dated happenings of one block. `figureTimes` are times that figures of the block stand for (by first token). */
export function readEvents(
  block: ReadBlock,
  around: EventSurroundings,
  figureTimes: ReadonlySet<number>,
): readonly ExtractedEvent[] {
  const times = timesBySentence(block)
  return block.sentences.flatMap((sentence, index) =>
    happenings(block, sentence, times[index] ?? [], figureTimes, around).flatMap(
      (happening) => eventOf(happening, sentence, block, around) ?? [],
    ),
  )
}

export function happenings(
  block: ReadBlock,
  sentence: Sentence,
  said: readonly TimeMention[],
  figureTimes: ReadonlySet<number>,
  around: EventSurroundings,
): readonly Happening[] {
  const { tokens } = block
  const times = said.filter((time, index) => !isYearOf(tokens, time, said[index + 1]))
  const told = toldIn(tokens, sentence)
  const tourism = times.some(({ shape }) => FINE.has(shape.form)) ? [] : yearOfTourism(tokens, told, sentence)
  if (times.length === 0) return [...awaited(tokens, told, sentence, around), ...tourism]
  const year = yearLeading(sentence, said)
  const found: Happening[] = [...tourism]
  let planned = false
  for (const [index, time] of times.entries()) {
    const { role } = time
    const shape = inYear(narrowed(tokens, time), year ?? yearGoneBy(tokens, time, around))
    if (datesNothing(tokens, sentence, time, around)) continue
    const clause = clauseAround(
      tokens,
      sentence,
      time,
      nextHappening(times, index)?.from ?? sentence.to,
      previousHappening(times, index)?.to ?? sentence.from,
    )
    if (shape.form === 'anniversary') {
      found.push(...anniversary(time, shape, told, clause, sentence))
      continue
    }
    const congress = congressToCome(tokens, time, told, around.anchor)
    if (congress !== null) {
      found.push({
        time,
        shape: { form: 'year', year: congress.year },
        told: congress.told,
        clause,
        doubts: ['date-approximate'],
        title: { from: congress.told.from, to: titleEnd(tokens, congress.told.to, time.from) },
      })
      continue
    }
    const document = documentBefore(tokens, time.from, sentence.from)
    if (document !== null && shape.form === 'day') {
      found.push({
        time,
        shape,
        told: document,
        clause: { from: document.from, to: titleEnd(tokens, time.to, sentence.to), floor: sentence.from },
        doubts: [],
        past: true,
        title: paperTitle(tokens, document, time, sentence),
      })
      continue
    }
    if (shape.form === 'now') {
      const done = doneByNow(tokens, time, told, clause)
      if (done !== null) found.push({ time, shape, told: done, clause, doubts: [], past: true })
      continue
    }
    const fine = FINE.has(shape.form)
    if (!fine && !COARSE.has(shape.form) && !isOldSpan(time, around) && !LONG.has(shape.form)) continue
    const best =
      toldAgain(tokens, time, found.at(-1)) ??
      (LONG.has(shape.form) ? null : chooseTold(told, time, clause, fine, tokens)) ??
      (isPlain(tokens, time, figureTimes)
        ? plainTold(
            tokens,
            time,
            clause,
            isSure(shape, around) ||
              isDaysOf(tokens, time.from) ||
              (found.length > 0 && isMonthGoneBy(tokens, time, clause, around)),
          )
        : null) ??
      (figureTimes.has(time.from) ? null : yearTold(tokens, time, told, clause, presentYear(around))) ??
      // Years that head a paragraph with a colon are those of its figures as well.
      (figureTimes.has(time.from) && tokens[time.to]?.text !== ':' ? null : spanTold(tokens, time, clause))
    if (best !== null) {
      if (figureTimes.has(time.from) && !isMoreThanFigures(best, time)) continue
      // "đến ngày 30/11 giải ngân": up to when is counted, unless the word leads straight to it.
      if (role === 'until' && (!isDoneBy(best, time) || isCountedUpTo(tokens, time))) continue
      const ahead = planned && !saysDone(tokens, clause, time)
      // "Từ 2022, Festival Huế có bốn mùa": what goes on since a year is no feast of it.
      if (role === 'from' && shape.form === 'year' && best.word.kind === 'culture') continue
      const happening = { time, shape: upToNow(shape, around), told: best, clause, doubts: [], ahead }
      found.push(happening)
      planned ||= isAhead(tokens, happening)
    }
  }
  return found
}

/** "Ngày 19/5, cao tốc thông xe; tháng 8, cảng hàng không đón chuyến bay đầu tiên": a month that goes on with what happened. */
function isMonthGoneBy(tokens: readonly Token[], time: TimeMention, clause: Clause, { anchor }: EventSurroundings): boolean {
  if (time.shape.form !== 'month' || tokens[time.to]?.text !== ',' || !leadsClause(tokens, time, clause)) return false
  const resolved = resolveTime(time.shape, anchor, 'past')
  return resolved !== null && anchor.exact && resolved.end < anchor.day && !isFigure(tokens, time.to, clause.to)
}

function presentYear({ anchor }: EventSurroundings): number {
  return Number(anchor.day.slice(0, 4))
}

/** "Đến nay, 5 dự án chỉnh trang đô thị đã khởi công": by the day of the report. */
function doneByNow(tokens: readonly Token[], time: TimeMention, told: readonly Told[], clause: Clause): Told | null {
  if (tokens[time.from]?.text !== 'đến' || tokens[time.to]?.text !== ',') return null
  const done = told.find(({ from }) => from >= time.to && from < clause.to)
  const works = done !== undefined && BEGUN.has(done.text) && done.from - time.to < 16
  return works && tokens[done.from - 1]?.text === 'đã' ? done : null
}

const BEGUN = new Set(['khởi công', 'động thổ', 'khánh thành', 'thông xe', 'hợp long', 'khai trương', 'ra mắt'])

/** "Giai đoạn 2004 đến nay": its years. */
function upToNow(shape: TimeShape, around: EventSurroundings): TimeShape {
  return shape.form === 'since' ? { form: 'years', first: shape.year, last: presentYear(around), term: false } : shape
}

/** "đón xuân Giáp Thìn 2024": its first day. "Những ngày đầu năm 2026": its first month. */
function narrowed(tokens: readonly Token[], { shape, from }: TimeMention): TimeShape {
  const before = tokens[from - 1]?.text
  if (shape.form === 'spring' && (before === 'đón' || before === 'mừng')) return { ...shape, form: 'lunar', day: 1, month: 1 }
  if (shape.form !== 'year-part' || shape.part === 'middle' || !isDaysOf(tokens, from)) return shape
  const { part, ...year } = shape
  return { ...year, form: 'month', month: part === 'first' ? 1 : 12 }
}

function isDaysOf(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === 'ngày' && tokens[from - 2]?.text === 'những'
}

/** "Năm Du lịch quốc gia - Điện Biên 2024": the year at the end of its name, where no day of it is told. */
function yearOfTourism(tokens: readonly Token[], told: readonly Told[], sentence: Sentence): readonly Happening[] {
  const one = told.find(({ text }) => text === 'năm du lịch quốc gia')
  if (one === undefined) return []
  const behind = tokens.slice(one.to, Math.min(sentence.to, one.to + 6))
  const number = behind.findIndex(({ kind, text }) => kind === 'number' && /^20\d\d$/.test(text))
  if (number < 0 || behind.slice(0, number).some(({ text }) => text === ',')) return []
  const at = one.to + number
  const shape = { form: 'year' as const, year: Number(tokens[at]?.text) }
  const time = { shape, role: 'at' as const, from: at, to: at + 1 }
  return [
    {
      time,
      shape,
      told: one,
      clause: { from: one.from, to: at + 1, floor: one.from },
      doubts: [],
      title: { from: one.from, to: at + 1 },
    },
  ]
}

/** A congress that a sentence without a time looks forward to. */
function awaited(
  tokens: readonly Token[],
  told: readonly Told[],
  sentence: Sentence,
  around: EventSurroundings,
): readonly Happening[] {
  const congress = congressOfTerm(tokens, told, around)
  if (congress === null) return []
  const { from } = congress.told
  const shape = { form: 'year' as const, year: congress.year }
  const time = { shape, role: 'at' as const, from, to: from }
  return [
    { time, shape, told: congress.told, clause: { from, to: sentence.to, floor: sentence.from }, doubts: ['date-approximate'] },
  ]
}

/** Only what goes on for years is told of these. */
const LONG = new Set<TimeShape['form']>(['since', 'century', 'decade'])

/** Two years of days. */
const LONG_AGO = 730

/** A month that still lies ahead, or long back: what is told of it is planned, or has happened. */
function isSure(shape: TimeShape, { anchor }: EventSurroundings): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  if (resolved === null) return false
  // "Tháng 12 năm 1975 tỉnh nhập vào …": of a month so long ago something is told that happened in it.
  if ('year' in shape && shape.year !== null && resolved.end < addDays(anchor.day, -LONG_AGO)) return true
  return anchor.exact && resolved.start > anchor.day
}

/** A day, or a month of which no figure is told: it may have happened then whatever its clause says. Feasts by name are no days. */
function isPlain(tokens: readonly Token[], { shape, role, from }: TimeMention, figureTimes: ReadonlySet<number>): boolean {
  const feast = shape.form === 'lunar' && tokens[from]?.text === 'tết' && role !== 'before'
  const day = FINE.has(shape.form) && !feast
  const month = ['month', 'month-third', 'quarter', 'year-part'].includes(shape.form)
  const near = role === 'at' || role === 'from' || (role === 'before' && day)
  // "Tới ngày 23/2/1876, Soái phủ lập hạt", "Sau ngày 26/12/1991, tỉnh tách": told of the day itself.
  const told = shape.form === 'day' && shape.year !== null && (role === 'until' || role === 'after')
  return (near || told) && (day || month) && !figureTimes.has(from)
}

/** "đến tháng 12 hoàn thành", "kéo dài đến ngày 25/4": the word stands close to the day up to which it is said. */
function isDoneBy({ word, from, to }: Told, time: TimeMention): boolean {
  if (to <= time.from) return time.from - to <= 3
  // "Tới 27/12/1975, tỉnh lại nhập với Ninh Bình": of a full day long gone by nothing is counted up to.
  if (time.shape.form === 'day' && time.shape.year !== null && from === time.to + 1) return true
  return word.strong && from - time.to <= 8
}

/** "giải ngân đến 25/4 đạt 418 tỷ đồng": a number follows the day up to which it was counted. */
function isCountedUpTo(tokens: readonly Token[], { to }: TimeMention): boolean {
  return COUNTS.has(tokens[to]?.text ?? '') && tokens.slice(to + 1, to + 4).some(({ kind }) => kind === 'number')
}

const COUNTS = new Set(['đạt', 'ước', 'được', 'là', 'có'])

/** A time that a figure stands for is a happening too where its word tells more than a number coming about. */
function isMoreThanFigures({ word }: Told, { shape }: TimeMention): boolean {
  const stretch = shape.form === 'months' || shape.form === 'quarter'
  if (stretch) return false
  return word.strong || word.kind === 'culture' || (shape.form === 'days' && word.kind === 'meeting')
}

/** From the last sign before the time to the next time, or the end of the sentence. */
function clauseAround(tokens: readonly Token[], sentence: Sentence, time: TimeMention, next: number, previous: number): Clause {
  let from = time.from
  while (from > Math.max(sentence.from, previous) && tokens[from - 1]?.text !== ';') {
    if (tokens[from - 1]?.text === ',' && time.from - from > 24) break
    from--
  }
  return { from, to: next, floor: Math.max(sentence.from, previous) }
}
