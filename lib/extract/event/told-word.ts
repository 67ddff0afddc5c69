import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { EVENT_WORDS, type EventWord, GENERIC_WORDS, NO_EVENTS } from './event-book.ts'
import { type Clause, OF_MONTHS, type Told } from './happening.ts'

/** The words of a sentence that tell of happenings, from left to right. */
export function toldIn(tokens: readonly Token[], { from, to }: Sentence): readonly Told[] {
  const told: Told[] = []
  for (let at = from; at < to; ) {
    const compound = NO_EVENTS.find(tokens, at)
    const found = EVENT_WORDS.find(tokens, at)
    if (compound !== null && compound.length > (found?.length ?? 0)) {
      at += compound.length
      continue
    }
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
export function chooseTold(
  told: readonly Told[],
  time: TimeMention,
  clause: Clause,
  fine: boolean,
  tokens: readonly Token[],
): Told | null {
  const span = time.shape.form === 'years'
  const usable = told.filter(
    ({ word, text, from, to }) =>
      (fine ||
        word.strong ||
        isRightBefore(word, text, to, time, tokens) ||
        isForeseen(word, from, to, time, tokens) ||
        (isHeld(told, from, tokens) && (to <= time.from ? time.from - to <= 2 : isToBeHeld(tokens, time, from))) ||
        (span && text === 'xây dựng')) &&
      // "Thành lập thành phố là việc lớn của nửa cuối năm": of a month only what is done in it.
      (fine || to > time.from || !tokens.slice(to, time.from).some((token) => token.text === 'là')) &&
      !(time.shape.form === 'months' && ONCE.has(word.kind)) &&
      !isQuotedName(tokens, from) &&
      !isNoHappening(tokens, text, from, to),
  )
  const year = time.shape.form === 'year' || span
  // "khởi công nhà máy thủy điện trên sông Đà vào năm 2005"
  const adverbial = LINKS.has(tokens[time.from - 1]?.text ?? '')
  const reach = fine ? 14 : year ? (adverbial ? 14 : 3) : adverbial ? 18 : 10
  const after = usable.filter(({ from, to }) => from >= time.to && to <= clause.to)
  const leading = usable
    .filter(
      ({ from, to }) => from >= clause.floor && to <= time.from && time.from - to <= reach && !hasBreak(tokens, to, time.from),
    )
    .at(-1)
  // "Tại cuộc họp ngày 15/8, ông B được bổ nhiệm": the meeting is only where it happened.
  // "Sau giải phóng Điện Biên Phủ (07/5/1954), tỉnh …": a bracket is of what stands before it.
  const bracketed = tokens[time.from - 1]?.text === '('
  const venue = leading && !bracketed && VENUE_BEFORE.has(tokens[leading.from - 1]?.text ?? '') && after.length > 0
  if (leading && !venue) return named(usable, leading, clause)
  const near = fine ? after : after.filter(({ from }) => from - time.to <= (year ? 6 : 16))
  // "Ngày 30/6, tại kỳ họp thứ 5, Quốc hội ra nghị quyết": where it was decided says less than what was.
  const [first, next] = near
  if (first && next && isVenue(tokens, first, time.to) && tokens.slice(first.to, next.from).some(({ text }) => text === ','))
    return named(near.slice(1), next, clause)
  if (first) return named(near, first, clause)
  if (year) return null
  const before = usable.filter(({ from, to }) => from >= clause.from && to <= time.from)
  const last = fine ? before.at(-1) : before.filter(({ to }) => time.from - to <= 12).at(-1)
  return last ? named(before, last, clause) : null
}

/** "…, tại Hội nghị lần thứ 5, …": right behind the time. */
function isVenue(tokens: readonly Token[], { from, word }: Told, time: number): boolean {
  return word.kind === 'meeting' && tokens[from - 1]?.text === 'tại' && from - time <= 3
}

/** "do Tỉnh ủy phát động tháng 2/2023", "vận hành từ quý III/1995": a word that is done once, right before its month. */
function isRightBefore(
  { kind }: EventWord,
  text: string,
  to: number,
  { shape, from }: TimeMention,
  tokens: readonly Token[],
): boolean {
  const month = OF_MONTHS.has(shape.form)
  const linked = to === from || (to === from - 1 && LINKS.has(tokens[to]?.text ?? ''))
  return month && linked && kind !== 'meeting' && !GOES_ON.has(text)
}

/** "dự kiến trình Chính phủ cuối tháng 12", "sẽ mở cửa giai đoạn đầu vào năm 2019", "khai thác trước năm 2018" */
function isForeseen(
  { kind }: EventWord,
  from: number,
  to: number,
  { shape, role, from: time }: TimeMention,
  tokens: readonly Token[],
): boolean {
  if (to > time) return false
  const year = shape.form === 'year'
  if (year && kind !== 'opening' && kind !== 'construction' && kind !== 'programme') return false
  if (role === 'before') return time - to === 1 && (kind === 'opening' || kind === 'construction')
  // "được công nhận đạt chuẩn nông thôn mới vào tháng 3/2020"
  const passive = tokens[from - 1]?.text === 'được' && kind === 'decision' && LINKS.has(tokens[time - 1]?.text ?? '')
  if (passive && !year && time - to <= 8 && role === 'at') return true
  const foreseen = tokens[from - 1]?.text === 'kiến' || tokens[from - 1]?.text === 'sẽ'
  const near = time - to <= 5 && (!year || LINKS.has(tokens[time - 1]?.text ?? ''))
  return (
    foreseen && near && role === 'at' && !tokens.slice(to, time).some(({ kind: sort, text }) => sort === 'number' || text === ',')
  )
}

const LINKS = new Set(['vào', 'trong', 'từ', 'hồi', 'trước'])
/** What is done month by month. */
const GOES_ON = new Set([
  'thực hiện',
  'triển khai',
  'thi công',
  'xây dựng',
  'đầu tư xây dựng',
  'giao',
  'tham gia',
  'giám sát',
  'phát hành',
  'kiểm tra',
])

/** What was held, where the first word only says that something was. */
export function named(told: readonly Told[], first: Told, clause: TokenSpan): Told {
  // "Đại hội Đảng bộ tỉnh lần thứ XX họp trong ba ngày"
  const congress = told.findLast(({ word, from, to }) => word.kind === 'congress' && from >= clause.from && to <= first.from)
  if (first.text === 'họp' && congress) return { ...congress, to: first.to }
  if (!GENERIC_WORDS.has(first.text)) return first
  // "kỷ niệm 130 năm ngày thành lập tỉnh" is the commemoration.
  if (first.word.kind === 'commemoration') return first
  const other = told.find((word) => word.from >= clause.from && word.to <= clause.to && !GENERIC_WORDS.has(word.text))
  return other ? { ...other, from: Math.min(first.from, other.from), to: Math.max(first.to, other.to) } : first
}

/** "hoàn thành 17/20 chỉ tiêu", "thành lập mới", "khi mới thành lập": words of happenings that tell none. */
export function isNoHappening(tokens: readonly Token[], text: string, from: number, to: number): boolean {
  const [before, next, after] = [tokens[from - 1]?.text ?? '', tokens[to]?.text ?? '', tokens[to + 1]?.text ?? '']
  // "những trận lũ tháng Chín", "đặt mục tiêu trở thành thành phố"
  if (before === 'những' || before === 'tiêu') return true
  // "Ban Chỉ đạo kỷ niệm các ngày lễ lớn", "Ban Tổ chức lễ hội": the name of a body.
  const bodies = tokens.slice(Math.max(0, from - 5), from).map((token) => token.text)
  if (text === 'kỷ niệm' && /ban (?:chỉ đạo|tổ chức)(?: trung ương| tỉnh)?$/.test(bodies.join(' '))) return true
  // "lẽ ra hoàn thành cuối năm 2008"
  if (before === 'ra' && tokens[from - 2]?.text === 'lẽ') return true
  // "dù vừa sáp nhập vừa vận hành …": the circumstances of what is told.
  if (tokens.slice(Math.max(0, from - 5), from).some(({ text }) => text === 'dù')) return true
  if (text === 'hoàn thành' || text === 'hoàn thiện') {
    // "huyện Chợ Gạo hoàn thành năm 2019": a programme that its sentence before names.
    const unit = tokens.slice(Math.max(0, from - 4), from)
    if (tokens[from - 1]?.capital && unit.some(({ text }) => text === 'huyện' || text === 'xã')) return true
    const words = tokens.slice(to, to + 5).map((token) => token.text)
    return (
      ['chỉ', 'kế', 'nhiệm', 'mục', 'vượt', 'xuất', 'nghĩa', 'tốt', 'thắng'].some((word) => words.includes(word)) ||
      before === 'cơ'
    )
  }
  if (text.endsWith('thành lập')) return next === 'mới' || before === 'ký' || before === 'mới' || before === 'khi'
  // "từng chung tên Phú Khánh trước khi tái lập ngày 1/7/1989": a day makes it more than an aside.
  if (CHANGES_OF_UNITS.has(text)) return ASIDE.has(before) && !(next === 'ngày' && tokens[to + 1]?.kind === 'number')
  if (text === 'tiếp') return !GUESTS.has(next) && tokens[to]?.capital !== true
  return text === 'đại hội' && (before === 'quyết' || before === 'nghị') && after !== ''
}

const CHANGES_OF_UNITS = new Set(['tái lập', 'chia tách', 'hợp nhất', 'sáp nhập'])

/** "trước khi hợp nhất", "sau sáp nhập", "khi chưa hợp nhất", "ngày tái lập": said in passing. */
const ASIDE = new Set(['vừa', 'đầu', 'ngày', 'năm', 'sau', 'trước', 'khi', 'chưa', 'hậu'])

const GUESTS = new Set(['đoàn', 'đồng', 'ông', 'bà', 'đại', 'lãnh', 'công', 'xã', 'các', 'thân', 'và', 'ngài'])

/** "Cuối tháng 12 này, tỉnh sẽ tổ chức hội nghị": held in a month to come, or in one gone by. */
function isToBeHeld(tokens: readonly Token[], { from: start, to, shape }: TimeMention, from: number): boolean {
  const month = shape.form === 'month' || shape.form === 'month-third' || shape.form === 'relative-month'
  if (!month || from - to > 10) return false
  // "Dự kiến giữa tháng 9, tỉnh tổ chức hội nghị"
  const foreseen = tokens[start - 1]?.text === 'kiến' || tokens[start - 2]?.text === 'kiến'
  return foreseen || tokens[from - 1]?.text === 'sẽ' || tokens[from - 1]?.text === 'đã'
}

/** "dự kiến tổ chức trong quý I/2026", "sẽ họp vào đầu tháng 7" */
function isHeld(told: readonly Told[], from: number, tokens: readonly Token[]): boolean {
  const text = told.find((word) => word.from === from)?.text
  return text === 'tổ chức' || text === 'diễn ra' || text === 'khai mạc' || (text === 'họp' && tokens[from - 1]?.text === 'sẽ')
}

/** No province is founded or merged for ten months. */
const ONCE = new Set<EventWord['kind']>(['founding', 'administrative-change', 'victory'])

function isQuotedName(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === '"'
}

function hasBreak(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === ',' || text === ';')
}

const VENUE_BEFORE = new Set(['tại', 'trong', 'sau'])
