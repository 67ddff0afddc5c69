import type { EventKind, StatedStatus, Topic } from '../../facts/code-lists.ts'
import { addDays } from '../../time/civil-date.ts'
import { confidenceOf } from '../confidence.ts'
import { type ExtractedEvidence, evidenceOf, type GivenText, MAX_QUOTE, type Mark } from '../evidence-of.ts'
import type { ExtractedEvent } from '../extracted.ts'
import type { Doubt, TokenSpan } from '../figure/figure-candidate.ts'
import type { AreasBySlug } from '../subject/area-at.ts'
import type { PlaceBook } from '../subject/place-book.ts'
import { givenRange, type ReadBlock } from '../text/read-block.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import { readTimes } from '../when/read-time.ts'
import { type Anchor, type ResolvedTime, resolveTime } from '../when/resolve-time.ts'
import type { TimeMention, TimeShape } from '../when/time-shape.ts'
import { DOCUMENTS, EVENT_WORDS, type EventWord, FUTURE_WORDS, GENERIC_WORDS, NATIONAL_WORDS, TOPIC_WORDS } from './event-book.ts'

export interface EventSurroundings {
  readonly given: GivenText
  readonly anchor: Anchor
  readonly areas: AreasBySlug
  readonly places: PlaceBook
  readonly place: string | null
}

interface Told extends TokenSpan {
  readonly word: EventWord
  readonly text: string
}

/** A happening found in a sentence, before its title and quote are cut. */
interface Happening {
  readonly time: TimeMention
  readonly shape: TimeShape
  readonly told: Told
  readonly clause: Clause
  readonly doubts: readonly Doubt[]
  readonly kind?: EventKind
  readonly past?: boolean
}

const COARSE = new Set<TimeShape['form']>(['month', 'months', 'quarter', 'month-third', 'year-part', 'year', 'relative-month'])
const FINE = new Set<TimeShape['form']>(['day', 'days', 'relative-day', 'lunar'])
const TITLE_TOKENS = 22

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

/** The time before at which something can happen; a month or a year counts here too. */
function previousHappening(times: readonly TimeMention[], index: number): TimeMention | undefined {
  return times
    .slice(0, index)
    .findLast(({ shape, role }) => role !== 'compare' && (FINE.has(shape.form) || COARSE.has(shape.form)))
}

/** The times of each sentence of a block, "cùng ngày" being the day that was named last before it. */
function timesBySentence({ tokens, sentences }: ReadBlock): readonly (readonly TimeMention[])[] {
  const all = readTimes(tokens)
  let next = 0
  let day: TimeMention | null = null
  return sentences.map(({ from, to }) => {
    const own: TimeMention[] = []
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

function happenings(
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
    if (role === 'as-of' || role === 'horizon' || role === 'vision' || role === 'compare') continue
    if (isRecurring(tokens, time)) continue
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
    const best = chooseTold(told, time, clause, fine, tokens)
    if (best !== null) {
      if (figureTimes.has(time.from) && !best.word.strong && best.word.kind !== 'culture') continue
      found.push({ time, shape, told: best, clause, doubts: [] })
    }
  }
  return found
}

/** "trình Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2025 - 2030": a congress is held in the first year of its term. */
function congressToCome(
  tokens: readonly Token[],
  { shape, from }: TimeMention,
  told: readonly Told[],
  { day, exact }: Anchor,
): { told: Told; year: number } | null {
  const year = Number(day.slice(0, 4))
  if (shape.form !== 'years' || !shape.term || !exact || (shape.first !== year && shape.first !== year + 1)) return null
  const congress = told.findLast(({ word, to }) => word.kind === 'congress' && to <= from && from - to <= 12)
  if (congress === undefined || tokens.slice(congress.to, from).some(({ text }) => text === ';')) return null
  const before = tokens.slice(Math.max(0, congress.from - 3), congress.from).map(({ text }) => text)
  const toCome = before.at(-1) === 'trình' || before.join(' ').endsWith('tiến tới') || before.join(' ').includes('chuẩn bị')
  return toCome ? { told: congress, year: shape.first } : null
}

/** "Lễ hội năm 2026, diễn ra từ ngày 6/5": the year of a happening whose days follow. */
function isYearOf(tokens: readonly Token[], { shape, to }: TimeMention, next: TimeMention | undefined): boolean {
  if (shape.form !== 'year' || next === undefined || !FINE.has(next.shape.form)) return false
  const between = tokens.slice(to, next.from).map(({ text }) => text)
  // "Hội Lim năm nay mở vào ngày 13 tháng Giêng"
  if (between.length <= 4 && between.includes('vào') && !between.includes(',')) return true
  return between.includes('ra') || between.includes('chức') || between.includes('mạc')
    ? between.every((word) => HELD_BETWEEN.has(word))
    : false
}

const HELD_BETWEEN = new Set([',', ...'được sẽ dự kiến diễn ra tổ chức khai mạc từ vào trong'.split(' ')])

/** The next time of the sentence at which something can happen: a term of office in between ends no clause. */
function nextHappening(times: readonly TimeMention[], index: number): TimeMention | undefined {
  return times
    .slice(index + 1)
    .find(({ shape, role }) => role !== 'compare' && role !== 'horizon' && role !== 'vision' && FINE.has(shape.form))
}

function toldIn(tokens: readonly Token[], { from, to }: Sentence): readonly Told[] {
  const told: Told[] = []
  for (let at = from; at < to; ) {
    const found = EVENT_WORDS.find(tokens, at)
    if (found === null) {
      at++
      continue
    }
    const text = tokens
      .slice(at, at + found.length)
      .map((token) => token.text)
      .join(' ')
    told.push({ word: found.meaning, text, from: at, to: at + found.length })
    at += found.length
  }
  return told
}

/**
 * The word that tells what happened at a time: one that leads straight to it ("khởi công ngày 1/1/2023") or else the first
 * in the clause after it, else the last before it in its clause. A word that says no more than that something was held
 * gives way to what was held.
 */
function chooseTold(
  told: readonly Told[],
  time: TimeMention,
  clause: Clause,
  fine: boolean,
  tokens: readonly Token[],
): Told | null {
  const span = time.shape.form === 'years'
  const usable = told.filter(
    ({ word, text, from, to }) =>
      (fine || word.strong || (isHeld(told, from) && to <= time.from && time.from - to <= 2) || (span && text === 'xây dựng')) &&
      !isQuotedName(tokens, from) &&
      !isNoHappening(tokens, text, from, to),
  )
  const year = time.shape.form === 'year' || span
  const reach = fine ? 14 : year ? 3 : 10
  const after = usable.filter(({ from, to }) => from >= time.to && to <= clause.to)
  const leading = usable
    .filter(
      ({ from, to }) => from >= clause.floor && to <= time.from && time.from - to <= reach && !hasBreak(tokens, to, time.from),
    )
    .at(-1)
  // "Tại cuộc họp ngày 15/8, ông B được bổ nhiệm": the meeting is only where it happened.
  const venue = leading && VENUE_BEFORE.has(tokens[leading.from - 1]?.text ?? '') && after.length > 0
  if (leading && !venue) return named(usable, leading, clause)
  const near = fine ? after : after.filter(({ from }) => from - time.to <= (year ? 6 : 16))
  if (near[0]) return named(near, near[0], clause)
  if (year) return null
  const before = usable.filter(({ from, to }) => from >= clause.from && to <= time.from)
  const last = fine ? before.at(-1) : before.filter(({ to }) => time.from - to <= 12).at(-1)
  return last ? named(before, last, clause) : null
}

/** "từ năm 1963 - 1969, xây dựng …": years gone by; those of today are the spans of plans and programmes. */
function isOldSpan({ shape }: TimeMention, { anchor }: EventSurroundings): boolean {
  return shape.form === 'years' && !shape.term && shape.last < Number(anchor.day.slice(0, 4)) - 5
}

/** "hoàn thành 17/20 chỉ tiêu", "thành lập mới", "khi mới thành lập": words of happenings that tell none. */
function isNoHappening(tokens: readonly Token[], text: string, from: number, to: number): boolean {
  const [before, next, after] = [tokens[from - 1]?.text ?? '', tokens[to]?.text ?? '', tokens[to + 1]?.text ?? '']
  if (text === 'hoàn thành' || text === 'hoàn thiện') {
    const words = tokens.slice(to, to + 5).map((token) => token.text)
    return (
      ['chỉ', 'kế', 'nhiệm', 'mục', 'vượt', 'xuất', 'nghĩa', 'tốt', 'thắng'].some((word) => words.includes(word)) ||
      before === 'cơ'
    )
  }
  if (text.endsWith('thành lập')) return next === 'mới' || before === 'ký' || before === 'mới' || before === 'khi'
  if (CHANGES_OF_UNITS.has(text)) return ASIDE.has(before)
  if (text === 'tiếp') return !GUESTS.has(next) && tokens[to]?.capital !== true
  return text === 'đại hội' && (before === 'quyết' || before === 'nghị') && after !== ''
}

const CHANGES_OF_UNITS = new Set(['tái lập', 'chia tách', 'hợp nhất', 'sáp nhập'])
/** "trước khi hợp nhất", "sau sáp nhập", "khi chưa hợp nhất", "ngày tái lập": said in passing. */
const ASIDE = new Set(['ngày', 'năm', 'sau', 'trước', 'khi', 'chưa', 'mới', 'việc', 'từ', 'hậu'])
const GUESTS = new Set(['đoàn', 'đồng', 'ông', 'bà', 'đại', 'lãnh', 'công', 'xã', 'các', 'thân', 'và', 'ngài'])

/** "dự kiến tổ chức trong quý I/2026" */
function isHeld(told: readonly Told[], from: number): boolean {
  const one = told.find((word) => word.from === from)
  return one?.text === 'tổ chức' || one?.text === 'diễn ra' || one?.text === 'khai mạc'
}

function named(told: readonly Told[], first: Told, clause: TokenSpan): Told {
  if (!GENERIC_WORDS.has(first.text)) return first
  const other = told.find((word) => word.from >= clause.from && word.to <= clause.to && !GENERIC_WORDS.has(word.text))
  return other ? { ...other, from: Math.min(first.from, other.from), to: Math.max(first.to, other.to) } : first
}

function isQuotedName(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === '"'
}

function hasBreak(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === ',' || text === ';')
}

const VENUE_BEFORE = new Set(['tại', 'trong', 'sau'])

/** The words around a time that can tell of it; `floor` is where an earlier time of the sentence ends. */
interface Clause extends TokenSpan {
  readonly floor: number
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

function isRecurring(tokens: readonly Token[], { to }: TimeMention): boolean {
  const [one, two] = [tokens[to]?.text, tokens[to + 1]?.text]
  return (one === 'hằng' || one === 'hàng' || one === 'mỗi') && (two === 'năm' || two === 'tháng')
}

/** "Quyết định số 1194/QĐ-UBND ngày 22/9/2025 (của UBND tỉnh)": a paper with a number right before its date. */
function documentBefore(tokens: readonly Token[], time: number, start: number): Told | null {
  for (let at = time - 1; at >= Math.max(start, time - 14); at--) {
    const found = DOCUMENTS.find(tokens, at)
    if (found === null) continue
    const after = at + found.length
    const numbered = tokens.slice(after, after + 3).some(({ kind }) => kind === 'number')
    if (!numbered || tokens.slice(after, time).filter(({ text }) => text === ',').length > 1) return null
    const text = tokens
      .slice(at, after)
      .map((token) => token.text)
      .join(' ')
    return { word: { kind: 'decision', topic: 'administration', strong: true }, text, from: at, to: after }
  }
  return null
}

function anniversary(
  time: TimeMention,
  shape: TimeShape & { form: 'anniversary' },
  told: readonly Told[],
  clause: Clause,
  sentence: Sentence,
): readonly Happening[] {
  const before = told.filter(({ from, to }) => from >= sentence.from && to <= time.from)
  const what = before
    .filter(({ word }) => word.kind === 'victory' || word.kind === 'founding' || word.kind === 'administrative-change')
    .at(-1)
  const kept = before.filter(({ word }) => word.kind === 'commemoration').at(-1)
  const fallback: Told = {
    word: { kind: 'commemoration', topic: 'history', strong: true },
    text: '',
    from: clause.from,
    to: time.from,
  }
  const origin = what ?? fallback
  const held = kept ?? fallback
  return [
    {
      time,
      shape: { form: 'day', ...shape.origin },
      told: origin,
      clause,
      doubts: [],
      kind: what?.word.kind ?? 'founding',
      past: true,
    },
    { time, shape: { form: 'day', ...shape.commemoration }, told: held, clause, doubts: [], kind: 'commemoration' },
  ]
}

function eventOf(happening: Happening, sentence: Sentence, block: ReadBlock, around: EventSurroundings): ExtractedEvent | null {
  const { time, shape, told, clause } = happening
  const { tokens } = block
  const deadline = time.role === 'before'
  const future = !happening.past && (deadline || isFuture(tokens, clause, time, told))
  const past = resolveTime(shape, around.anchor, future ? 'future' : 'past')
  const ahead =
    past && !future && !happening.past ? soonAhead(shape, past, around.anchor, tokens.slice(clause.from, clause.to)) : null
  const resolved = ahead ?? past
  if (resolved === null) return null
  const span = titleSpan(tokens, sentence, time, told, clause.floor)
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
  const kind = happening.kind ?? told.word.kind
  const title = titleOf(block, around.given.text, span, subjectOf(tokens, sentence, span, told, time))
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

/** "Ngày 20/7, Bắc Giang mở ngày hội", told on 5 July: the day two weeks ahead, not the one almost a year ago. */
function soonAhead(shape: TimeShape, past: ResolvedTime, anchor: Anchor, clause: readonly Token[]): ResolvedTime | null {
  if (!anchor.exact || !past.guessed || (shape.form !== 'day' && shape.form !== 'days')) return null
  if (past.start > addDays(anchor.day, -LONG_AGO) || clause.some(({ text }) => DONE.has(text))) return null
  const ahead = resolveTime(shape, anchor, 'future')
  return ahead !== null && ahead.start <= addDays(anchor.day, 365 - LONG_AGO) ? ahead : null
}

/** So many days back nobody leaves out the year. */
const LONG_AGO = 300
const DONE = new Set(['đã', 'vừa', 'qua'])

function isFuture(tokens: readonly Token[], clause: TokenSpan, time: TimeMention, told: Told): boolean {
  const from = Math.max(clause.from, Math.min(time.from, told.from) - 10)
  const to = Math.min(clause.to, Math.max(time.to, told.to) + 2)
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.text ?? ''
    if (at >= Math.max(time.to, told.to) && isStop(tokens[at])) return false
    if (!FUTURE_WORDS.has(word)) continue
    const next = tokens[at + 1]?.text ?? ''
    if (word === 'dự' && next !== 'kiến' && next !== 'định') continue
    if (word === 'phấn' && next !== 'đấu') continue
    if (word === 'chuẩn' && next !== 'bị') continue
    if (word === 'quyết' && next !== 'tâm') continue
    if (word === 'tới' && tokens[at - 1]?.text !== 'sắp' && at !== time.to) continue
    if (word === 'mai' && tokens[at - 1]?.capital) continue
    return true
  }
  return false
}

function statusOf(
  resolved: ResolvedTime,
  anchor: Anchor,
  future: boolean,
  tokens: readonly Token[],
  clause: TokenSpan,
  time: TimeMention,
): StatedStatus {
  if (tokens.slice(Math.max(clause.from, time.from - 12), Math.min(clause.to, time.to + 12)).some(({ text }) => text === 'hủy'))
    return 'cancelled'
  if (resolved.start > anchor.day && anchor.exact) return 'planned'
  if (future && resolved.end >= anchor.day) return 'planned'
  if (resolved.end > anchor.day && anchor.exact) {
    const running = tokens.slice(Math.max(clause.from, time.from - 4), clause.to).some(({ text }) => text === 'đang')
    if (running) return 'ongoing'
    const done = tokens
      .slice(Math.max(clause.from, time.from - 8), Math.min(clause.to, time.to + 8))
      .some(({ text }) => text === 'đã' || text === 'được' || text === 'vừa')
    if (resolved.precision === 'range') return 'ongoing'
    return done || resolved.precision === 'month' ? 'happened' : 'planned'
  }
  return 'happened'
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
  if (deadline) return { edtf: `../${end}`, start: null, end, precision: 'day', qualifier: 'before', phrase }
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

/** The words that say what happened: after a time at the head of its clause, before one at its end. */
function titleSpan(tokens: readonly Token[], sentence: Sentence, time: TimeMention, told: Told, floor: number): TokenSpan {
  if (told.from >= time.to) {
    let from = time.to
    while (from < told.from && isFiller(tokens[from])) from++
    if (told.from - from > 30) from = told.from
    return { from, to: titleEnd(tokens, Math.max(told.to, from), sentence.to, from) }
  }
  let from = told.from
  while (from > Math.max(sentence.from, floor) && told.from - from < 26 && !isStop(tokens[from - 1])) from--
  while (from < told.from && (isFiller(tokens[from]) || tokens[from]?.text === 'và')) from++
  let to = Math.max(told.to, time.from)
  while (to > told.to && (isFiller(tokens[to - 1]) || FUNCTION_WORDS.has(tokens[to - 1]?.text ?? ''))) to--
  if (to - told.to > 30) to = titleEnd(tokens, told.to, time.from, from)
  return { from, to }
}

const FUNCTION_WORDS = new Set(['vào', 'trong', 'từ', 'ngày', 'trước', 'tại', 'là', '(', 'và', 'đến', 'dịp', 'của'])

function isFiller(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === 'sign' ||
    ['đã', 'sẽ', 'tại', 'vừa', 'qua', 'tới', 'thì', 'mà', 'được'].includes(token.text)
  )
}

/** "công bố quyết định điều động, bổ nhiệm": a comma between things that happened does not end them. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && EVENT_WORDS.find(tokens, at + 1) !== null
}

function isStop(token: Token | undefined): boolean {
  return token === undefined || [',', ';', ':', '.', '(', ')', '"'].includes(token.text)
}

/** On to the next sign after the word that tells, a score of tokens at most. */
function titleEnd(tokens: readonly Token[], at: number, limit: number, from = at): number {
  let to = at
  while (to < limit && to - from < TITLE_TOKENS + 8 && !isStop(tokens[to]) && tokens[to]?.text !== 'nhằm') {
    if (to - from >= TITLE_TOKENS && to > at) break
    to++
  }
  return Math.max(to, at)
}

/** The subject of the sentence for a title that would have none: "dự kiến khởi công" of what. */
function subjectOf(
  tokens: readonly Token[],
  sentence: Sentence,
  span: TokenSpan,
  told: Told,
  time: TimeMention,
): TokenSpan | null {
  if (time.from === sentence.from || span.from <= sentence.from + 1 || told.from - span.from > 3 || span.to - told.to > 2)
    return null
  let to = sentence.from
  while (
    to < span.from &&
    to - sentence.from < 16 &&
    !isStop(tokens[to]) &&
    EVENT_WORDS.find(tokens, to) === null &&
    !isFiller(tokens[to])
  )
    to++
  const words = to - sentence.from
  return words >= 2 && words < 16 && readTimes(tokens.slice(sentence.from, to)).length === 0 ? { from: sentence.from, to } : null
}

function titleOf(block: ReadBlock, given: string, span: TokenSpan, subject: TokenSpan | null): string {
  const words = ({ from, to }: TokenSpan) => {
    const range = givenRange(block, from, to)
    return given
      .slice(range.start, range.end)
      .normalize('NFC')
      .replace(/<[^<>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  }
  const text = subject ? `${words(subject)} ${words(span).replace(/^(?:D|d)ự kiến/, 'dự kiến')}` : words(span)
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
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
