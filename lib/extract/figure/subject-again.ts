import type { Amount } from '../amount/amount.ts'
import { type FigureReading, NOWHERE, type Subject } from './figure-reading.ts'

const COUNTED_AGAIN = new Set(['con số', 'chỉ số', 'tỷ lệ', 'số thu', 'mức thu', 'kim ngạch'])
const POINTS_BACK = new Set(['này', 'đó', 'ấy'])

/**
 * "Năm 2019 con số này đã là 3.121 tỷ đồng", "chỉ số này bằng 109,4%": what was measured last, in the sentence or in the one before.
 * Takes it as the subject; false where the words at a token do not point back.
 */
export function takeAgain(reader: FigureReading, from: number): boolean {
  const { cursor } = reader
  if (!COUNTED_AGAIN.has(`${cursor.text(from)} ${cursor.text(from + 1)}`) || !POINTS_BACK.has(cursor.text(from + 2))) return false
  // "chiếm 83,1% con số này": a part of it.
  const part = reader.elements.some((element) => element.is === 'quantity' && element.to === from)
  const said = part ? null : (reader.found.at(-1)?.said ?? reader.memory.last)
  const indicator = said && reader.books.indicators.get(said.slug)
  reader.subject = indicator ? { mention: { ...NOWHERE, slug: indicator.slug }, indicator, used: 0, lost: false } : null
  reader.verb = null
  reader.strangers = 0
  reader.narrowed = false
  reader.segments = 0
  reader.past = from + 3
  return true
}

/** "Tính chung 4 tháng đón 895 nghìn lượt": who else is received and counted by visits. */
export function guests(reader: FigureReading, amount: Amount): Subject | null {
  if (amount.unit !== 'PERSON_TRIPS' || reader.subject !== null) return null
  const { verb, verbSpent, strangers, memory, found } = reader
  const received = verb !== null && RECEIVED.has(verb.text) && !verbSpent && strangers === 0
  // "Sở ước quý I chỉ còn 1,1 triệu lượt": of the guests that the sentence before counted.
  const spokenOf = found.length === 0 && memory.last?.slug === 'tourist-arrivals' && amount.noun < 0 && strangers < 2
  return received || spokenOf ? subjectOf(reader, 'tourist-arrivals') : null
}

const RECEIVED = new Set(['đón', 'đón được', 'phục vụ'])

/** "Bắc Kạn năm ấy tăng trưởng 7,41%", "kinh tế Phú Yên ước tăng 9,87%": what grows is the place. */
export function growthOfPlace(reader: FigureReading, amount: Amount): Subject | null {
  const { verb, place, elements, subject } = reader
  if (subject !== null || place === null || verb === null || verb.span.to !== amount.from) return null
  const economy =
    reader.cursor.is(place.from - 2, 'kinh', 'tế') || (place.titled && reader.cursor.is(place.from - 3, 'kinh', 'tế'))
  const moves = verb.cue === 'rise' || verb.cue === 'fall'
  if (verb.text !== 'tăng trưởng' && !(economy && moves)) return null
  if (amount.unit !== 'PERCENT' || reader.strangers > 0) return null
  const at = elements.findIndex(({ from }) => from === verb.span.from)
  const before = elements.slice(0, at).findLast(({ is }) => is !== 'time' && is !== 'cue')
  if (before?.is !== 'place' || before.mention !== place) return null
  reader.memory.named.add('grdp-growth')
  return subjectOf(reader, 'grdp-growth')
}

/** "Hải Phòng thu hút 3,26 tỷ USD" in an article on capital from abroad. */
export function capitalDrawn(reader: FigureReading, amount: Amount): Subject | null {
  const { verb, subject, memory } = reader
  const draws = verb !== null && DRAWS.has(verb.text) && verb.span.to === amount.from && !reader.verbSpent
  if (!memory.foreignCapital || amount.unit !== 'USD' || !draws) return null
  if (subject !== null && subject.used === 0 && subject.mention.slug !== 'fdi-capital') return null
  return subjectOf(reader, 'fdi-capital')
}

const DRAWS = new Set(['thu hút', 'thu hút được', 'hút', 'thu hút thêm'])

function subjectOf(reader: FigureReading, slug: string): Subject | null {
  const indicator = reader.books.indicators.get(slug)
  return indicator ? { mention: { ...NOWHERE, slug }, indicator, used: 0, lost: false } : null
}
