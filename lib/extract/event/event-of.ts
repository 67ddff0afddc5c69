import type { EventKind, Topic } from '../../facts/code-lists.ts'
import { addDays } from '../../time/civil-date.ts'
import { confidenceOf } from '../confidence.ts'
import { type ExtractedEvidence, evidenceOf, type GivenText, MAX_QUOTE, type Mark } from '../evidence-of.ts'
import type { ExtractedEvent } from '../extracted.ts'
import type { Doubt, TokenSpan } from '../figure/figure-candidate.ts'
import { givenRange, type ReadBlock } from '../text/read-block.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { readTimes } from '../when/read-time.ts'
import { type ResolvedTime, resolveTime } from '../when/resolve-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { NATIONAL_WORDS, TOPIC_WORDS } from './event-book.ts'
import { isAhead, soonAhead, statusOf } from './event-status.ts'
import { goesOn, isStop, titleOf, titleSpan } from './event-title.ts'
import type { EventSurroundings, Happening, Told } from './happening.ts'
import { subjectOf } from './title-subject.ts'

/** Turns a happening into an event: its days, status, title, provinces and quote. Null where there is no such day. */
export function eventOf(
  happening: Happening,
  sentence: Sentence,
  block: ReadBlock,
  around: EventSurroundings,
): ExtractedEvent | null {
  const { time, shape, told, clause } = happening
  const { tokens } = block
  const deadline = time.role === 'before'
  const future = !happening.past && (deadline || isAhead(tokens, happening))
  const past = resolveTime(shape, around.anchor, future ? 'future' : 'past')
  const ahead =
    past && !future && !happening.past
      ? soonAhead(shape, past, around.anchor, tokens.slice(clause.from, Math.max(time.to, told.to)))
      : null
  const resolved = ahead ?? past
  if (resolved === null) return null
  if (around.anchor.yearless && resolved.end.slice(0, 4) === around.anchor.day.slice(0, 4)) return null
  const span = happening.title ?? titleSpan(tokens, sentence, time, told, clause.floor)
  const doubts: Doubt[] = [...happening.doubts]
  if (resolved.guessed) doubts.push('year-guessed')
  if (resolved.approximate) doubts.push('date-approximate')
  const evidence = cutQuote(block, around.given, time, span, told)
  if (evidence === null) return null
  const text = block.folded.text.slice(tokens[span.from]?.start ?? 0, tokens[span.to - 1]?.end ?? 0)
  const told8 = block.folded.text.slice(
    tokens[Math.min(span.from, time.from)]?.start ?? 0,
    tokens[Math.min(Math.max(span.to, time.to) + 8, sentence.to) - 1]?.end ?? 0,
  )
  const units = provincesOf(tokens, sentence, told8, around).flatMap((slug) => around.areas.at(slug, resolved.end) ?? [])
  const toldKind = happening.kind ?? told.word.kind
  // "gắn với 47 năm Ngày Giải phóng": no victory is still to come.
  const kind = toldKind === 'victory' && resolved.start > around.anchor.day ? 'commemoration' : toldKind
  const title = titleOf(block, around.given.text, span, happening.title ? null : subjectOf(tokens, sentence, span, told))
  return {
    title: { vi: title, en: title },
    titleLanguage: 'vi',
    kind,
    topic: topicOf(kind, told.word.topic, text),
    status: statusOf(resolved, around.anchor, future, tokens, clause, time),
    date: dateOf(resolved, time, block, around.given.text, deadline),
    horizon: horizonOf(tokens, sentence),
    place: null,
    provinces: [...new Set(units.map(({ slug }) => slug))],
    areas: [...new Set(units.map(({ id }) => id))],
    evidence: [evidence],
    confidence: confidenceOf(doubts),
    doubts,
  }
}

function dateOf(
  resolved: ResolvedTime,
  time: TimeMention,
  block: ReadBlock,
  given: string,
  deadline: boolean,
): ExtractedEvent['date'] {
  const range = givenRange(block, time.from, time.to)
  const phrase = given.slice(range.start, range.end)
  const { start, end, precision, approximate, lunar } = resolved
  if (time.shape.form === 'now') return { edtf: `../${end}`, start: null, end, precision: 'day', qualifier: 'until', phrase }
  if (deadline) {
    // "trước tháng 9/2033" ends the day before it begins, "chậm nhất tháng 9" with it; of a day papers mean the day itself as often.
    const before = block.tokens[time.from - 1]?.text === 'trước'
    const last = precision === 'day' || !before ? end : addDays(start, -1)
    return { edtf: `../${last}`, start: null, end: last, precision: 'day', qualifier: 'before', phrase }
  }
  const qualifier = lunar ? 'lunar' : approximate ? 'approximate' : null
  return { edtf: resolved.edtf, start, end, precision, qualifier, phrase }
}

/** "thời kỳ 2021 - 2030, tầm nhìn đến năm 2050": how far a plan reaches belongs to the plan. */
function horizonOf(tokens: readonly Token[], sentence: Sentence): ExtractedEvent['horizon'] {
  const times = readTimes(tokens.slice(sentence.from, sentence.to))
  const to = times.find(({ role, shape }) => role === 'horizon' && shape.form === 'year' && shape.year !== null)
  const vision = times.find(({ role, shape }) => role === 'vision' && shape.form === 'year')
  if (to?.shape.form !== 'year' || to.shape.year === null) return null
  return {
    to: String(to.shape.year),
    vision: vision?.shape.form === 'year' && vision.shape.year !== null ? String(vision.shape.year) : null,
  }
}

function cutQuote(block: ReadBlock, given: GivenText, time: TimeMention, span: TokenSpan, told: Told): ExtractedEvidence | null {
  const marks: Mark[] = [{ kind: 'time', from: time.from, to: time.to }]
  let end = Math.max(span.to, time.to)
  while (end < block.tokens.length && end - span.to < 24 && (!isStop(block.tokens[end]) || goesOn(block.tokens, end))) end++
  const spans = [
    { from: Math.min(span.from, time.from), to: end },
    { from: Math.min(span.from, time.from), to: Math.max(span.to, time.to) },
    { from: Math.min(told.from, time.from), to: Math.max(told.to, time.to) },
    { from: time.from, to: time.to },
  ]
  for (const { from, to } of spans) {
    const evidence = evidenceOf(given, block, from, to, marks)
    if (evidence !== null && evidence.end - evidence.start <= MAX_QUOTE) return evidence
  }
  return null
}

function provincesOf(tokens: readonly Token[], sentence: Sentence, text: string, around: EventSurroundings): readonly string[] {
  const found: string[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const mention = around.places.find(tokens, at)
    if (mention === null) continue
    at = mention.to - 1
    if (mention.kind === 'province' && mention.slug !== null && mention.titled && !found.includes(mention.slug))
      found.push(mention.slug)
  }
  if (around.place !== null && !found.includes(around.place)) found.unshift(around.place)
  if (NATIONAL_WORDS.some((words) => text.includes(words)) && !found.includes('viet-nam')) found.push('viet-nam')
  return found
}

const OPEN_TOPICS = new Set<EventKind>(['meeting', 'decision', 'programme', 'support', 'visit', 'culture'])

function topicOf(kind: EventKind, usual: Topic, text: string): Topic {
  if (!OPEN_TOPICS.has(kind)) return usual
  return TOPIC_WORDS.find(([words]) => words.test(text))?.[1] ?? usual
}
