import type { ObsStatus, Scenario } from '../../facts/code-lists.ts'
import type { Indicator } from '../../facts/indicator.ts'
import type { Amount, Rank } from '../amount/amount.ts'
import type { IndicatorMention } from '../subject/indicator-book.ts'
import type { PlaceMention } from '../subject/place-book.ts'
import type { Token } from '../text/token.ts'
import { readTime } from '../when/read-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { TokenCursor } from '../when/token-cursor.ts'
import type { Cue } from './cue-book.ts'
import { PLAIN } from './cue-book.ts'
import type { Doubt, FigureCandidate, TokenSpan } from './figure-candidate.ts'
import { type Interpretation, interpret, interpretRank, type Wording } from './interpret.ts'
import { readPlan, type SaidComparison } from './read-comparison.ts'
import type { Books, Element } from './scan-sentence.ts'
import { isStock } from './time-collect.ts'

/** What is carried from one sentence of a block to the next. */
export interface BlockMemory {
  /** Indicators named so far in the block: parts of a whole ("khai khoáng tăng 5%") need the whole before them. */
  readonly named: Set<string>
  scenario: Scenario
  /** The one indicator of the sentence before, for "Với kết quả này, … xếp thứ 2": null where it had several or none. */
  before: FigureCandidate['said'] | null
  /** The index (PCI, PAPI…) that scores and ranks of later sentences are of. */
  index: IndicatorMention | null
}

interface Subject {
  readonly mention: IndicatorMention
  readonly indicator: Indicator
  /** How many numbers have been read of it. */
  used: number
  /** Another, unlisted thing has taken its place in the sentence. */
  lost: boolean
  /** What its last number was of: "GRDP" in per cent is growth, and so is the rank that follows. */
  last?: Indicator
}

interface Word {
  readonly cue: Cue
  readonly text: string
  readonly span: TokenSpan
}

/** Sectors and parts that are only read where their whole has been named before. */
const NEEDS_WHOLE: Readonly<Record<string, readonly string[]>> = {
  'sector-growth': ['grdp', 'grdp-growth', 'grdp-structure', 'sector-growth'],
  'grdp-structure': ['grdp', 'grdp-growth', 'grdp-structure', 'sector-growth'],
  iip: ['iip'],
}
/** The noun that a listed count is said in, where its phrase need not have it ("thành lập mới 2.350 doanh nghiệp"). */
const COUNTED_AS = new Map([
  ['new-enterprises', 'doanh'],
  ['ntm-communes', 'xã'],
  ['ocop-products', 'sản'],
  ['national-standard-schools', 'trường'],
  ['traffic-accidents', 'vụ'],
])
const AGAINST = new Set(['cao hơn', 'thấp hơn', 'nhiều hơn', 'ít hơn'])
/** "cà phê xuất khẩu": of a thing that is named before it. */
const BARE_TRADE = new Set(['xuất khẩu', 'nhập khẩu'])
const BEFORE_TRADE = new Set(['', ',', ';', '.', ':', '(', 'bàn', 'tỉnh', 'phố', 'và', 'hóa', '-', 'trị', 'ngạch'])
const PIECES = new Set(['ngày', 'tháng', 'tuần', 'giờ', 'hộ', 'dự', 'doanh', 'ha', 'lao'])
const LOCAL_UNITS = new Set(['huyện', 'xã', 'phường', 'quận'])
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
const PARTS_OF = new Set(['hộ', 'xã', 'thôn', 'bản', 'trẻ', 'trường', 'lao', 'người', 'dân', 'số', 'phụ', 'học', 'cán', 'doanh'])
const GOODS = new Set(['TONNE', 'KG', 'HECTARE', 'HEAD', 'KM', 'KWH', 'MW'])
const SHORT_FORMS = new Set(['giải ngân', 'giải ngân được'])
const GOING_ON = new Set(['lũy', 'tính', 'cộng', 'so', 'riêng'])
const RESULTS = new Set(['kết quả', 'mức tăng', 'tốc độ', 'con số'])
const BREAK_SIGNS = new Set([',', ';', '.', ':', '('])
const MONEY = new Set(['VND', 'USD'])
const DRAWS_IN = new Set(['thu hút', 'thu hút được'])
const SCORES = new Set(['pci', 'papi', 'par-index', 'sipas', 'dti'])
const VICTIMS = new Map([
  ['chết', 'deaths'],
  ['vong', 'deaths'],
  ['mạng', 'deaths'],
  ['thương', 'injured'],
])
/** Words that go with an indicator wherever they stand: the money of projects is "vốn đăng ký". */
const OWN_WORDS = new Map([
  ['fdi-capital', new Set(['vốn', 'đăng', 'ký', 'đầu', 'tư'])],
  ['population', new Set(['quy', 'mô'])],
])
/** Nouns of people and herds that count whatever the indicator counts. */
const NEUTRAL_NOUNS = new Set(['người', 'dân', 'con', 'lượt', 'khách', 'du'])
const ADDING = new Set(['thêm', 'nạp'])
const INHABITED = new Set(['có', 'hiện có', 'đã có', 'toàn tỉnh có', 'cả tỉnh có', 'với', 'là'])
const AFTER_DRAWN = new Set(['trong', 'tăng', 'giảm', 'gấp', 'và', 'với', 'bằng', 'vào', 'kể', 'chiếm'])
const LEVEL_CUES = new Set<Cue>(['rise', 'fall', 'reach', 'equal', 'exceed', 'share', 'multiple', 'contribute'])
const NOT_A_SUBJECT_BEFORE = new Set(['với', 'giáp', 'sang', 'sau', 'trên', 'như', 'và', '-', 'từ', 'đi'])

/** The words of an indicator that stands in another sentence: the quote begins with the number's own. */
const NOWHERE = { breakdown: '_T', sector: false, from: Number.MAX_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER }

/** Reads every figure of one sentence, in order. */
export function readFigures(
  tokens: readonly Token[],
  elements: readonly Element[],
  books: Books,
  memory: BlockMemory,
): FigureCandidate[] {
  return new SentenceReader(tokens, elements, books, memory).read()
}

/** Walks a sentence from left to right and remembers what its numbers can belong to. */
class SentenceReader {
  readonly #tokens: readonly Token[]
  readonly #cursor: TokenCursor
  readonly #elements: readonly Element[]
  readonly #books: Books
  readonly #memory: BlockMemory
  readonly #found: FigureCandidate[] = []

  #subject: Subject | null = null
  #verb: Word | null = null
  #status: Word | null = null
  #scenario: Word | null = null
  #average = false
  #samePeriod = false
  #samePeriodTo = -1
  /** Where the beginning of a change ends ("từ 24%"). */
  #beganTo = -1
  #comparison: SaidComparison | null = null
  #times: TimeMention[] = []
  #place: PlaceMention | null = null
  #local = false
  /** Words since the last number, sign or subject that may name another thing. */
  #strangers = 0
  #narrowed = false
  /** Signs passed since the subject. */
  #segments = 0
  /** Elements before this token have been read as part of a number ("53,8% kế hoạch năm"). */
  #past = 0
  /** The number stands before its noun: what is there now, not what the sentence before spoke of. */
  #present = false
  /** "cao hơn bình quân chung cả nước (39,45%)": what follows is another's. */
  #against = -1
  /** Where a plan ends that stood beside what was done. */
  #planned = -1
  /** The sentence is a list below a time. */
  #headed = false
  /** The verb has had its number. */
  #verbSpent = false
  /** After "trong đó", until the part has its number. */
  #within = false
  /** What "lần lượt" hands out, one to each number. */
  #series: { items: readonly (Subject | PlaceMention | TimeMention)[]; of: 'subject' | 'place' | 'time'; next: number } | null =
    null
  #seriesTime: TimeMention | null = null
  /** What has had a level in this part of the sentence, in order. */
  #measured: Subject[] = []
  #listed: { subjects: Subject[]; places: PlaceMention[]; times: TimeMention[] } = { subjects: [], places: [], times: [] }
  #depth: { times: number; verb: Word | null; status: Word | null; samePeriod: boolean; stretch: boolean }[] = []

  constructor(tokens: readonly Token[], elements: readonly Element[], books: Books, memory: BlockMemory) {
    this.#tokens = tokens
    this.#cursor = new TokenCursor(tokens)
    this.#elements = elements
    this.#books = books
    this.#memory = memory
  }

  read(): FigureCandidate[] {
    for (const [index, element] of this.#elements.entries()) if (element.from >= this.#past) this.#take(element, index)
    return shareComparisons(this.#found)
  }

  #take(element: Element, index: number): void {
    if (element.is === 'indicator') this.#takeIndicator(element.mention)
    else if (element.is === 'time') this.#takeTime(element.mention)
    else if (element.is === 'place') this.#takePlace(element.mention, index)
    else if (element.is === 'comparison') this.#comparison = element.said
    else if (element.is === 'cue') this.#takeCue({ cue: element.cue, text: this.#textOf(element), span: element })
    else if (element.is === 'break') this.#takeBreak(element.sign, element.from)
    else if (element.is === 'quantity') this.#takeQuantity(element, index)
    else this.#takeWord(element)
  }

  #takeWord({ text, from }: Element & { is: 'word' }): void {
    // "Mai Sơn là huyện dẫn đầu với thu ngân sách 280 tỷ đồng"
    if (LOCAL_UNITS.has(text) && this.#cursor.is(from - 1, 'là')) this.#local = true
    if (PLAIN.has(text) || !/\p{L}/u.test(text) || this.#isOwnWord(text)) return
    // "kim ngạch xuất khẩu cà phê": what stands right behind the name makes a part of it.
    if (this.#subject?.mention.to === from && this.#subject.used === 0) this.#narrowed = true
    this.#strangers++
  }

  /** "Về giải ngân vốn đầu tư công, … mới giải ngân 2.870 tỷ đồng": the words of the indicator said again name nothing else. */
  #isOwnWord(word: string): boolean {
    if (this.#subject === null || this.#within) return false
    const { mention } = this.#subject
    return (OWN_WORDS.get(mention.slug)?.has(word) ?? false) || this.#textOf(mention).split(' ').includes(word)
  }

  #takeTime(mention: TimeMention): void {
    if (mention.role === 'compare') return
    // "ước tăng 7,28% (9 tháng năm 2022 tăng 13,41%)": what is of another time is no estimate of this one.
    if (this.#depth.length > 0) this.#status = null
    // "(cùng kỳ năm 2022 tăng 17,03%)": the year says which the same period is, and is none of its own.
    if (this.#samePeriod && mention.from === this.#samePeriodTo) return
    // "từ 24% năm 1992 giảm còn 15%": the end is not of that year.
    if (mention.from === this.#beganTo) return
    this.#times.push(mention)
    this.#listed.times.push(mention)
  }

  #takeIndicator(said: IndicatorMention): void {
    const mention = this.#asPart(said)
    const indicator = this.#books.indicators.get(mention.slug)
    if (indicator === undefined) {
      // A thing with a name of its own that no list has: its numbers are not those of what was named before.
      this.#subject = null
      return
    }
    // "(GRDP)" after "tổng sản phẩm trên địa bàn" names the same thing again.
    if (
      this.#subject &&
      this.#subject.mention.slug === mention.slug &&
      this.#subject.used === 0 &&
      this.#cursor.is(mention.from - 1, '(')
    )
      return
    // "đến hết quý II giải ngân đạt 45%" is of public investment where that was spoken of.
    if (SHORT_FORMS.has(this.#textOf(mention)) && !this.#memory.named.has(mention.slug) && !this.#isPublic(mention.to)) {
      this.#strangers += 2
      return
    }
    // It has been read already, as what its number in front counts.
    if (this.#subject?.mention.from === mention.from && this.#subject.used > 0) {
      this.#strangers = 0
      return
    }
    if (BARE_TRADE.has(this.#textOf(mention)) && !BEFORE_TRADE.has(this.#cursor.text(mention.from - 1))) {
      this.#strangers += 2
      if (this.#subject) this.#subject.lost = true
      return
    }
    if (mention.sector || (mention.breakdown !== '_T' && mention.slug === 'iip')) {
      const wholes = NEEDS_WHOLE[mention.slug] ?? []
      const said = wholes.some((slug) => this.#memory.named.has(slug))
      if (!said && !this.#cursor.is(mention.from, 'khu', 'vực')) {
        this.#strangers++
        return
      }
    }
    if (this.#isOfAnActor(mention.from)) {
      this.#subject = null
      return
    }
    this.#memory.named.add(mention.slug)
    if (SCORES.has(mention.slug)) this.#memory.index = mention
    this.#subject = { mention, indicator, used: 0, lost: false }
    this.#listed.subjects.push(this.#subject)
    // "A và B lần lượt thu ngân sách đạt …": the provinces wait for their numbers.
    if (this.#series?.of !== 'place' || this.#series.next > 0) this.#series = null
    this.#strangers = 0
    this.#narrowed = false
    this.#segments = 0
    this.#average = this.#cursor.is(mention.from - 2, 'bình', 'quân')
    // "giảm tỷ lệ hộ nghèo 2%": the movement may stand before what moves.
    const leads = this.#verb?.span.to === mention.from && (this.#verb.cue === 'rise' || this.#verb.cue === 'fall')
    if (!(leads && indicator.kind === 'rate')) this.#verb = null
    if (this.#status && this.#status.span.to !== mention.from) this.#status = null
  }

  /** "tổng vốn đầu tư toàn xã hội …, trong đó … vốn FDI 600 tỷ đồng": a part of all investment, not capital registered. */
  #asPart(mention: IndicatorMention): IndicatorMention {
    const isPart = mention.slug === 'fdi-capital' && this.#subject?.mention.slug === 'total-investment' && this.#subject.used > 0
    return isPart ? { ...mention, slug: 'total-investment', breakdown: 'foreign' } : mention
  }

  /** "giải ngân 100% kế hoạch vốn đầu tư công": what is spent is said behind the number. */
  #isPublic(from: number): boolean {
    for (let at = from; at < from + 12 && !BREAK_SIGNS.has(this.#cursor.text(at)); at++)
      if (this.#cursor.is(at, 'đầu', 'tư', 'công')) return true
    return false
  }

  /** "Ban Quản lý dự án giải ngân vốn đầu tư công đạt 62%": somebody's own, named in the same clause before it. */
  #isOfAnActor(from: number): boolean {
    for (let at = from - 1; at > from - 12 && at >= 0 && !BREAK_SIGNS.has(this.#cursor.text(at)); at--)
      if (ACTORS.includes(`${this.#cursor.text(at)} ${this.#cursor.text(at + 1)}`)) return !this.#cursor.is(at - 1, 'các')
    return false
  }

  #takePlace(mention: PlaceMention, index: number): void {
    const before = this.#elements[index - 1]
    const word = this.#cursor.text(mention.from - (mention.titled && mention.kind === 'province' ? 2 : 1))
    if (mention.kind === 'local') {
      // "huyện Tủa Chùa đạt …": what follows is of the district.
      const party = before?.is === 'word' && before.text === 'đảng'
      if (mention.titled && !party && !this.#isVenue(mention, index)) this.#local = true
      return
    }
    if (mention.kind === 'region') return
    // "của Bình Dương, Long An và Bắc Giang lần lượt đạt": the last of a list is one of it, but not what follows is of.
    if (word === 'và' && this.#listed.places.at(-1)?.to === mention.from - (mention.titled ? 2 : 1))
      this.#listed.places.push(mention)
    if (NOT_A_SUBJECT_BEFORE.has(word)) return
    this.#place = mention
    this.#listed.places.push(mention)
    this.#local = false
  }

  /** "họp tại phường Mỹ Tho, với 448 đại biểu": where something is held, unless an indicator waits for its number there. */
  #isVenue({ from }: PlaceMention, index: number): boolean {
    const at = this.#cursor.text(from - 1)
    if (at !== 'tại' && at !== 'ở') return false
    const leads = index < 2 || this.#elements[index - 2]?.is === 'break'
    return !leads && (this.#subject === null || this.#subject.used > 0)
  }

  #takeCue(word: Word): void {
    const { cue } = word
    if (LEVEL_CUES.has(cue)) {
      this.#verb = word
      this.#verbSpent = false
      if (AGAINST.has(word.text)) this.#against = word.span.to
    } else if (cue === 'estimate' || cue === 'preliminary') {
      this.#status = word
      if (word.text.endsWith('đạt') || word.text.endsWith('tăng') || word.text.endsWith('giảm')) this.#verb = this.#asVerb(word)
    } else if (cue === 'forecast' || cue === 'target') this.#scenario = word
    else if (cue === 'plan') {
      // "kế hoạch" before the number makes a plan of it, unless the number is a share of the plan.
      this.#scenario = this.#subject === null || this.#subject.used === 0 || this.#segments > 0 ? word : this.#scenario
    } else if (cue === 'actual') {
      if (this.#scenario?.cue === 'target' || this.#scenario?.cue === 'plan') this.#scenario = null
    } else if (cue === 'same-period') {
      this.#samePeriod = true
      if (this.#depth.length > 0) this.#status = null
      this.#samePeriodTo = word.span.to
    } else if (cue === 'correction') this.#takeBack()
    else if (cue === 'respectively') this.#handOut(word.span.to)
    else if (cue === 'within') this.#within = true
    else if (cue === 'average') this.#average = true
    else if (cue === 'narrow') {
      if (this.#subject && this.#subject.used === 0) this.#narrowed = true
    }
  }

  /**
   * Begins to hand out what has been listed since the last number, the things of which there are several; else what has had
   * its number already ("X đạt a và Y đạt b, giảm tương ứng c% và d%"), as many of them as there are numbers to come.
   */
  #handOut(from: number): void {
    const { subjects, places, times } = this.#listed
    if (subjects.length > 1) this.#series = { items: subjects, of: 'subject', next: 0 }
    else if (places.length > 1) this.#series = { items: places, of: 'place', next: 0 }
    else if (times.length > 1) this.#series = { items: times, of: 'time', next: 0 }
    else if (this.#series) this.#series = { ...this.#series, next: 0 }
    else {
      const count = this.#amountsFrom(from, true)
      if (count < 2 || count > this.#measured.length) return
      this.#series = { items: this.#measured.slice(-count), of: 'subject', next: 0 }
    }
  }

  /** "thu ngân sách và xuất khẩu đạt a và b": as many amounts as things named one after the other. */
  #isListOfAsMany(from: number): boolean {
    const { subjects } = this.#listed
    const isList = subjects.every(({ mention, used }, at) => {
      const gap = this.#textOf({ from: subjects[at - 1]?.mention.to ?? mention.from, to: mention.from })
      return used === 0 && ['', ',', 'và'].includes(gap)
    })
    return subjects.length > 1 && isList && this.#amountsFrom(from, false) === subjects.length
  }

  /** How many amounts follow each other from a token on, with nothing but commas and "và" between them. */
  #amountsFrom(from: number, shares: boolean): number {
    let count = 0
    for (const element of this.#elements) {
      if (element.from < from || (count === 0 && element.is === 'cue')) continue
      if (element.is === 'quantity' && element.quantity.form === 'amount' && (!shares || element.quantity.unit === 'PERCENT'))
        count++
      else if (!(element.is === 'break' && element.sign === ',') && !(element.is === 'word' && element.text === 'và')) break
    }
    return count
  }

  #takeFromSeries(): void {
    const series = this.#series
    this.#seriesTime = null
    if (series === null) return
    const item = series.items[series.next % series.items.length]
    series.next++
    if (item === undefined) return
    if (series.of === 'subject') this.#subject = item as Subject
    else if (series.of === 'place') this.#place = item as PlaceMention
    else this.#seriesTime = item as TimeMention
    this.#strangers = 0
    this.#narrowed = false
  }

  /** "in 31.900 tỷ đồng; số đúng là 13.900": what was said before is wrong, and of the same as what follows. */
  #takeBack(): void {
    this.#found.length = 0
    this.#verb = null
    if (this.#subject) {
      this.#subject.used = 0
      this.#subject.lost = false
    }
    this.#strangers = 0
    this.#segments = 0
  }

  #asVerb(word: Word): Word {
    const cue = word.text.endsWith('tăng') ? 'rise' : word.text.endsWith('giảm') ? 'fall' : 'reach'
    return { ...word, cue, text: word.text.split(' ').at(-1) ?? word.text }
  }

  #takeBreak(sign: string, at: number): void {
    if (sign === '(') {
      const { length } = this.#times
      this.#depth.push({
        times: length,
        verb: this.#verb,
        status: this.#status,
        samePeriod: this.#samePeriod,
        stretch: this.#isStretch(at),
      })
    }
    if (sign === ')') {
      const outer = this.#depth.pop()
      if (outer) {
        // "9 ngày nghỉ Tết (từ ngày 14 đến 22/2)": days in brackets say which days those before them are.
        const days = this.#times.length === outer.times + 1 ? this.#times.at(-1) : undefined
        if (!(days?.shape.form === 'days' && days.to === at && outer.stretch))
          this.#times.length = Math.min(this.#times.length, outer.times)
        this.#verb = outer.verb
        this.#status = outer.status
        this.#samePeriod = outer.samePeriod
      }
    }
    if (sign === '-') return
    if (this.#verbSpent && this.#series === null && sign !== '(') this.#verb = null
    if (sign === ',' || sign === ';') this.#against = -1
    this.#segments++
    // "trong đó thu thuế, phí đạt …": a part may be named over several commas.
    if (!(this.#within && sign === ',')) {
      this.#strangers = 0
      this.#narrowed = false
    }
    if (sign !== '(' && sign !== ')') this.#comparison = null
    if (sign === ',' && this.#scenario?.cue === 'plan') this.#scenario = null
    // "Giai đoạn 1976 - 2003: …; …": each of the list is of the time at its head.
    if (sign === ':' && this.#times.length === 1 && this.#subject === null) this.#headed = true
    if (sign === ';') {
      if (this.#headed) this.#times.length = 1
      this.#within = false
      this.#series = null
      this.#listed = { subjects: [], places: [], times: [] }
      this.#measured = []
      this.#samePeriod = false
      this.#status = null
      this.#local = false
      if (this.#scenario?.cue === 'forecast' || this.#scenario?.cue === 'plan') this.#scenario = null
    }
  }

  /** Whether the clause that ends at a token speaks of a number of days ("9 ngày nghỉ Tết Nguyên đán"). */
  #isStretch(to: number): boolean {
    for (let at = to - 1; at > to - 12 && this.#tokens[at] !== undefined && !BREAK_SIGNS.has(this.#cursor.text(at)); at--) {
      if (this.#cursor.is(at, 'ngày') && this.#cursor.whole(at - 1, 2) !== null) return true
      if (this.#cursor.is(at, 'kỳ', 'nghỉ') || this.#cursor.is(at, 'dịp', 'nghỉ')) return true
    }
    return false
  }

  #takeQuantity(element: Element & { is: 'quantity' }, index: number): void {
    const { quantity } = element
    if (this.#against >= 0 && (quantity.from - this.#against > 2 || this.#isDistance(quantity.to))) return
    // "cao hơn mức tăng 7,1% của cùng kỳ": a level of another time, or of others.
    const level = this.#against >= 0 && this.#cursor.is(this.#against, 'mức')
    if (level && !this.#cursor.is(quantity.to, 'của', 'cùng', 'kỳ') && !this.#cursor.is(quantity.to, 'cùng', 'kỳ')) return
    const { samePeriod, comparison, place } = { samePeriod: this.#samePeriod, comparison: this.#comparison, place: this.#place }
    if (level) this.#samePeriod = true
    // "đứng thứ 2, chỉ sau Bắc Giang (13,45%)"
    const [named, open] = this.#elements.slice(Math.max(0, index - 2), index)
    const other = named?.is === 'place' && open?.is === 'break' && open.sign === '(' && named.mention.kind === 'province'
    if (other) this.#place = named.mention
    this.#read(element, index)
    if (other) this.#place = place
    if (level) {
      this.#samePeriod = samePeriod
      this.#comparison = comparison
    }
  }

  #read(element: Element & { is: 'quantity' }, index: number): void {
    const { quantity } = element
    if (this.#series === null && this.#isListOfAsMany(quantity.from)) this.#handOut(quantity.from)
    this.#takeFromSeries()
    if (quantity.form === 'rank') this.#takeRank(quantity, index)
    else this.#takeAmount(quantity, index)
    this.#strangers = 0
    this.#narrowed = false
    if (this.#subject) this.#subject.used++
    this.#verbSpent = true
    this.#within = false
    this.#listed = { subjects: [], places: [], times: [] }
  }

  /** "cao hơn 4,2 điểm phần trăm so với bình quân chung cả nước": how far from others, which is no change. */
  #isDistance(to: number): boolean {
    for (let at = to; at < to + 12 && !BREAK_SIGNS.has(this.#cursor.text(at)); at++) {
      if (this.#cursor.is(at, 'cả', 'nước') || this.#cursor.is(at, 'toàn', 'quốc') || this.#cursor.is(at, 'bình', 'quân'))
        return true
      if (this.#cursor.is(at, 'vùng') || this.#cursor.is(at, 'trung', 'bình')) return true
    }
    return false
  }

  #takeRank(rank: Rank, index: number): void {
    this.#present = false
    const subject = this.#subject ?? this.#subjectAfter(index) ?? this.#indexSubject() ?? this.#resultBefore()
    if (subject === null || subject.lost || this.#local) return
    if (this.#strangers > 4) return
    const among = this.#among(index)
    if (among) this.#past = among.to
    this.#add(subject, interpretRank(subject.last ?? subject.indicator, rank), rank, {
      qualifier: 'EQ',
      decimals: 0,
      rankOf: rank.of,
      among: among && this.#textOf(among),
      comparison: null,
      end: among?.to ?? rank.to,
      index,
      doubts: [],
    })
  }

  /** "Với kết quả này, Bắc Giang xếp thứ 2/63": of what the sentence before measured. */
  #resultBefore(): Subject | null {
    const said = this.#memory.before
    const indicator = said && this.#books.indicators.get(said.slug)
    const first = this.#elements[0]?.from ?? 0
    const from = this.#cursor.is(first, 'với') ? first + 1 : first
    const noun = `${this.#cursor.text(from)} ${this.#cursor.text(from + 1)}`
    const at = [from + 2, from + 3, from + 4].find((to) => this.#cursor.is(to, 'này'))
    if (!indicator || !RESULTS.has(noun) || at === undefined) return null
    return { mention: { ...NOWHERE, slug: indicator.slug }, indicator, used: 1, lost: false }
  }

  /** "Theo đó, Đồng Tháp đạt 69,66 điểm, xếp thứ 5": the index that an earlier sentence named. */
  #indexSubject(): Subject | null {
    const mention = this.#memory.index
    const indicator = mention && this.#books.indicators.get(mention.slug)
    if (!mention || !indicator || (this.#subject && !this.#subject.lost && this.#subject.mention.slug !== mention.slug))
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
  #subjectAfter(index: number): Subject | null {
    for (const element of this.#elements.slice(index + 1, index + 10)) {
      if (element.is === 'quantity' || (element.is === 'break' && element.sign !== ',')) return null
      if (element.is !== 'indicator') continue
      const indicator = this.#books.indicators.get(element.mention.slug)
      return indicator && !element.mention.sector ? { mention: element.mention, indicator, used: 0, lost: false } : null
    }
    return null
  }

  #among(index: number): TokenSpan | null {
    let to = -1
    let from = -1
    for (const element of this.#elements.slice(index + 1, index + 14)) {
      if (element.is === 'break' && element.sign !== ',' && element.sign !== '-') break
      if (element.is === 'quantity' || element.is === 'time' || element.is === 'indicator') break
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

  #takeAmount(amount: Amount, index: number): void {
    const plan = amount.unit === 'PERCENT' ? readPlan(this.#cursor, amount.to) : null
    if (this.#isAdded(amount) || this.#isUnnamedPart(amount)) {
      if (this.#subject) this.#subject.lost = true
      this.#past = this.#books.indicators.find(this.#tokens, amount.noun)?.to ?? this.#past
      return
    }
    const right = plan === null ? (this.#nounSubject(amount) ?? this.#people(amount) ?? this.#drawnIn(amount)) : null
    const carried = amount.unit === 'SCORE' || amount.unit === 'RANK_STEPS' ? this.#indexSubject() : null
    const subject = right ?? this.#victims(amount) ?? this.#leftSubject(amount) ?? carried ?? this.#goneOn(amount)
    if (subject === carried && carried) this.#subject = carried
    if (subject === null || this.#local) {
      if (right === null && this.#subject && (this.#strangers > 0 || amount.noun >= 0)) this.#subject.lost = true
      return
    }
    if (right) {
      this.#subject = right
      this.#memory.named.add(right.mention.slug)
    }
    if (plan) this.#past = plan.to
    const comparison =
      plan ??
      this.#planRead(amount) ??
      this.#baseOfMultiple(amount) ??
      this.#comparisonAfter(index) ??
      (changes(amount, this.#verb) ? this.#comparison : null)
    const level = this.#isEndOfChange(amount)
    if (level) this.#beganTo = amount.to
    const wording: Wording = {
      verb: level ? 'reach' : (this.#verb?.cue ?? null),
      verbText: this.#verb?.text ?? null,
      comparison,
      phrase: this.#textOf(subject.mention),
      average: this.#average || /bình quân/.test(this.#textOf(subject.mention)),
      beforeNoun: right !== null,
    }
    this.#present = right !== null && amount.unit !== 'PERSON_TRIPS' && !MONEY.has(amount.unit)
    const { indicator, breakdown } = this.#inForce(amount, this.#structure(subject, wording))
    const said = interpret(indicator, breakdown, amount, wording)
    if (said === null) {
      // "xuất khẩu 210.000 tấn, trị giá 465 triệu USD" is of a thing, not of all.
      if (right === null && (this.#strangers > 0 || (subject.used === 0 && GOODS.has(amount.unit)))) subject.lost = true
      return
    }
    const last = this.#books.indicators.get(said.slug)
    if (last) subject.last = last
    const doubts: Doubt[] = []
    if (amount.odd) doubts.push('odd-number')
    if (said.comparison?.ambiguous) doubts.push('ambiguous-multiple')
    if (said.comparison && comparison === null && said.slug !== 'grdp-growth' && said.slug !== 'sector-growth')
      doubts.push('base-assumed')
    const end = comparison && comparison.from >= amount.to ? comparison.to : amount.to
    const details = {
      qualifier: amount.qualifier,
      decimals: amount.decimals,
      rankOf: null,
      among: null,
      comparison,
      end: right ? Math.max(end, right.mention.to) : end,
      index,
      doubts,
    }
    if (said.measure === 'value' && !this.#measured.includes(subject)) this.#measured.push(subject)
    this.#add({ ...subject, mention: { ...subject.mention, breakdown } }, said, amount, details)
    this.#addWhole(subject, said, amount, details)
  }

  #isForest({ mention }: Subject, { from, to, unit }: Amount): boolean {
    if (unit !== 'HECTARE') return true
    const words = [...this.#textOf(mention).split(' '), ...[-3, -2, -1].map((at) => this.#cursor.text(from + at))]
    return words.includes('rừng') || [0, 1, 2].some((at) => this.#cursor.is(to + at, 'rừng'))
  }

  /** "bình quân mỗi ngày giải ngân 35 tỷ đồng": what falls to one day, household or project. */
  #isPerPiece(amount: Amount): boolean {
    for (let at = amount.from - 1; at > amount.from - 9 && !BREAK_SIGNS.has(this.#cursor.text(at)); at--)
      if (this.#cursor.is(at, 'mỗi') && PIECES.has(this.#cursor.text(at + 1))) return true
    return false
  }

  /** "thêm 8 xã về đích", "kết nạp 12.417 đảng viên mới": what is added to a stock is not how much there is. */
  #isAdded(amount: Amount): boolean {
    if (amount.noun < 0) return false
    const added = [1, 2, 3].some((back) => ADDING.has(this.#cursor.text(amount.from - back)))
    if (added && this.#verb?.text !== 'tăng thêm') return true
    return this.#cursor.is(amount.noun, 'đảng', 'viên', 'mới')
  }

  /** "12.900 lao động, trong đó 2.150 người đi làm ở nước ngoài": a part that no list names. */
  #isUnnamedPart(amount: Amount): boolean {
    const subject = this.#subject
    if (!this.#within || subject === null || subject.used === 0 || amount.noun < 0) return false
    return this.#books.indicators.find(this.#tokens, amount.noun) === null && this.#victims(amount) === null
  }

  /** "Toàn tỉnh có hơn 2,3 triệu dân" */
  #people(amount: Amount): Subject | null {
    const counted = this.#verb !== null && INHABITED.has(this.#verb.text) && !this.#verbSpent
    if (amount.unit !== 'PERSON' || amount.mult < 4 || !this.#cursor.is(amount.noun, 'dân') || !counted) return null
    const indicator = this.#books.indicators.get('population')
    const mention = { slug: 'population', breakdown: '_T', sector: false, from: amount.noun, to: amount.noun + 1 }
    return indicator ? { mention, indicator, used: 0, lost: false } : null
  }

  /** "362/463 trường" also says how many there are, "2.090/2.060 tỷ đồng" what was planned. */
  #addWhole(subject: Subject, said: Interpretation, amount: Amount, details: Details): void {
    if (amount.outOf === null || said.measure !== 'value') return
    const whole = subject.indicator.breakdowns.find(({ code }) => code.startsWith('all-'))
    const value = { ...said, value: amount.outOf.value, high: null }
    if (whole) {
      const mention = { ...subject.mention, breakdown: whole.code }
      this.#add({ ...subject, mention }, value, { ...amount, number: amount.outOf.from }, { ...details, qualifier: 'EQ' })
    } else if (said.unit !== 'COUNT' && said.unit !== 'SCORE') {
      this.#add(subject, value, { ...amount, number: amount.outOf.from }, { ...details, qualifier: 'EQ' }, 'PLAN')
      this.#planned = amount.to
    }
  }

  /** "1.215 dự án còn hiệu lực với tổng vốn đăng ký 10,9 tỷ USD": what has been registered up to a day and still holds. */
  #inForce(amount: Amount, said: { indicator: Indicator; breakdown: string }): { indicator: Indicator; breakdown: string } {
    if (said.breakdown !== '_T' || !MONEY.has(amount.unit)) return said
    const stock = said.indicator.breakdowns.find(({ code }) => code === 'stock')
    for (let at = amount.from - 1; stock && at > amount.from - 16 && this.#cursor.text(at) !== ';'; at--) {
      if (this.#cursor.is(at, 'còn', 'hiệu', 'lực')) return { ...said, breakdown: stock.code }
    }
    return said
  }

  /** A sector "chiếm 18%" of the product, or grows. */
  #structure(subject: Subject, wording: Wording): { indicator: Indicator; breakdown: string } {
    const { mention, indicator } = subject
    // "tỷ lệ hộ nghèo giảm 2%" is by how much, "giảm còn 9,8%" to what.
    const rate = this.#books.indicators.get('poverty-rate')
    if (mention.slug === 'poverty-reduction' && rate && wording.verb !== 'fall')
      return { indicator: rate, breakdown: mention.breakdown }
    if (!mention.sector) return { indicator, breakdown: mention.breakdown }
    // "dịch vụ 30,3%, tăng 0,7%" of a structure: by how many points its share grew.
    if (subject.last?.slug === 'grdp-structure' && (wording.verb === 'rise' || wording.verb === 'fall'))
      return { indicator: subject.last, breakdown: mention.breakdown }
    const structure = this.#books.indicators.get('grdp-structure')
    const shares =
      wording.verb === 'share' || (wording.verb !== 'rise' && wording.verb !== 'fall' && this.#memory.named.has('grdp-structure'))
    if (shares) this.#memory.named.add('grdp-structure')
    return shares && structure
      ? { indicator: structure, breakdown: mention.breakdown }
      : { indicator, breakdown: mention.breakdown }
  }

  /** The indicator that the number's own noun names: "818 bác sĩ", "95% dân số tham gia BHYT". */
  #nounSubject(amount: Amount): Subject | null {
    let at = amount.noun >= 0 ? amount.noun : amount.to
    if (amount.noun < 0 && amount.unit !== 'PERCENT' && amount.unit !== 'PERSON_TRIPS') return null
    if (amount.unit === 'PERCENT') {
      if (this.#cursor.is(at, 'tổng')) at++
      if (this.#cursor.is(at, 'số')) at++
      if (this.#cursor.is(at, 'các')) at++
    }
    const mention = this.#books.indicators.find(this.#tokens, at)
    if (mention === null || mention.sector) return null
    const indicator = this.#books.indicators.get(mention.slug)
    if (indicator === undefined) return null
    // "tăng 5% tổng thu ngân sách" is no share of it: a level in per cent has its number after it.
    if (SCORES.has(mention.slug)) return amount.unit === 'PERCENT' ? { mention, indicator, used: 0, lost: false } : null
    if (amount.unit === 'PERCENT' && !['rate', 'share', 'count'].includes(indicator.kind)) return null
    if (amount.unit === 'PERCENT' && indicator.unit !== 'PERCENT' && indicator.unit !== 'COUNT') return null
    return { mention, indicator, used: 0, lost: false }
  }

  /** "thu hút 612 triệu USD vốn FDI": money drawn in, named right after it and by nothing before it. */
  #drawnIn(amount: Amount): Subject | null {
    const handed = this.#series?.of === 'place'
    if (!this.#verb || !DRAWS_IN.has(this.#verb.text) || (this.#verbSpent && !handed)) return null
    const mention = this.#books.indicators.find(this.#tokens, amount.to) ?? (handed ? this.#namedAfterList(amount.to) : null)
    const indicator = mention && this.#books.indicators.get(mention.slug)
    if (!mention || !indicator || mention.sector || indicator.unit !== amount.unit) return null
    const next = this.#tokens[mention.to]
    const ends = next === undefined || next.kind === 'sign' || AFTER_DRAWN.has(next.text)
    return ends ? { mention, indicator, used: 0, lost: false } : null
  }

  /** "thu hút lần lượt 1,35 tỷ USD và 612 triệu USD vốn FDI": what the amounts of a list are of stands behind the last. */
  #namedAfterList(from: number): IndicatorMention | null {
    for (const element of this.#elements) {
      if (element.from < from) continue
      if (element.is === 'indicator') return element.mention
      if (element.is === 'quantity' || (element.is === 'break' && element.sign === ',')) continue
      if (!(element.is === 'word' && element.text === 'và')) return null
    }
    return null
  }

  /** "làm chết 7 người, bị thương 16 người" after a number of accidents. */
  #victims(amount: Amount): Subject | null {
    const subject = this.#subject
    if (subject?.mention.slug !== 'traffic-accidents' || amount.unit !== 'PERSON') return null
    // "21 người chết" says it after the number, "làm chết 7 người" before it.
    const around = [amount.to + 1, amount.to + 2, amount.to + 3, amount.from - 1, amount.from - 2, amount.from - 3]
    const before = around.slice(3).map((at) => this.#cursor.text(at))
    const after = around.slice(0, 3).map((at) => this.#cursor.text(at))
    const said =
      BREAK_SIGNS.has(after[0] ?? '') || before.slice(0, 1).some((word) => VICTIMS.has(word)) ? before : [...after, ...before]
    const breakdown = VICTIMS.get(said.find((word) => VICTIMS.has(word)) ?? '') ?? ''
    if (!subject.indicator.breakdowns.some(({ code }) => code === breakdown)) return null
    return { ...subject, mention: { ...subject.mention, breakdown } }
  }

  #leftSubject(amount: Amount): Subject | null {
    const subject = this.#subject
    if (subject === null || subject.lost || this.#isPerPiece(amount)) return null
    const growthWord = subject.mention.slug === 'grdp-growth' || subject.mention.slug === 'credit-outstanding'
    const allowed = subject.used === 0 && this.#segments === 0 ? (growthWord ? 1 : 6) : 0
    if (this.#strangers > allowed) return null
    if (this.#narrowed && this.#strangers > 0) return null
    // "…; 78% hộ dân được dùng điện" begins something new.
    const counted = amount.unit === 'PERCENT' && subject.used > 0 && PARTS_OF.has(this.#cursor.text(amount.to))
    if (counted) return null
    // "trồng mới 1.245 ha cao su" is no forest.
    if (subject.mention.slug === 'new-forest-area' && !this.#isForest(subject, amount)) return null
    // A count of other things: "thu ngân sách … với 12 dự án".
    if (amount.noun >= 0 && amount.unit === 'COUNT') return this.#nounFits(subject, amount) ? subject : null
    // Pupils are no inhabitants, households no members.
    if (amount.noun >= 0 && (amount.unit === 'PERSON' || amount.unit === 'HOUSEHOLD')) {
      const noun = this.#cursor.text(amount.noun)
      return NEUTRAL_NOUNS.has(noun) ||
        this.#textOf(subject.mention).split(' ').includes(noun) ||
        subject.mention.slug === 'jobs-created'
        ? subject
        : null
    }
    return subject
  }

  /** "Lũy kế sáu tháng tăng 13,05%.": a change at another time, of what the sentence before was about and nothing else. */
  #goneOn(amount: Amount): Subject | null {
    const said = this.#memory.before
    const indicator = said && this.#books.indicators.get(said.slug)
    const moves = this.#verb?.cue === 'rise' || this.#verb?.cue === 'fall'
    if (!indicator || this.#subject !== null || !moves || amount.unit !== 'PERCENT' || this.#strangers > 0) return null
    if (this.#elements.some((element) => element.is === 'indicator' && element.from < amount.from)) return null
    const first = this.#elements[0]
    const leads = first?.is === 'time' || (first?.is === 'word' && GOING_ON.has(first.text)) || this.#elements[1]?.is === 'time'
    return leads ? { mention: { ...NOWHERE, slug: indicator.slug }, indicator, used: 1, lost: false } : null
  }

  #nounFits(subject: Subject, amount: Amount): boolean {
    const noun = this.#cursor.text(amount.noun)
    if (subject.indicator.unit === 'CRITERIA_PER_COMMUNE') return this.#cursor.is(amount.noun, 'tiêu', 'chí')
    if (subject.indicator.unit !== 'COUNT') return false
    return COUNTED_AS.get(subject.mention.slug) === noun || this.#textOf(subject.mention).split(' ').includes(noun)
  }

  /** "5.200/4.800 tỷ đồng dự toán, đạt 108,3%": the share is of the plan that stands before it. */
  #planRead(amount: Amount): SaidComparison | null {
    const { from, unit } = amount
    const reached = this.#verb?.cue === 'reach' || this.#verb?.cue === 'equal'
    if (unit !== 'PERCENT' || this.#planned < 0 || from - this.#planned > 8 || !reached) return null
    return { base: 'PLAN', shape: null, from, to: from }
  }

  /** "gấp 1,5 lần năm 2020": a multiple names its base without "so với". */
  #baseOfMultiple(amount: Amount): SaidComparison | null {
    if (amount.unit !== 'RATIO') return null
    const time = readTime(this.#cursor, amount.to)
    if (time === null || (time.shape.form !== 'year' && time.shape.form !== 'month')) return null
    this.#past = time.to
    return { base: 'PERIOD', shape: time.shape, from: amount.to, to: time.to }
  }

  /** "giảm từ 44% năm 2005 xuống còn 25,68%": both ends of a change are levels. */
  #isEndOfChange(amount: Amount): boolean {
    const before = this.#cursor.text(amount.from - 1)
    if (before !== 'từ' && before !== 'mức') return false
    for (let at = amount.to; at < amount.to + 12; at++) {
      const word = this.#cursor.text(at)
      if (word === 'xuống' || word === 'lên' || word === 'còn') return true
      if (word === '.' || word === ';' || word === '') return false
    }
    return false
  }

  #comparisonAfter(index: number): SaidComparison | null {
    for (const element of this.#elements.slice(index + 1, index + 6)) {
      if (element.is === 'comparison') return element.said
      if (element.is === 'time' || (element.is === 'break' && (element.sign === '(' || element.sign === '-'))) continue
      if (element.is === 'word' && PLAIN.has(element.text)) continue
      return null
    }
    return null
  }

  #timeFor(index: number, end: number): TimeMention | null {
    let seen = 0
    for (const element of this.#elements.slice(index + 1, index + 5)) {
      if (element.from < this.#past) break
      if (element.is === 'indicator' && element.to <= end) {
        seen++
        continue
      }
      if (element.is === 'time' && element.mention.role !== 'compare' && isPeriod(element.mention)) {
        // "… trong năm 2025 đạt" begins something new.
        const next = this.#elements[index + 1 + seen + 1]
        if (next?.is === 'cue' && next.cue === 'reach' && seen > 0) break
        return element.mention
      }
      const passes =
        (element.is === 'word' && ['trong', 'vào', 'ở', 'của', 'cho'].includes(element.text)) ||
        (element.is === 'cue' && element.cue === 'narrow') ||
        (element.is === 'word' && element.text === 'đến') ||
        this.#isTimeInBrackets(index + 1 + seen)
      if (!passes) break
      seen++
    }
    for (let at = this.#times.length - 1; at >= 0; at--) {
      const time = this.#times[at]
      if (time && isPeriod(time)) return time
    }
    return this.#timeAtEnd(index)
  }

  /** "đặt mục tiêu đón 1,85 triệu lượt khách, thu 1.850 tỷ đồng trong năm 2019": the time of all stands at the end. */
  #timeAtEnd(index: number): TimeMention | null {
    for (const [at, element] of this.#elements.entries()) {
      if (at <= index) continue
      if (element.is === 'break' && element.sign !== ',') return null
      if (element.is === 'comparison') return null
      if (element.is !== 'time' || !isPeriod(element.mention) || element.mention.role !== 'at') continue
      const next = this.#elements[at + 1]
      const ends = next === undefined || next.is === 'break' || (next.is === 'word' && next.text === '.')
      return ends && this.#cursor.is(element.from - 1, 'trong') ? element.mention : null
    }
    return null
  }

  /** "Từ ngày 1/1/1997, tỉnh đi vào hoạt động với … dân số 538.000 người": what was there on the first day. */
  #beginning({ slug }: Interpretation): TimeMention | null {
    if (!isStock(slug, '_T')) return null
    return this.#times.findLast(({ shape, role }) => shape.form === 'day' && role === 'from') ?? null
  }

  /** "20 đảng viên (tháng 10/1949)" */
  #isTimeInBrackets(at: number): boolean {
    const [open, time, close] = this.#elements.slice(at, at + 3)
    return open?.is === 'break' && open.sign === '(' && time?.is === 'time' && close?.is === 'break' && close.sign === ')'
  }

  #scenarioOf(): { scenario: Scenario; obsStatus: ObsStatus; span: TokenSpan | null } {
    const status: ObsStatus = this.#status?.cue === 'estimate' ? 'E' : this.#status?.cue === 'preliminary' ? 'P' : 'A'
    const word = this.#scenario
    if (word?.cue === 'target') return { scenario: 'TARGET', obsStatus: 'A', span: word.span }
    if (word?.cue === 'plan') return { scenario: 'PLAN', obsStatus: 'A', span: word.span }
    if (word?.cue === 'forecast') return { scenario: 'FORECAST', obsStatus: 'F', span: word.span }
    if (this.#memory.scenario !== 'ACTUAL') return { scenario: this.#memory.scenario, obsStatus: 'A', span: null }
    return { scenario: 'ACTUAL', obsStatus: status, span: this.#status?.span ?? null }
  }

  #add(
    subject: Subject,
    said: Interpretation,
    quantity: { number: number; from: number; to: number },
    details: Details,
    as?: Scenario,
  ): void {
    const status = this.#scenarioOf()
    const time = this.#seriesTime ?? this.#timeFor(details.index, details.end) ?? this.#beginning(said)
    const { mention } = subject
    const from = Math.min(mention.from < quantity.to ? mention.from : quantity.from, quantity.from)
    this.#found.push({
      said,
      breakdown: mention.breakdown,
      scenario: as ?? status.scenario,
      obsStatus: as === 'PLAN' ? 'A' : status.obsStatus,
      qualifier: details.qualifier,
      decimals: details.decimals,
      rankOf: details.rankOf,
      among: details.among,
      comparison: details.comparison,
      time,
      yearBack: this.#samePeriod,
      wholeYear: as === 'PLAN',
      present: this.#present,
      place: this.#place,
      number: { from: quantity.number, to: quantity.to },
      status: status.span,
      quote: { from, to: details.end },
      doubts: details.doubts,
    })
  }

  #textOf({ from, to }: TokenSpan): string {
    return this.#tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ')
  }
}

interface Details {
  readonly qualifier: FigureCandidate['qualifier']
  readonly decimals: number
  readonly rankOf: number | null
  readonly among: string | null
  readonly comparison: SaidComparison | null
  readonly end: number
  readonly index: number
  readonly doubts: readonly Doubt[]
}

/** Whether what was said to be compared with before can hold for this number. */
function changes(amount: Amount, verb: Word | null): boolean {
  return amount.unit === 'PERCENT' || amount.unit === 'RATIO' || verb?.cue === 'rise' || verb?.cue === 'fall'
}

/** A day is when something was said, not what a figure covers, unless the words say that it reaches to that day. */
function isPeriod({ shape, role }: TimeMention): boolean {
  if (shape.form === 'days') return true
  if (shape.form === 'day' || shape.form === 'relative-day' || shape.form === 'lunar') {
    return role === 'as-of' || role === 'until' || shape.form === 'lunar'
  }
  return shape.form !== 'anniversary' && shape.form !== 'spring' && !(shape.form === 'years' && shape.term)
}

/** "A tăng 61,15%, B tăng 44% so với năm 1975": what the last is compared with holds for those before it. */
function shareComparisons(found: FigureCandidate[]): FigureCandidate[] {
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, next] = [found[at], found[at + 1]]
    if (!one || !next?.comparison || one.comparison || one.said.measure !== 'growth_yoy' || next.comparison.base !== 'PERIOD')
      continue
    if (next.said.measure !== 'growth_vs_base' && next.said.measure !== 'growth_yoy') continue
    const comparison = one.said.comparison && { ...one.said.comparison, base: next.comparison.base }
    found[at] = { ...one, comparison: next.comparison, said: { ...one.said, measure: 'growth_vs_base', comparison } }
  }
  return found
}
