import type { EventKind } from '../../facts/code-lists.ts'
import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { readTimes } from '../when/read-time.ts'
import { EVENT_WORDS, NO_EVENTS } from './event-book.ts'
import { CIRCUMSTANCES, isFiller, isStop } from './event-title.ts'
import type { Told } from './happening.ts'

/**
 * The subject for a title that would have none: "dự kiến khởi công" of what. It stands at the head of the sentence or behind its last
 * semicolon, or before the bracket in which the time is: "cầu Tân Đệ (thông xe ngày 9/9/2002)".
 */
export function subjectOf(tokens: readonly Token[], sentence: Sentence, span: TokenSpan, told: Told): TokenSpan | null {
  const apart = tokens[span.from - 1]?.text === ',' && DONE_TO.has(told.word.kind)
  if (NAMED.has(told.word.kind) || told.from - span.from > 3 || span.to - told.to > (apart ? 8 : 2)) return null
  if (tokens[span.from - 1]?.text === '(') return beforeBracket(tokens, sentence.from, span.from - 1)
  const head = headOf(tokens, sentence.from, span.from)
  if (span.from <= head + 1 || CIRCUMSTANCES.has(tokens[head]?.text ?? '')) return null
  let to = head
  while (to < span.from && to - head < LONGEST_SUBJECT && !endsSubject(tokens, to)) {
    // "Dự án", "công trình" begin or end like words of happenings and are none.
    const compound = NO_EVENTS.find(tokens, to)?.length ?? 0
    if (compound === 0 && EVENT_WORDS.find(tokens, to) !== null) break
    to += Math.max(compound, 1)
  }
  const words = to - head
  return words >= 2 && words < LONGEST_SUBJECT && readTimes(tokens.slice(head, to)).length === 0 ? { from: head, to } : null
}

/** Kinds whose words are verbs that want to know of what. */
const DONE_TO = new Set<EventKind>(['construction', 'opening', 'founding', 'administrative-change', 'programme', 'decision'])

/** Kinds that are told by the name of what was held. */
const NAMED = new Set<EventKind>(['commemoration', 'culture', 'congress'])

const LONGEST_SUBJECT = 18

/** Behind the last semicolon, and behind a time that leads: "Ngày 19/5, dự án …". */
function headOf(tokens: readonly Token[], start: number, at: number): number {
  let head = at
  while (head > start && tokens[head - 1]?.text !== ';') head--
  const [time] = readTimes(tokens.slice(head, Math.min(head + LONGEST_SUBJECT, at)))
  if (time === undefined || time.from > 1 || tokens[head + time.to]?.text !== ',') return head
  return head + time.to + 1
}

function beforeBracket(tokens: readonly Token[], start: number, bracket: number): TokenSpan | null {
  let from = bracket
  while (from > start && bracket - from < LONGEST_SUBJECT && !isStop(tokens[from - 1])) from--
  if (BEFORE_SUBJECT.has(tokens[from]?.text ?? '')) from++
  return bracket - from >= 2 && readTimes(tokens.slice(from, bracket)).length === 0 ? { from, to: bracket } : null
}

const BEFORE_SUBJECT = new Set(['khi', 'và', 'là', 'nhất', 'từ', 'như', 'với'])

/** A hyphen in a name ends none: "cao tốc Quảng Ngãi - Hoài Nhơn". */
function endsSubject(tokens: readonly Token[], at: number): boolean {
  return isStop(tokens[at]) || (isFiller(tokens[at]) && tokens[at]?.text !== '-')
}
