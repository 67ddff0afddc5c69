import type { PlaceMention } from '../subject/place-book.ts'
import type { TimeMention } from '../when/time-shape.ts'

import { PLAIN } from './cue-book.ts'
import { type FigureReading, textOf } from './figure-reading.ts'
import type { Element } from './scan-sentence.ts'
import { takeShortName } from './short-names.ts'
import { takeAgain } from './subject-again.ts'
import { BREAK_SIGNS } from './take-break.ts'
import { takePart } from './take-part.ts'
import { takeTakings } from './takings.ts'

const LOCAL_UNITS = new Set(['huyện', 'xã', 'phường', 'quận'])

/** Words that go with an indicator wherever they stand: the money of projects is "vốn đăng ký". */
const OWN_WORDS = new Map([
  ['fdi-capital', new Set(['vốn', 'đăng', 'ký', 'đầu', 'tư'])],
  ['population', new Set(['quy', 'mô'])],
])

const DISTRICTS = new Set(['huyện', 'xã', 'phường', 'quận'])
const OF_WHOM = new Set(['bàn', 'của', 'cấp'])
const BELOW = new Set(['xã', 'huyện', 'phường', 'thôn', 'bản', 'quận'])

const NOT_A_SUBJECT_BEFORE = new Set([
  'với',
  'giáp',
  'sang',
  'sau',
  'trên',
  'như',
  'và',
  '-',
  'từ',
  'đi',
  'gần',
  'cạnh',
  'hơn',
  'thua',
  'kém',
  'bằng',
  'kịp',
])

/** A word that is none of the rest: it may name another thing, or make the indicator a part of itself. */
export function takeWord(reader: FigureReading, { text, from }: Element & { is: 'word' }): void {
  // "Mai Sơn là huyện dẫn đầu với thu ngân sách 280 tỷ đồng"
  if (LOCAL_UNITS.has(text) && reader.cursor.is(from - 1, 'là')) reader.local = true
  // "tỉnh Vĩnh Phúc (cũ) và Hòa Bình (cũ) góp phần đưa GRDP toàn tỉnh tăng 10,5%"
  if (text === 'toàn' && reader.cursor.is(from + 1, 'tỉnh') && reader.place?.former) reader.place = null
  // "Du lịch Lý Sơn lập kỷ lục khi cả tỉnh đón 6,84 triệu lượt khách"
  if ((text === 'toàn' || text === 'cả') && reader.cursor.is(from + 1, 'tỉnh')) reader.local = false
  if (text === 'toàn' && reader.cursor.is(from + 1, 'vùng')) reader.local = !reader.memory.region
  // "trên địa bàn huyện 3.417 tỷ đồng", "Huyện có 59 sản phẩm OCOP", "Chi bộ trường có 9 đảng viên"
  const first = reader.elements[0]?.from === from
  const society = reader.cursor.is(from + 1, 'hội')
  // "Mô hình của huyện Mỏ Cày Nam là một trong 640 mô hình": those of the whole.
  if (text === 'một' && reader.cursor.is(from - 1, 'là') && reader.cursor.is(from + 1, 'trong')) reader.local = false
  if (DISTRICTS.has(text) && !society && (first || OF_WHOM.has(reader.cursor.text(from - 1)))) reader.local = true
  // "Cả xã còn 214 hộ nghèo, chiếm 18,3%"
  if ((text === 'toàn' || text === 'cả') && BELOW.has(reader.cursor.text(from + 1)) && !reader.cursor.is(from + 2, 'hội'))
    reader.local = true
  // "Nếu không tính Nhà máy lọc dầu, GDP tăng 11,2%", "10 chỉ số thành phần": not the whole.
  if (text === 'nếu' && WITHOUT.has(`${reader.cursor.text(from + 1)} ${reader.cursor.text(from + 2)}`)) reader.local = true
  if (text === 'thành' && reader.cursor.is(from + 1, 'phần') && reader.cursor.is(from - 1, 'số')) reader.local = true
  // "thấp hơn kịch bản nhưng vẫn xếp thứ 8/34": no longer how far from others.
  if (text === 'nhưng' || text === 'song') reader.against = -1
  // "Cơ cấu: nông nghiệp 35,2%, …": shares of the whole product.
  if (text === 'cơ' && reader.cursor.is(from + 1, 'cấu')) reader.memory.named.add('grdp-structure')
  if (takeAgain(reader, from) || takePart(reader, from)) return
  // "Chỉ số Xanh cấp tỉnh (PGI)": the points that follow are another index's. "Khoảng cách … còn 13,37 điểm" is nobody's.
  if (text === 'chỉ' && reader.cursor.is(from + 1, 'số')) reader.memory.index = null
  if (text === 'trung' && reader.cursor.is(from + 1, 'vị')) reader.local = true
  if (text === 'khoảng' && reader.cursor.is(from + 1, 'cách')) reader.local = true
  // "…, cộng lại 10.400 tỷ đồng": of several together.
  if (text === 'cộng' && reader.cursor.is(from + 1, 'lại') && reader.subject) reader.subject.lost = true
  if (takeTakings(reader, from) || takeShortName(reader, from)) return
  // "Riêng Phú Quốc đón 3,3 triệu lượt khách": a place that no list has.
  const token = reader.tokens[from]
  if (reader.cursor.is(from - 1, 'riêng') && token?.capital && !token.allCapitals) reader.local = true
  if (PLAIN.has(text) || !/\p{L}/u.test(text) || isOwnWord(reader, text)) return
  // "dự toán năm 2030 HĐND tỉnh giao 20.500 tỷ đồng": who has set it.
  if (reader.scenario?.cue === 'plan' && GIVERS.has(text)) return
  // "qua các cửa khẩu Móng Cái, Hoành Mô đạt 3,9 tỷ USD": which gates.
  if (reader.subject?.mention.slug === 'border-trade' && reader.subject.used === 0 && token?.capital) return
  // "kim ngạch xuất khẩu cà phê": what stands right behind the name makes a part of it.
  if (reader.subject?.mention.to === from && reader.subject.used === 0) reader.narrowed = true
  reader.strangers++
}

const GIVERS = new Set(['hđnd', 'ubnd', 'giao', 'trung', 'ương', 'chính', 'phủ', 'bộ', 'tài', 'thủ', 'tướng', 'bố', 'trí'])
const WITHOUT = new Set(['không tính', 'không kể', 'chưa tính', 'chưa kể', 'loại trừ', 'trừ đi'])

/** "Về giải ngân vốn đầu tư công, … mới giải ngân 2.870 tỷ đồng": the words of the indicator said again name nothing else. */
function isOwnWord(reader: FigureReading, word: string): boolean {
  if (reader.subject === null || reader.within) return false
  const { mention } = reader.subject
  return (OWN_WORDS.get(mention.slug)?.has(word) ?? false) || textOf(reader, mention).split(' ').includes(word)
}

/** A time, for the numbers that follow. */
export function takeTime(reader: FigureReading, mention: TimeMention, index: number): void {
  if (mention.role === 'compare' || mention.from === reader.othersTime) return
  // "gấp 1,9 lần năm 2010": what is measured by.
  const multiple = reader.elements[index - 1]
  if (multiple?.is === 'quantity' && multiple.quantity.form === 'amount') {
    if (multiple.quantity.unit === 'RATIO') return
    // "bằng 187,6% năm ngoái"
    const before = reader.elements[index - 2]
    if (multiple.quantity.unit === 'PERCENT' && before?.is === 'cue' && before.cue === 'equal') return
  }
  // "Rét đậm hồi tháng 1 làm chết …, đàn trâu còn 98.600 con": when something happened is no time of what is counted.
  if (reader.cursor.is(mention.from - 1, 'hồi') && mention.shape.form === 'month') return
  // "dịp nghỉ Tết Bính Ngọ (14 - 22/2)": the name of a holiday is no day.
  if (mention.shape.form === 'lunar' && reader.cursor.is(mention.from, 'tết')) return
  // "ước tăng 7,28% (9 tháng năm 2022 tăng 13,41%)": what is of another time is no estimate of this one.
  if (reader.depth.length > 0) reader.status = null
  // "(cùng kỳ năm 2022 tăng 17,03%)": the year says which the same period is, and is none of its own.
  if (reader.samePeriod && mention.from === reader.samePeriodTo) return
  // "cao nhất kể từ năm 2011": how far back is compared.
  if (mention.role === 'from' && mention.shape.form === 'year' && reader.cursor.is(mention.from - 2, 'kể')) return
  // "rét đậm hồi tháng 1": when something happened.
  if (reader.cursor.is(mention.from - 1, 'hồi') && mention.shape.form === 'month') return
  // "gấp 1,9 lần năm 2010": what it is measured by.
  const ratio = reader.elements.some(
    (element) =>
      element.is === 'quantity' &&
      element.to === mention.from &&
      element.quantity.form === 'amount' &&
      element.quantity.unit === 'RATIO',
  )
  if (ratio && mention.shape.form === 'year') return
  // "từ 24% năm 1992 giảm còn 15%": the end is not of that year.
  if (mention.from === reader.beganTo) return
  reader.times.push(mention)
  reader.listed.times.push(mention)
}

/** Words before a region that make it the subject: "của Tây Nguyên", and not "dẫn đầu vùng Tây Nguyên". */
const OF_REGION = new Set(['của', 'tại', 'ở'])

/** A place: the province that the numbers are of, or a district that they are of instead. */
export function takePlace(reader: FigureReading, mention: PlaceMention, index: number): void {
  const before = reader.elements[index - 1]
  const word = reader.cursor.text(mention.from - (mention.titled && mention.kind === 'province' ? 2 : 1))
  if (mention.kind === 'local') {
    // "huyện Tủa Chùa đạt …": what follows is of the district.
    const party = before?.is === 'word' && before.text === 'đảng'
    if (mention.titled && !party && !isVenue(reader, mention, index)) reader.local = true
    return
  }
  // "Toàn vùng Đông Nam Bộ tăng trưởng 8,36%", and not "dẫn đầu vùng Đông Nam Bộ".
  if (mention.kind === 'region') {
    const at = reader.cursor.is(mention.from - 1, 'vùng') ? mention.from - 1 : mention.from
    const start = reader.cursor.is(at - 1, 'toàn') ? at - 1 : at
    const leads = start === (reader.elements[0]?.from ?? 0) || BREAK_SIGNS.has(reader.cursor.text(start - 1))
    // "tỷ lệ thất nghiệp của Tây Nguyên", "năm 2022 vùng Đồng bằng sông Hồng hút …"
    const waiting = reader.subject !== null && reader.subject.used === 0
    const ofRegion = (waiting && OF_REGION.has(reader.cursor.text(start - 1))) || before?.is === 'time'
    if (!leads && !ofRegion && start === at) return
    reader.local = false
    reader.place = mention
    return
  }
  // "xếp thứ 4 cả nước", "cao nhất cả nước": among whom, not of whom.
  const among = before?.is === 'quantity' || (before?.is === 'word' && ['nhất', 'đầu', 'top', 'tốp'].includes(before.text))
  // "với sự chung tay của các địa phương và nhà hảo tâm trong cả nước": those in it, unless its clause begins there.
  const within = word === 'trong' && !isHeadOfClause(reader, mention.from - 1)
  if (mention.kind === 'country' && (among || within || isAmongSome(reader, mention.from))) return
  // "của Bình Dương, Long An và Bắc Giang lần lượt đạt": the last of a list is one of it, but not what follows is of.
  if (word === 'và' && reader.listed.places.at(-1)?.to === mention.from - (mention.titled ? 2 : 1)) {
    reader.listed.places.push(mention)
    // "Trên nền của ba tỉnh Lâm Đồng, Đắk Nông và Bình Thuận, …": several together are none of them, unless they are handed out.
    reader.place = null
    reader.local = true
    reader.joint = true
  }
  // "sau TP. Hồ Chí Minh, Bắc Ninh và Bình Dương": a list of others.
  const start = mention.from - (mention.titled && mention.kind === 'province' ? 2 : 1)
  const another = (word === ',' || word === 'và') && reader.passedPlace === start
  // "Kon Tum xếp thứ 58 và Đắk Lắk thứ 17": the one before has had its number.
  const told = word === 'và' && reader.place !== null && reader.found.some(({ number }) => number.from > (reader.place?.to ?? 0))
  if ((NOT_A_SUBJECT_BEFORE.has(word) && !told) || another) {
    if (word !== 'và' || another) reader.passedPlace = mention.to
    return
  }
  reader.place = mention
  reader.listed.places.push(mention)
  reader.local = false
}

function isHeadOfClause({ cursor, elements }: FigureReading, at: number): boolean {
  return at === elements[0]?.from || BREAK_SIGNS.has(cursor.text(at - 1))
}

/** "lần đầu vào nhóm 10 của cả nước" */
function isAmongSome({ cursor }: FigureReading, to: number): boolean {
  return [2, 3, 4, 5, 6].some((back) => GROUPS.has(cursor.text(to - back)) && cursor.tokens[to - back + 1]?.kind === 'number')
}

const GROUPS = new Set(['nhóm', 'top', 'tốp'])

/** "họp tại phường Mỹ Tho, với 448 đại biểu": where something is held, unless an indicator waits for its number there. */
function isVenue(reader: FigureReading, { from }: PlaceMention, index: number): boolean {
  const at = reader.cursor.text(from - 1)
  if (at !== 'tại' && at !== 'ở') return false
  const leads = index < 2 || reader.elements[index - 2]?.is === 'break'
  return !leads && (reader.subject === null || reader.subject.used > 0)
}
