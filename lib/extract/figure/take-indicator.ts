import type { IndicatorMention } from '../subject/indicator-book.ts'
import { type FigureReading, textOf } from './figure-reading.ts'
import { INDEXES } from './indexes.ts'
import { BREAK_SIGNS } from './take-break.ts'

/** "cà phê xuất khẩu": of a thing that is named before it. */
const BARE_TRADE = new Set(['xuất khẩu', 'nhập khẩu'])

const SHORT_FORMS = new Set(['giải ngân', 'giải ngân được'])

const FIRMS = new Set(['có', 'vực', 'nghiệp'])
const UNITS_BELOW = new Set(['xã', 'phường', 'huyện', 'vị', 'tư', 'phương', 'án'])

/** Who acts for himself and not for the province: what he pays or spends is his. */
const ACTORS = [
  'công ty',
  'tập đoàn',
  'nhà máy',
  'hợp tác',
  'ban quản',
  'chủ đầu',
  'tổng công',
  'sở y',
  'sở giáo',
  'sở giao',
  'sở nông',
]

const BEFORE_TRADE = new Set(['', ',', ';', '.', ':', '(', 'bàn', 'tỉnh', 'phố', 'và', 'hóa', '-', 'trị', 'ngạch', 'đó', 'là'])

/** Sectors and parts that are only read where their whole has been named before. */
const NEEDS_WHOLE: Readonly<Record<string, readonly string[]>> = {
  'sector-growth': ['grdp', 'grdp-growth', 'grdp-structure', 'sector-growth'],
  'grdp-structure': ['grdp', 'grdp-growth', 'grdp-structure', 'sector-growth'],
  iip: ['iip'],
}

/** The name of an indicator: what the numbers after it are of, unless it is a part, a short form or somebody’s own. */
export function takeIndicator(reader: FigureReading, said: IndicatorMention): void {
  const mention = asPart(reader, said)
  const indicator = reader.books.indicators.get(mention.slug)
  if (indicator === undefined) {
    // A thing with a name of its own that no list has: its numbers are not those of what was named before.
    reader.subject = null
    return
  }
  // "(GRDP)" after "tổng sản phẩm trên địa bàn" names the same thing again.
  if (
    reader.subject &&
    reader.subject.mention.slug === mention.slug &&
    reader.subject.used === 0 &&
    reader.cursor.is(mention.from - 1, '(')
  )
    return
  // "đến hết quý II giải ngân đạt 45%" is of public investment where that was spoken of.
  // "31/99 xã, phường giải ngân dưới 30%" is theirs.
  if (SHORT_FORMS.has(textOf(reader, mention)) && UNITS_BELOW.has(reader.cursor.text(mention.from - 1))) {
    reader.subject = null
    return
  }
  if (SHORT_FORMS.has(textOf(reader, mention)) && !reader.memory.named.has(mention.slug) && !isPublic(reader, mention.to)) {
    reader.strangers += 2
    return
  }
  // "Tỷ trọng công nghiệp - xây dựng trong GRDP đạt 27,5%": the whole that it is a part of.
  const whole = mention.slug === 'grdp' || mention.slug === 'grdp-growth'
  if (whole && reader.cursor.is(mention.from - 1, 'trong') && reader.subject?.used === 0) return
  // "74.133 hộ nghèo, chiếm 8,42%": of the province only where it is spoken of.
  const ofPoverty = reader.memory.named.has('poverty-rate') || reader.memory.named.has('poverty-reduction')
  if (reader.cursor.is(mention.from, 'hộ') && mention.slug.endsWith('rate') && !ofPoverty && !speaksOf(reader, 'tỉnh')) {
    reader.strangers++
    return
  }
  // "71 xã đạt chuẩn" of a paragraph on new countryside.
  if (textOf(reader, mention) === 'xã đạt chuẩn' && !speaksOf(reader, 'nông', 'thôn', 'mới')) {
    reader.strangers += 2
    return
  }
  // It has been read already, as what its number in front counts.
  if (reader.subject?.mention.from === mention.from && reader.subject.used > 0) {
    reader.strangers = 0
    return
  }
  // "8 tháng năm nay xuất khẩu 2,27 tỷ USD"
  const timed = reader.elements.some((element) => element.is === 'time' && element.to === mention.from)
  if (BARE_TRADE.has(textOf(reader, mention)) && !timed && !BEFORE_TRADE.has(reader.cursor.text(mention.from - 1))) {
    reader.strangers += 2
    if (reader.subject) reader.subject.lost = true
    return
  }
  if (mention.sector || (mention.breakdown !== '_T' && mention.slug === 'iip')) {
    const wholes = NEEDS_WHOLE[mention.slug] ?? []
    // "Tỷ trọng công nghiệp - xây dựng trong GRDP": says itself of what it is a part.
    const within = reader.cursor.is(mention.to, 'trong', 'grdp') || reader.cursor.is(mention.to, 'trong', 'gdp')
    if (within) reader.memory.named.add('grdp-structure')
    const said = within || wholes.some((slug) => reader.memory.named.has(slug))
    if (!said && !reader.cursor.is(mention.from, 'khu', 'vực')) {
      reader.strangers++
      return
    }
  }
  // "khu vực có vốn đầu tư nước ngoài chiếm 98,4%": firms, and no capital.
  if (mention.slug === 'fdi-capital' && FIRMS.has(reader.cursor.text(mention.from - 1))) {
    reader.subject = null
    reader.strangers++
    return
  }
  if (isOfAnActor(reader, mention.from) || isOfFirms(reader)) {
    reader.subject = null
    return
  }
  reader.memory.named.add(mention.slug)
  if (INDEXES.has(mention.slug)) {
    reader.memory.index = mention
    reader.memory.indexFromTitle = false
  }
  reader.begin(mention, indicator)
  // "A và B lần lượt thu ngân sách đạt …": the provinces wait for their numbers.
  if (reader.series?.of !== 'place' || reader.series.next > 0) reader.series = null
  reader.average = reader.cursor.is(mention.from - 2, 'bình', 'quân') || reader.cursor.is(mention.to - 2, 'trung', 'bình')
  // "giảm tỷ lệ hộ nghèo 2%": the movement may stand before what moves.
  const leads = reader.verb?.span.to === mention.from && (reader.verb.cue === 'rise' || reader.verb.cue === 'fall')
  if (!(leads && indicator.kind === 'rate')) reader.verb = null
  // "mỗi năm giảm nghèo 2 - 3%": the name itself says that it falls.
  if (reader.cursor.is(mention.from, 'giảm'))
    reader.verb = { cue: 'fall', text: 'giảm', span: { from: mention.from, to: mention.from + 1 } }
  if (reader.status && reader.status.span.to !== mention.from) reader.status = null
  // "mục tiêu tăng trưởng cả năm 10%": the name itself says that it is wished for.
  const set = reader.cursor.is(mention.from, 'đặt', 'mục') || reader.cursor.is(mention.from, 'phấn', 'đấu')
  if (set || reader.cursor.is(mention.from, 'mục', 'tiêu') || reader.cursor.is(mention.from, 'chỉ', 'tiêu'))
    reader.scenario = { cue: 'target', text: 'mục tiêu', span: { from: mention.from, to: mention.from + 2 } }
}

/** "tổng vốn đầu tư toàn xã hội …, trong đó … vốn FDI 600 tỷ đồng": a part of all investment, not capital registered. */
function asPart(reader: FigureReading, mention: IndicatorMention): IndicatorMention {
  // "Hàng hóa qua hai cửa khẩu quốc tế cũng nhộn nhịp, giá trị xuất nhập khẩu đạt …": what goes over the border, whoever's it is.
  if (mention.slug === 'trade-turnover' && isOverBorder(reader, mention.from)) return { ...mention, slug: 'border-trade' }
  const isPart = mention.slug === 'fdi-capital' && reader.subject?.mention.slug === 'total-investment' && reader.subject.used > 0
  return isPart ? { ...mention, slug: 'total-investment', breakdown: 'foreign' } : mention
}

function isOverBorder({ cursor, elements }: FigureReading, to: number): boolean {
  let through = false
  for (let at = elements[0]?.from ?? to; at < to; at++) {
    through ||= cursor.is(at, 'qua')
    if (through && cursor.is(at, 'cửa', 'khẩu')) return true
  }
  return false
}

/** "giải ngân 100% kế hoạch vốn đầu tư công": what is spent is said behind the number. */
function isPublic(reader: FigureReading, from: number): boolean {
  for (let at = from; at < from + 12 && !BREAK_SIGNS.has(reader.cursor.text(at)); at++)
    if (reader.cursor.is(at, 'đầu', 'tư', 'công')) return true
  return false
}

/** "Các doanh nghiệp trong khu công nghiệp nộp ngân sách …, tạo việc làm cho …": all that the sentence counts is theirs. */
function isOfFirms({ cursor, elements }: FigureReading): boolean {
  // "Năm 2024, các doanh nghiệp …"
  const first = elements.find(({ is }) => is !== 'time' && is !== 'break')?.from ?? 0
  const at = cursor.is(first, 'các') ? first + 1 : first
  const firms = cursor.is(at, 'doanh', 'nghiệp') && at > first && !cursor.is(at + 2, 'fdi') && !cursor.is(at + 2, 'có')
  return firms || cursor.is(at, 'công', 'ty') || cursor.is(at, 'tập', 'đoàn') || cursor.is(at, 'nhà', 'máy')
}

function speaksOf({ cursor, tokens }: FigureReading, ...words: readonly string[]): boolean {
  return tokens.some((_, at) => cursor.is(at, ...words))
}

/** "Ban Quản lý dự án giải ngân vốn đầu tư công đạt 62%": somebody's own, named in the same clause before it. */
function isOfAnActor(reader: FigureReading, from: number): boolean {
  // "ngành đặt mục tiêu tăng trưởng 4,31%": of the branch, not of the whole.
  if (
    reader.cursor.is(from, 'mục') ||
    reader.cursor.is(from, 'đặt') ||
    reader.cursor.is(from, 'tăng', 'trưởng') ||
    reader.cursor.is(from, 'mức', 'tăng')
  )
    for (let at = from - 1; at > from - 5 && at >= 0 && !BREAK_SIGNS.has(reader.cursor.text(at)); at--)
      if (reader.cursor.is(at, 'ngành')) return true
  for (let at = from - 1; at > from - 12 && at >= 0 && !BREAK_SIGNS.has(reader.cursor.text(at)); at--)
    if (ACTORS.includes(`${reader.cursor.text(at)} ${reader.cursor.text(at + 1)}`)) return !reader.cursor.is(at - 1, 'các')
  return false
}
