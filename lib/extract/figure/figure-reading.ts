import type { Scenario } from '../../facts/code-lists.ts'
import type { Indicator } from '../../facts/indicator.ts'
import type { IndicatorMention } from '../subject/indicator-book.ts'
import type { PlaceMention } from '../subject/place-book.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { TokenCursor } from '../when/token-cursor.ts'
import type { Cue } from './cue-book.ts'
import type { FigureCandidate, TokenSpan } from './figure-candidate.ts'
import type { SaidComparison } from './read-comparison.ts'
import type { Books, Element } from './scan-sentence.ts'

/** What is carried from one sentence of a block to the next. */
export interface BlockMemory {
  /** Indicators named so far in the block: parts of a whole ("khai khoáng tăng 5%") need the whole before them. */
  readonly named: Set<string>
  scenario: Scenario
  /** The one indicator of the sentence before, for "Với kết quả này, … xếp thứ 2": null where it had several or none. */
  before: FigureCandidate['said'] | null
  /** What was measured last, for "con số này". */
  last: FigureCandidate['said'] | null
  /** The figures of the last sentence that had any, for lists of provinces. */
  figures: readonly FigureCandidate[]
  /** The provinces that the sentence before handed its numbers to. */
  listed: readonly PlaceMention[]
  /** Indicators that earlier blocks of the article named. */
  readonly topics: ReadonlySet<string>
  /** Shares of the economy have been told in a row. */
  structure: boolean
  /** The article is on capital from abroad. */
  readonly foreignCapital: boolean
  /** The article is on a region. */
  readonly region: boolean
  /** The index (PCI, PAPI…) that scores and ranks of later sentences are of. */
  index: IndicatorMention | null
  /** The index is the one of the article's title: the block has not named it. */
  indexFromTitle: boolean
}

/** An indicator named in the sentence, and what became of it. */
export interface Subject {
  readonly mention: IndicatorMention
  readonly indicator: Indicator
  /** How many numbers have been read of it. */
  used: number
  /** Another, unlisted thing has taken its place in the sentence. */
  lost: boolean
  /** What its last number was of: "GRDP" in per cent is growth, and so is the rank that follows. */
  last?: Indicator
  /** The currency of its level: dollars and đồng of one sentence are of two things, or the same said twice. */
  currency?: string
}

/** A cue with the words that say it. */
export interface Word {
  readonly cue: Cue
  readonly text: string
  readonly span: TokenSpan
}

/** The words of an indicator that stands in another sentence: the quote begins with the number's own. */
export const NOWHERE = { breakdown: '_T', sector: false, from: Number.MAX_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER }

/** What has been said so far in a sentence that is walked from left to right, and what its numbers can belong to. */
export class FigureReading {
  readonly tokens: readonly Token[]
  readonly cursor: TokenCursor
  readonly elements: readonly Element[]
  readonly books: Books
  readonly memory: BlockMemory
  readonly found: FigureCandidate[] = []
  subject: Subject | null = null
  verb: Word | null = null
  status: Word | null = null
  scenario: Word | null = null
  average = false
  /** The time that stood last alone in brackets: "(năm 2024)". */
  aside: TimeMention | null = null
  samePeriod = false
  samePeriodTo = -1
  /** Where the beginning of a change ends ("từ 24%"). */
  beganTo = -1
  comparison: SaidComparison | null = null
  times: TimeMention[] = []
  place: PlaceMention | null = null
  local = false
  /** Several places were named together: what follows in the clause is of none of them. */
  joint = false
  /** Where a place ended that was only named beside the subject ("sau Bắc Ninh, Hà Nội"). */
  passedPlace = -1
  /** Words since the last number, sign or subject that may name another thing. */
  strangers = 0
  narrowed = false
  /** Signs passed since the subject. */
  segments = 0
  /** Elements before this token have been read as part of a number ("53,8% kế hoạch năm"). */
  past = 0
  /** The number stands before its noun: what is there now, not what the sentence before spoke of. */
  present = false
  /** "cao hơn bình quân chung cả nước (39,45%)": what follows is another's. */
  against = -1
  /** Where a time stands that only a level beside it is of ("cao hơn mức tăng 8,6% của năm 2021"). */
  othersTime = -1
  /** Where a plan ends that stood beside what was done. */
  planned = -1
  /** The sentence is a list below a time. */
  headed = false
  /** The verb has had its number. */
  verbSpent = false
  /** "đóng góp nhiều nhất là công nghiệp với 6,94 điểm": the points to come are what was added. */
  contributes = false
  /** After "trong đó", until the part has its number. */
  within = false
  /** What "trong đó" told a part of. */
  whole: Subject | null = null
  /** What "lần lượt" hands out, one to each number. */
  series: { items: readonly (Subject | PlaceMention | TimeMention)[]; of: 'subject' | 'place' | 'time'; next: number } | null =
    null
  seriesTime: TimeMention | null = null
  /** What has had a level in this part of the sentence, in order. */
  measured: Subject[] = []
  listed: { subjects: Subject[]; places: PlaceMention[]; times: TimeMention[] } = { subjects: [], places: [], times: [] }
  depth: {
    times: number
    verb: Word | null
    scenario: Word | null
    subject: Subject | null
    status: Word | null
    samePeriod: boolean
    stretch: boolean
    place: PlaceMention | null
  }[] = []

  constructor(tokens: readonly Token[], elements: readonly Element[], books: Books, memory: BlockMemory) {
    this.tokens = tokens
    this.cursor = new TokenCursor(tokens)
    this.elements = elements
    this.books = books
    this.memory = memory
  }

  /** What is said from here on is of another indicator. */
  begin(mention: IndicatorMention, indicator: Indicator): void {
    this.subject = { mention, indicator, used: 0, lost: false }
    this.listed.subjects.push(this.subject)
    this.strangers = 0
    this.narrowed = false
    this.segments = 0
  }
}

/** The words of tokens, with single spaces. */
export function textOf(reader: FigureReading, { from, to }: TokenSpan): string {
  return reader.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
}
