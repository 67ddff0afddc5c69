import type { Amount } from '../amount/amount.ts'
import type { IndicatorMention } from '../subject/indicator-book.ts'
import type { FigureReading, Subject } from './figure-reading.ts'
import { INDEXES } from './indexes.ts'
import { PARTS } from './part-book.ts'
import { BREAK_SIGNS } from './take-break.ts'

const DRAWS_IN = new Set(['thu hút', 'thu hút được'])

const VICTIMS = new Map([
  ['chết', 'deaths'],
  ['vong', 'deaths'],
  ['mạng', 'deaths'],
  ['thương', 'injured'],
])

const AFTER_DRAWN = new Set(['trong', 'tăng', 'giảm', 'gấp', 'và', 'với', 'bằng', 'vào', 'kể', 'chiếm'])

const INHABITED = new Set(['có', 'hiện có', 'đã có', 'toàn tỉnh có', 'cả tỉnh có', 'với', 'là'])

/** The indicator that the number's own noun names: "818 bác sĩ", "95% dân số tham gia BHYT". */
export function nounSubject(reader: FigureReading, amount: Amount): Subject | null {
  let at = amount.noun >= 0 ? amount.noun : amount.to
  if (amount.noun < 0 && amount.unit !== 'PERCENT' && amount.unit !== 'PERSON_TRIPS') return null
  if (amount.unit === 'PERCENT') {
    if (reader.cursor.is(at, 'tổng')) at++
    if (reader.cursor.is(at, 'số')) at++
    if (reader.cursor.is(at, 'các')) at++
  }
  const mention =
    perHeads(reader, amount) ??
    poorHouseholds(reader, amount) ??
    reader.books.indicators.find(reader.tokens, at) ??
    namedAround(reader, amount.noun)
  if (mention === null || mention.sector) return null
  // "100% hộ nghèo được hỗ trợ", "71,5% số hộ nghèo là …": what part of the poor.
  if (
    mention.slug === 'poverty-rate' &&
    mention.from >= amount.to &&
    reader.cursor.is(mention.from, 'hộ', 'nghèo') &&
    poorHouseholds(reader, amount) === null
  )
    return null
  const indicator = reader.books.indicators.get(mention.slug)
  if (indicator === undefined) return null
  // "tăng 5% tổng thu ngân sách" is no share of it: a level in per cent has its number after it.
  if (INDEXES.has(mention.slug)) return amount.unit === 'PERCENT' ? { mention, indicator, used: 0, lost: false } : null
  if (amount.unit === 'PERCENT' && !['rate', 'share', 'count'].includes(indicator.kind)) return null
  if (amount.unit === 'PERCENT' && indicator.unit !== 'PERCENT' && indicator.unit !== 'COUNT') return null
  return { mention, indicator, used: 0, lost: false }
}

/** "toàn tỉnh còn 2,18% hộ nghèo và 3,05% hộ cận nghèo": the rate of the poor, said as so many of a hundred. */
function poorHouseholds({ cursor, tokens }: FigureReading, { unit, to }: Amount): IndicatorMention | null {
  const at = cursor.is(to, 'số') ? to + 1 : to
  if (unit !== 'PERCENT' || !cursor.is(at, 'hộ', 'nghèo')) return null
  const next = tokens[at + 2]
  const ends = next === undefined || next.kind === 'sign' || AFTER_POOR.has(next.text)
  const below = [...Array(FAR).keys()].some((back) => BELOW.has(cursor.text(to - back)))
  return ends && !below ? { slug: 'poverty-rate', breakdown: '_T', sector: false, from: at, to: at + 2 } : null
}

/** How far back a district or commune may stand that the poor are of. */
const FAR = 16
const BELOW = new Set(['huyện', 'xã', 'bản', 'thôn'])
const AFTER_POOR = new Set(['và', 'theo', 'giảm', 'so', 'vào', 'trong', 'toàn', 'cuối', 'đầu', 'năm', 'đa'])

/** "263/263 xã của Thái Bình đạt chuẩn nông thôn mới", "119/119 xã của tỉnh đạt chuẩn …": whose they are stands within their name. */
function namedAround({ cursor, books, tokens }: FigureReading, noun: number): IndicatorMention | null {
  if (noun < 0 || !OWNED.has(cursor.text(noun)) || !OWNERS_LEAD.has(cursor.text(noun + 1))) return null
  let at = noun + 2
  if (cursor.is(at, 'toàn') || cursor.is(at, 'địa', 'bàn')) at += cursor.is(at, 'toàn') ? 1 : 2
  const place = books.places.find(tokens, cursor.is(at, 'tỉnh') ? at + 1 : at)
  const to = place?.kind === 'province' ? place.to : cursor.is(at, 'tỉnh') ? at + 1 : at
  if (to === noun + 2) return null
  const rest = tokens.slice(to, to + MOST_OF_NAME)
  const first = tokens[noun]
  const mention = first ? books.indicators.find([first, ...rest], 0) : null
  return mention && mention.to > 1 ? { ...mention, from: noun, to: to + mention.to - 1 } : null
}

const OWNED = new Set(['xã', 'trường', 'thôn', 'hộ'])
const OWNERS_LEAD = new Set(['của', 'trong', 'trên'])
const MOST_OF_NAME = 16

/** "toàn tỉnh đã giảm 97 tổ chức": how many bodies there are less. */
export function bodiesCut({ cursor, verb, books, tokens }: FigureReading, { noun, from, unit }: Amount): Subject | null {
  const next = tokens[noun + 2]
  const cut = unit === 'COUNT' && cursor.is(noun, 'tổ', 'chức') && verb?.text === 'giảm' && from - verb.span.to <= 2
  const indicator = cut && (next === undefined || next.kind === 'sign') ? books.indicators.get('organisations-cut') : undefined
  const mention = { slug: 'organisations-cut', breakdown: '_T', sector: false, from: noun, to: noun + 2 }
  return indicator ? { mention, indicator, used: 0, lost: false } : null
}

/** "tới 100% cấp ủy, tổ chức đảng và 95,5% cán bộ, đảng viên": whose share it is stands behind the number. */
export function partBehind({ subject, books, tokens, strangers, cursor }: FigureReading, amount: Amount): Subject | null {
  if (amount.unit !== 'PERCENT' || subject === null || subject.lost || subject.indicator.kind !== 'share') return null
  const part = PARTS.find(tokens, amount.to)
  const indicator = books.indicators.get(subject.mention.slug)
  if (!indicator || part === null || !subject.indicator.breakdowns.some(({ code }) => code === part.meaning)) return null
  // "hội nghị học tập, quán triệt Nghị quyết … về … được tổ chức tới 100% cấp ủy": whom it has reached, however long its name is.
  const reached = subject.used === 0 && cursor.is(amount.from - 1, 'tới')
  if (strangers > MOST_STRANGERS && !reached) return null
  const mention = { ...subject.mention, breakdown: part.meaning }
  return { mention, indicator, used: subject.used, lost: false }
}

const MOST_STRANGERS = 6

/** "Các công trình phục vụ kỷ niệm gồm …, … đã xong trên 90% khối lượng": how much of the works is done, however many are named. */
export function workDone({ memory, cursor, books }: FigureReading, { unit, noun, from, to }: Amount): Subject | null {
  const slug = 'anniversary-works-progress'
  const done = unit === 'PERCENT' && noun < 0 && cursor.is(to, 'khối', 'lượng') && memory.named.has(slug)
  const indicator = done ? books.indicators.get(slug) : undefined
  return indicator ? { mention: { slug, breakdown: '_T', sector: false, from, to: from }, indicator, used: 0, lost: false } : null
}

/** "9,2 bác sĩ và 29 giường bệnh/vạn dân", "cứ một vạn dân có 6,8 bác sĩ": what is counted by ten thousand people, said once for both. */
function perHeads({ cursor, elements }: FigureReading, { noun }: Amount): IndicatorMention | null {
  const slug = cursor.is(noun, 'bác', 'sĩ') ? 'doctors-per-10k' : cursor.is(noun, 'giường') ? 'beds-per-10k' : null
  if (slug === null) return null
  const to = cursor.is(noun + 1, 'bệnh') || slug === 'doctors-per-10k' ? noun + 2 : noun + 1
  const after = cursor.is(to, 'và') && [2, 3, 4, 5, 6, 7, 8].some((on) => isHeads(cursor, to + on))
  const before = elements.some(({ from }) => from < noun && from > noun - 12 && isHeads(cursor, from))
  return after || before ? { slug, breakdown: '_T', sector: false, from: noun, to } : null
}

function isHeads(cursor: FigureReading['cursor'], at: number): boolean {
  return cursor.is(at, 'vạn', 'dân') || (cursor.is(at + 1, 'dân') && (cursor.is(at, '10.000') || cursor.is(at, '10,000')))
}

/** "thu hút 612 triệu USD vốn FDI": money drawn in, named right after it and by nothing before it. */
export function drawnIn(reader: FigureReading, amount: Amount): Subject | null {
  const handed = reader.series?.of === 'place'
  if (!reader.verb || !DRAWS_IN.has(reader.verb.text) || (reader.verbSpent && !handed)) return null
  const mention = reader.books.indicators.find(reader.tokens, amount.to) ?? (handed ? namedAfterList(reader, amount.to) : null)
  const indicator = mention && reader.books.indicators.get(mention.slug)
  if (!mention || !indicator || mention.sector || indicator.unit !== amount.unit) return null
  const next = reader.tokens[mention.to]
  const ends = next === undefined || next.kind === 'sign' || AFTER_DRAWN.has(next.text)
  return ends ? { mention, indicator, used: 0, lost: false } : null
}

/** "thu hút lần lượt 1,35 tỷ USD và 612 triệu USD vốn FDI": what the amounts of a list are of stands behind the last. */
function namedAfterList(reader: FigureReading, from: number): IndicatorMention | null {
  for (const element of reader.elements) {
    if (element.from < from) continue
    if (element.is === 'indicator') return element.mention
    if (element.is === 'quantity' || (element.is === 'break' && element.sign === ',')) continue
    if (!(element.is === 'word' && element.text === 'và')) return null
  }
  return null
}

/** "Toàn tỉnh có hơn 2,3 triệu dân" */
export function people(reader: FigureReading, amount: Amount): Subject | null {
  const counted = reader.verb !== null && INHABITED.has(reader.verb.text) && !reader.verbSpent
  if (amount.unit !== 'PERSON' || amount.mult < 4 || !reader.cursor.is(amount.noun, 'dân') || !counted) return null
  const indicator = reader.books.indicators.get('population')
  const mention = { slug: 'population', breakdown: '_T', sector: false, from: amount.noun, to: amount.noun + 1 }
  return indicator ? { mention, indicator, used: 0, lost: false } : null
}

/** "làm chết 7 người, bị thương 16 người" after a number of accidents. */
export function victims(reader: FigureReading, amount: Amount): Subject | null {
  const subject = reader.subject
  if (subject?.mention.slug !== 'traffic-accidents' || amount.unit !== 'PERSON') return null
  // "21 người chết" says it after the number, "làm chết 7 người" before it.
  const around = [amount.to + 1, amount.to + 2, amount.to + 3, amount.from - 1, amount.from - 2, amount.from - 3]
  const before = around.slice(3).map((at) => reader.cursor.text(at))
  const after = around.slice(0, 3).map((at) => reader.cursor.text(at))
  const said =
    BREAK_SIGNS.has(after[0] ?? '') || before.slice(0, 1).some((word) => VICTIMS.has(word)) ? before : [...after, ...before]
  const breakdown = VICTIMS.get(said.find((word) => VICTIMS.has(word)) ?? '') ?? ''
  if (!subject.indicator.breakdowns.some(({ code }) => code === breakdown)) return null
  return { ...subject, mention: { ...subject.mention, breakdown } }
}
