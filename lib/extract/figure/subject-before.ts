import type { Amount } from '../amount/amount.ts'

import { type FigureReading, NOWHERE, type Subject, textOf } from './figure-reading.ts'
import { BREAK_SIGNS } from './take-break.ts'

const PARTS_OF = new Set(['hộ', 'xã', 'thôn', 'bản', 'trẻ', 'trường', 'lao', 'người', 'dân', 'số', 'phụ', 'học', 'cán', 'doanh'])

/** Nouns of people and herds that count whatever the indicator counts. */
const NEUTRAL_NOUNS = new Set(['người', 'dân', 'đồng', 'con', 'lượt', 'khách', 'du'])

const PIECES = new Set(['ngày', 'tháng', 'tuần', 'giờ', 'hộ', 'dự', 'doanh', 'ha', 'lao'])

/** The noun that a listed count is said in, where its phrase need not have it ("thành lập mới 2.350 doanh nghiệp"). */
const COUNTED_AS = new Map([
  ['new-enterprises', 'doanh'],
  ['ntm-communes', 'xã'],
  ['ocop-products', 'sản'],
  ['national-standard-schools', 'trường'],
  ['traffic-accidents', 'vụ'],
  ['civil-judgments-enforced', 'việc'],
])

const GOING_ON = new Set(['lũy', 'tính', 'cộng', 'so', 'riêng'])

/** The indicator before an amount, if nothing in between has taken its place. */
export function leftSubject(reader: FigureReading, amount: Amount): Subject | null {
  const subject = reader.subject
  if (subject === null || subject.lost || isPerPiece(reader, amount)) return null
  const growthWord = subject.mention.slug === 'grdp-growth' || subject.mention.slug === 'credit-outstanding'
  const allowed = subject.used === 0 && reader.segments === 0 ? (growthWord ? 1 : 6) : 0
  if (reader.strangers > allowed) return null
  if (reader.narrowed && reader.strangers > 0) return null
  // "…; 78% hộ dân được dùng điện" begins something new.
  const passed = subject.used > 0 || reader.segments > 0
  const counted = amount.unit === 'PERCENT' && passed && PARTS_OF.has(reader.cursor.text(amount.to))
  if (counted) return null
  // "trồng mới 1.245 ha cao su" is no forest.
  if (subject.mention.slug === 'new-forest-area' && !isForest(reader, subject, amount)) return null
  // A count of other things: "thu ngân sách … với 12 dự án".
  if (amount.noun >= 0 && amount.unit === 'COUNT') return nounFits(reader, subject, amount) ? subject : null
  // Pupils are no inhabitants, households no members.
  if (amount.noun >= 0 && (amount.unit === 'PERSON' || amount.unit === 'HOUSEHOLD')) {
    const noun = reader.cursor.text(amount.noun)
    const fits = textOf(reader, subject.mention).split(' ').includes(noun)
    const isFirst = subject.used === 0 || reader.verb?.cue === 'rise' || reader.verb?.cue === 'fall'
    return fits || (isFirst && (NEUTRAL_NOUNS.has(noun) || subject.mention.slug === 'jobs-created')) ? subject : null
  }
  return subject
}

/**
 * "Lũy kế sáu tháng tăng 13,05%.", "Năm 2005 ước 1.480 tỷ đồng.": a change or a level at another time, of what the sentence
 * before was about and nothing else.
 */
export function goneOn(reader: FigureReading, amount: Amount): Subject | null {
  const said = reader.memory.before
  const indicator = said && reader.books.indicators.get(said.slug)
  const moves = (reader.verb?.cue === 'rise' || reader.verb?.cue === 'fall') && amount.unit === 'PERCENT'
  const bare = reader.verb === null && reader.times.at(-1)?.to === amount.from
  const stands = (reader.verb?.cue === 'reach' || reader.status !== null || bare) && amount.unit === said?.unit && amount.noun < 0
  const level = stands && said?.measure === 'value' && isAtATime(reader)
  if (!indicator || reader.subject !== null || (!moves && !level) || reader.strangers > 0) return null
  if (reader.elements.some((element) => element.is === 'indicator' && element.from < amount.from)) return null
  const first = reader.elements[0]
  const leads = first?.is === 'time' || (first?.is === 'word' && GOING_ON.has(first.text)) || reader.elements[1]?.is === 'time'
  return leads ? { mention: { ...NOWHERE, slug: indicator.slug }, indicator, used: 1, lost: false } : null
}

const OF_COMMUNES = new Set('đạt,nâng,kiểu,nông,về,được,mới,hoàn,so,và,trong,đã,cán,ntm,phường'.split(','))

function nounFits(reader: FigureReading, subject: Subject, amount: Amount): boolean {
  const noun = reader.cursor.text(amount.noun)
  if (subject.indicator.unit === 'CRITERIA_PER_COMMUNE') return reader.cursor.is(amount.noun, 'tiêu', 'chí')
  if (subject.indicator.unit === 'PER_10000') return noun === 'giường' && subject.mention.slug === 'beds-per-10k'
  if (subject.indicator.unit !== 'COUNT') return false
  // "Doanh nghiệp đăng ký mới: 1.018 đơn vị"
  if (noun === 'đơn') return subject.mention.slug === 'new-enterprises'
  // "có 17/125 xã đạt chuẩn nông thôn mới; 3 xã đảo có điện"
  const next = reader.tokens[amount.noun + 1]
  if (subject.used > 0 && noun === 'xã' && next?.kind === 'word' && !OF_COMMUNES.has(next.text)) return false
  return COUNTED_AS.get(subject.mention.slug) === noun || textOf(reader, subject.mention).split(' ').includes(noun)
}

/** "bình quân mỗi ngày giải ngân 35 tỷ đồng": what falls to one day, household or project. */
function isPerPiece(reader: FigureReading, amount: Amount): boolean {
  for (let at = amount.from - 1; at > amount.from - 9 && !BREAK_SIGNS.has(reader.cursor.text(at)); at--)
    if (reader.cursor.is(at, 'mỗi') && PIECES.has(reader.cursor.text(at + 1))) return true
  return false
}

function isForest(reader: FigureReading, { mention }: Subject, { from, to, unit }: Amount): boolean {
  if (unit !== 'HECTARE') return true
  const words = [...textOf(reader, mention).split(' '), ...[-3, -2, -1].map((at) => reader.cursor.text(from + at))]
  return words.includes('rừng') || [0, 1, 2].some((at) => reader.cursor.is(to + at, 'rừng'))
}

/** "Năm 2005 ước …", "Tính chung 10 tháng …": the sentence begins with its time. */
function isAtATime(reader: FigureReading): boolean {
  const [first, second, third] = reader.elements
  if (first?.is === 'time') return true
  if (first?.is !== 'word' || !GOING_ON.has(first.text)) return false
  return second?.is === 'time' || third?.is === 'time'
}
