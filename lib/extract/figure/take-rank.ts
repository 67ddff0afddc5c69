import type { Rank } from '../amount/amount.ts'
import { add } from './add-figure.ts'
import type { Doubt, TokenSpan } from './figure-candidate.ts'
import { type FigureReading, NOWHERE, type Subject, textOf } from './figure-reading.ts'
import { INDEXES } from './indexes.ts'
import { interpretRank } from './interpret.ts'

const RESULTS = new Set(['kết quả', 'mức tăng', 'tốc độ', 'con số'])

/** A place in an order, of what the sentence or the one before is about. */
export function takeRank(reader: FigureReading, rank: Rank, index: number): void {
  reader.present = false
  const subject = reader.subject ?? subjectAfter(reader, index) ?? indexSubject(reader) ?? resultBefore(reader)
  if (subject === null || subject.lost || reader.local) return
  if (reader.strangers > 4) return
  // "từ vị trí 31/63 lên hạng 2/63": the year before, where a year has one rank.
  const began = reader.cursor.is(rank.from - 1, 'từ')
  if (began && !INDEXES.has(subject.mention.slug)) return
  const samePeriod = reader.samePeriod
  if (began) reader.samePeriod = true
  const among = amongIn(reader, index)
  if (among) reader.past = among.to
  add(reader, subject, interpretRank(subject.last ?? subject.indicator, rank), rank, {
    qualifier: 'EQ',
    decimals: 0,
    rankOf: rank.of,
    among: among && textOf(reader, among),
    comparison: null,
    end: among?.to ?? rank.to,
    index,
    doubts: doubtsOfIndex(reader, subject),
  })
  reader.samePeriod = samePeriod
}

/** An index that only the title names. */
export function doubtsOfIndex({ memory }: FigureReading, { mention }: Subject): readonly Doubt[] {
  return memory.indexFromTitle && memory.index?.slug === mention.slug && mention.from === Number.MAX_SAFE_INTEGER
    ? ['indicator-from-title']
    : []
}

/** "Với kết quả này, Bắc Giang xếp thứ 2/63": of what the sentence before measured. */
function resultBefore(reader: FigureReading): Subject | null {
  const said = reader.memory.before
  const indicator = said && reader.books.indicators.get(said.slug)
  const first = reader.elements[0]?.from ?? 0
  const from = reader.cursor.is(first, 'với') ? first + 1 : first
  const noun = `${reader.cursor.text(from)} ${reader.cursor.text(from + 1)}`
  const at = [from + 2, from + 3, from + 4].find((to) => reader.cursor.is(to, 'này'))
  if (!indicator || !RESULTS.has(noun) || at === undefined) return null
  return { mention: { ...NOWHERE, slug: indicator.slug }, indicator, used: 1, lost: false }
}

/** "Theo đó, Đồng Tháp đạt 69,66 điểm, xếp thứ 5": the index that an earlier sentence named. */
export function indexSubject(reader: FigureReading): Subject | null {
  const mention = reader.memory.index
  const indicator = mention && reader.books.indicators.get(mention.slug)
  if (!mention || !indicator || (reader.subject && !reader.subject.lost && reader.subject.mention.slug !== mention.slug))
    return null
  // Its words stand in another sentence: the quote begins with the number's own.
  return {
    mention: { ...mention, from: Number.MAX_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER },
    indicator,
    used: 1,
    lost: false,
  }
}

/** "đứng thứ 5 cả nước về số vụ việc đã thi hành xong": what is ranked may follow. */
function subjectAfter(reader: FigureReading, index: number): Subject | null {
  for (const element of reader.elements.slice(index + 1, index + 10)) {
    if (element.is === 'quantity' || (element.is === 'break' && element.sign !== ',')) return null
    if (element.is !== 'indicator') continue
    const indicator = reader.books.indicators.get(element.mention.slug)
    return indicator && !element.mention.sector ? { mention: element.mention, indicator, used: 0, lost: false } : null
  }
  return null
}

function amongIn(reader: FigureReading, index: number): TokenSpan | null {
  let to = -1
  let from = -1
  for (const element of reader.elements.slice(index + 1, index + 14)) {
    if (element.is === 'break' && element.sign !== ',' && element.sign !== '-') break
    if (element.is === 'quantity' || element.is === 'time' || element.is === 'indicator') break
    // "xếp thứ 26 trong khi Kon Tum xếp thứ 58"
    if (element.is === 'word' && (element.text === 'khi' || element.text === 'và' || element.text === 'sau')) break
    if (element.is === 'break' && from < 0) break
    if (from < 0) from = element.from
    if (element.is === 'place') {
      to = element.to
      break
    }
    if (element.is === 'word' && ['tỉnh', 'phố', 'nước', 'phương', 'quốc', 'vùng'].includes(element.text)) to = element.to
    if (element.is === 'cue' && element.cue !== 'narrow' && element.cue !== 'reach') break
  }
  return to > 0 ? { from, to } : null
}
