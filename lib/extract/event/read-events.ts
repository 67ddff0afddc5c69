import type { ExtractedEvent } from '../extracted.ts'
import type { ReadBlock } from '../text/read-block.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { anniversary } from './anniversary.ts'
import { congressToCome } from './congress-to-come.ts'
import { documentBefore } from './dated-paper.ts'
import { eventOf } from './event-of.ts'
import {
  isEveryYear,
  isOldSpan,
  isRecurring,
  isYearOf,
  isYearOfPaper,
  nextHappening,
  previousHappening,
  timesBySentence,
} from './event-times.ts'
import { titleEnd } from './event-title.ts'
import { type Clause, COARSE, type EventSurroundings, FINE, type Happening, type Told } from './happening.ts'
import { plainTold } from './plain-happening.ts'
import { chooseTold, toldIn } from './told-word.ts'

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
  if (times.length === 0) return []
  const told = toldIn(tokens, sentence)
  const found: Happening[] = []
  for (const [index, time] of times.entries()) {
    const { shape, role } = time
    if (role === 'as-of' || role === 'vision' || role === 'compare') continue
    // "đến năm 2012 thì khánh thành": a year gone by is no horizon.
    const reached = shape.form === 'year' && shape.year !== null && shape.year < Number(around.anchor.day.slice(0, 4))
    if (role === 'horizon' && !reached) continue
    if (isRecurring(tokens, time) || isYearOfPaper(tokens, time) || tokens[time.from - 1]?.text === 'chụp') continue
    // "tính đến 17 giờ ngày 26/4": up to when is counted. "Dịp Tết Đinh Dậu": no day of its own.
    const clock = tokens[time.from - 1]?.text
    if ((clock === 'giờ' || clock === 'h') && tokens[time.from - 3]?.text === 'đến') continue
    if (shape.form === 'lunar' && tokens[time.from]?.text === 'tết' && tokens[time.from - 1]?.text === 'dịp') continue
    if (shape.form === 'relative-month' && time.to - time.from === 1) continue
    if (COARSE.has(shape.form) && isEveryYear(tokens, sentence)) continue
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
    const congress = times.length === 1 ? congressToCome(tokens, time, told, around.anchor) : null
    if (congress !== null) {
      found.push({
        time,
        shape: { form: 'year', year: congress.year },
        told: congress.told,
        clause,
        doubts: ['date-approximate'],
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
      })
      continue
    }
    const fine = FINE.has(shape.form)
    if (!fine && !COARSE.has(shape.form) && !isOldSpan(time, around)) continue
    const plain = FINE.has(shape.form) && (role === 'at' || role === 'from') && !figureTimes.has(time.from)
    const best = chooseTold(told, time, clause, fine, tokens) ?? (plain ? plainTold(tokens, sentence, time, clause) : null)
    if (best !== null) {
      if (figureTimes.has(time.from) && !isMoreThanFigures(best, time)) continue
      // "đến ngày 30/11 giải ngân": up to when is counted, unless the word leads straight to it.
      if (role === 'until' && (!isDoneBy(best, time) || isCountedUpTo(tokens, time))) continue
      if (isCountedOver(time)) continue
      found.push({ time, shape, told: best, clause, doubts: [] })
    }
  }
  return found
}

/** "đến tháng 12 hoàn thành", "kéo dài đến ngày 25/4": the word stands close to the day up to which it is said. */
function isDoneBy({ word, from, to }: Told, time: TimeMention): boolean {
  if (to <= time.from) return time.from - to <= 3
  return word.strong && from - time.to <= 8
}

/** "giải ngân đến 25/4 đạt 418 tỷ đồng": a number follows the day up to which it was counted. */
function isCountedUpTo(tokens: readonly Token[], { to }: TimeMention): boolean {
  return COUNTS.has(tokens[to]?.text ?? '') && tokens.slice(to + 1, to + 4).some(({ kind }) => kind === 'number')
}

const COUNTS = new Set(['đạt', 'ước', 'được', 'là', 'có'])

/** "từ 16/11/2017 đến 15/11/2018 xảy ra 96 vụ": no happening lasts from one year to the same day of the next. */
function isCountedOver({ shape }: TimeMention): boolean {
  if (shape.form !== 'days' || shape.from.year === null || shape.to.year === null) return false
  return (shape.to.year - shape.from.year) * 12 + shape.to.month - shape.from.month > 3
}

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
