import type { FigureReading } from './figure-reading.ts'

const GUESTS = new Set(['tourist-arrivals', 'international-arrivals'])
const LEVELS = new Set('đạt,ước,hơn,gần,khoảng,trên,xấp,là,đem,cán,cố,dự,cũng,mới,chỉ,về,được,tới'.split(','))
const LEADS = new Set(['', ',', ';', '.', ':', '-', '(', 'và', 'tỉnh', 'phố', 'tổng'])

/**
 * "đón 521.000 lượt khách …; doanh thu 92,5 tỷ đồng", "thu 91 tỷ đồng": what was taken, right after the guests it was taken of, in
 * the sentence or in the one before. Takes it as the subject; false for takings of others.
 */
export function takeTakings(reader: FigureReading, from: number): boolean {
  const { cursor, tokens, memory } = reader
  const sales = cursor.is(from, 'doanh', 'thu')
  if (!sales && !cursor.is(from, 'thu')) return false
  const to = sales ? from + 2 : from + 1
  const led = sales || LEADS.has(cursor.text(from - 1)) || tokens[from - 1]?.capital === true
  if (!led || !(tokens[to]?.kind === 'number' || LEVELS.has(cursor.text(to)))) return false
  const last = reader.found.at(-1)?.said ?? memory.last
  const ofGuests = (last !== null && GUESTS.has(last.slug)) || saysTourism(reader, to)
  const indicator = reader.books.indicators.get('tourism-revenue')
  if (!ofGuests || !indicator || (reader.subject !== null && reader.subject.used === 0)) return false
  const mention = { slug: indicator.slug, breakdown: '_T', sector: false, from, to }
  reader.begin(mention, indicator)
  reader.verb = null
  reader.past = to
  return true
}

/** "thu 3.267 tỷ đồng từ du lịch" */
function saysTourism({ cursor }: FigureReading, from: number): boolean {
  for (let at = from; at < from + 8; at++) if (cursor.is(at, 'từ', 'du', 'lịch') || cursor.is(at, 'từ', 'khách')) return true
  return false
}
