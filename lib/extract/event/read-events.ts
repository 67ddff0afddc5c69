import type { ExtractedEvent } from '../extracted.ts'
import type { ReadBlock } from '../text/read-block.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { anniversary } from './anniversary.ts'
import { awaited, congressToCome } from './congress-to-come.ts'
import { documentBefore, paperTitle } from './dated-paper.ts'
import { datesNothing } from './dates-nothing.ts'
import { doneByNow } from './done-by-now.ts'
import { eventOf } from './event-of.ts'
import { isAhead, saysDone } from './event-status.ts'
import { isOldSpan, isYearOf, nextHappening, previousHappening, timesBySentence } from './event-times.ts'
import { titleEnd } from './event-title.ts'
import { type Clause, COARSE, type EventSurroundings, FINE, type Happening } from './happening.ts'
import { isCountedUpTo, isDoneBy, isMoreThanFigures } from './more-than-figures.ts'
import { yearOfTourism } from './named-year.ts'
import { narrowed, upToNow } from './narrowed-time.ts'
import { toldAgain } from './told-again.ts'
import { isLong, toldOf } from './told-of.ts'
import { toldIn } from './told-word.ts'
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
    if (!fine && !COARSE.has(shape.form) && !isOldSpan(time, around) && !isLong(shape)) continue
    const best = toldAgain(tokens, time, found.at(-1)) ?? toldOf(tokens, time, shape, told, clause, figureTimes, found, around)
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

/** From the last sign before the time to the next time, or the end of the sentence. */
function clauseAround(tokens: readonly Token[], sentence: Sentence, time: TimeMention, next: number, previous: number): Clause {
  let from = time.from
  while (from > Math.max(sentence.from, previous) && tokens[from - 1]?.text !== ';') {
    if (tokens[from - 1]?.text === ',' && time.from - from > 24) break
    from--
  }
  return { from, to: next, floor: Math.max(sentence.from, previous) }
}
