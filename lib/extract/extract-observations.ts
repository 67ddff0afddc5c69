import { addDays } from '../time/civil-date.ts'
import type { NumberStyle } from './amount/read-number.ts'
import type { GivenText } from './evidence-of.ts'
import type { ExtractedObservation } from './extracted.ts'
import type { FigureCandidate } from './figure/figure-candidate.ts'
import type { BlockMemory } from './figure/figure-reading.ts'
import type { ContextTime } from './figure/figure-surroundings.ts'
import { INDEXES } from './figure/indexes.ts'
import type { ListedUnit } from './figure/listed-unit.ts'
import { observationOf } from './figure/observation-of.ts'
import { isToCome } from './figure/period-of.ts'
import { readFigures } from './figure/read-figures.ts'
import { readRow } from './figure/read-table.ts'
import { type Books, type Element, scanSentence } from './figure/scan-sentence.ts'
import { type Column, mentionIn, readHead, readSecondHead } from './figure/table-head.ts'
import { type CellUnit, unitInBrackets } from './figure/table-unit.ts'
import { isStock } from './figure/time-collect.ts'
import { frames, isBeginning, outsideBrackets, periodLeftBy } from './period-left.ts'
import { introduces, leadsSection, NO_SECTION, type SectionContext, sectionContext } from './section-context.ts'
import type { AreasBySlug } from './subject/area-at.ts'
import type { IndicatorMention } from './subject/indicator-book.ts'
import type { ReadBlock } from './text/read-block.ts'
import { type Anchor, resolveTime } from './when/resolve-time.ts'
import type { TimeMention } from './when/time-shape.ts'

/** What the figures of an article are worked out with. */
export interface ArticleSurroundings {
  readonly given: GivenText
  readonly anchor: Anchor
  readonly areas: AreasBySlug
  readonly books: Books
  readonly units: readonly ListedUnit[]
  /** The province that a block means where it names none. */
  readonly places: ReadonlyMap<ReadBlock, string | null>
  readonly style: NumberStyle
  /** The article is on a region. */
  readonly region: boolean
}

/** The figures of an article, and which times of each block they stand for (by first token). */
export interface ExtractedFigures {
  readonly observations: readonly ExtractedObservation[]
  readonly times: ReadonlyMap<ReadBlock, ReadonlySet<number>>
}

/** Every figure of an article, in reading order; what is said twice is one figure with several quotes. */
export function extractObservations(blocks: readonly ReadBlock[], around: ArticleSurroundings): ExtractedFigures {
  const times = new Map<ReadBlock, Set<number>>()
  const found: ExtractedObservation[] = []
  let section: SectionContext = NO_SECTION
  let intro: SectionContext | null = null
  let title: TimeMention | null = null
  let previous: TimeMention | null = null
  /** The day of a census ("0 giờ ngày 1/4/2019"): of the people counted below, whatever stretches were told since. */
  let countedAt: TimeMention | null = null
  let head: readonly Column[] | null = null
  let tableTopic: IndicatorMention | null = null
  let tableUnit: CellUnit | null = null
  let named: ReadonlySet<string> = new Set()
  let figures: readonly FigureCandidate[] = []
  const topic = {
    index: indexIn(blocks[0], around.books),
    foreignCapital: blocks.slice(0, 3).some(isOnForeignCapital),
    feast: isOnFeast(blocks[0]),
    region: around.region,
    named: new Set<string>(),
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table-row') {
      head = null
      // "Dân số các tỉnh Tây Nguyên:" names what the rows of provinces below count.
      tableTopic = mentionIn(block.tokens, 0, block.tokens.length, around.books)
      tableUnit = unitInBrackets(block.tokens, { from: 0, to: block.tokens.length })
    }
    const leads = leadsSection(block)
    if (block.kind !== 'list-item' && block.kind !== 'table-row') intro = null
    const context = intro ?? section
    const outer: ContextTime[] = [intro?.time, section.time, title].flatMap((mention) =>
      mention ? [{ mention, where: 'section' as const }] : [],
    )
    if (previous) {
      const earlier = { mention: previous, where: 'earlier' as const }
      // "Phiên họp tháng 8" above, "trong 8 tháng" in the text: what is counted runs to that month.
      if (previous.shape.form === 'months' && title?.shape.form === 'month' && title.shape.month === previous.shape.last)
        outer.unshift(earlier)
      else outer.push(earlier)
    }
    if (countedAt && countedAt !== previous) outer.push({ mention: countedAt, where: 'earlier' })
    if (block.kind === 'table-row') {
      const columns: readonly Column[] | null = head === null ? readHead(block.tokens, around.books) : null
      const below: readonly Column[] | null = head === null ? null : readSecondHead(block.tokens, head)
      if (columns !== null || below !== null) {
        head = columns ?? below
        continue
      }
      const rows = readRow(
        block.tokens,
        { head: head ?? [], topic: tableTopic, unit: tableUnit, style: around.style },
        around.books,
      )
      found.push(...rows.flatMap((candidate) => observed(candidate, block, around, outer, null)))
      continue
    }
    const spent = new Set<number>()
    times.set(block, spent)
    // "- Dịch vụ tăng 6,1%": an item goes on with what the paragraph above its list named.
    const read = blockObservations(
      block,
      around,
      outer,
      context,
      spent,
      topic,
      block.kind === 'list-item' ? named : new Set(),
      block.kind === 'heading' || block.kind === 'caption' ? [] : figures,
    )
    named = read.named
    for (const slug of named) topic.named.add(slug)
    figures = read.figures
    found.push(...read.found)
    // What happened "vào tháng 3/2020" dates nothing of other paragraphs: figures must have used it.
    countedAt = read.countedAt ?? countedAt
    const left = read.lastTold ?? (index <= LEAD_BLOCKS && read.last && isFrame(read.last, block) ? read.last : null)
    // Of a title's year that is not over a report tells a part.
    const frame = previous ?? (title && isToCome(title, around.anchor) ? null : title)
    if (left && !isAnotherTime(left, around.anchor) && !isAside(left, frame, around.anchor)) previous = left
    // "Kỳ nghỉ kéo dài 5 ngày (từ 27/4 đến hết 1/5)": the days that a lead speaks of are those of the article.
    if (left?.shape.form === 'days' && index > 0 && index <= LEAD_BLOCKS && (topic.feast || isOnFeast(block))) title ??= left
    if (index === 0) {
      const context0 = sectionContext(block)
      const said = context0.time
      // "Quyết liệt thực hiện nhiệm vụ năm 2024" speaks of what is to come, the article mostly of what was.
      title = context0.scenario === 'TARGET' || (said?.shape.form === 'years' && said.shape.term) ? null : said
    } else if (leads && introduces(block)) intro = merged(toCome(introContext(block, read), around.anchor), section)
    else if (leads && (block.kind === 'heading' || block.kind === 'caption'))
      section = toCome(sectionContext(block), around.anchor)
  }
  return { observations: mergeRepeated(found), times }
}

/** "… tăng 4,3%; năm 2015 tăng 7,2%. Chia theo khu vực:": an introduction that tells figures goes on with the time of the last. */
function introContext(block: ReadBlock, read: { found: readonly unknown[]; lastTold: TimeMention | null }): SectionContext {
  const context = sectionContext(block)
  return read.found.length > 0 ? { ...context, time: read.lastTold } : context
}

/** The first blocks set the time of the whole article, whether or not they hold figures. */
const LEAD_BLOCKS = 2

/** What an article is about where its sentences do not say it again. */
interface Topic {
  readonly index: IndicatorMention | null
  readonly foreignCapital: boolean
  /** The title names a feast: guests and takings without a time are of its days. */
  readonly feast: boolean
  /** Indicators that the article has named so far. */
  readonly named: Set<string>
  /** The article is on a region: "toàn vùng" is what it speaks of. */
  readonly region: boolean
}

const OF_FEASTS = new Set(['tourist-arrivals', 'international-arrivals', 'tourism-revenue', 'traffic-accidents'])

function isOnFeast(title: ReadBlock | undefined): boolean {
  return / tết[ :,]|nghỉ lễ|kỳ nghỉ|dịp lễ/.test(` ${title?.folded.text ?? ''} `)
}

function isOnForeignCapital({ folded }: ReadBlock): boolean {
  return /\bfdi\b|vốn ngoại|đầu tư nước ngoài/.test(folded.text)
}

/** "PCI 2022: Quảng Ninh 6 năm liền đầu bảng": the one index that a title names; scores and ranks without a name are of it. */
function indexIn(title: ReadBlock | undefined, { indicators }: Books): IndicatorMention | null {
  const found = (title?.tokens ?? []).flatMap((_, at) => {
    const mention = indicators.find(title?.tokens ?? [], at)
    return mention && INDEXES.has(mention.slug) ? [mention] : []
  })
  const [first] = found
  return first && found.every(({ slug }) => slug === first.slug) ? first : null
}

/** Words that lead to the time of what follows: "Trong 8 tháng, …". */
const COVERS = new Set(['', 'trong', 'qua', 'kế', 'chung'])

/** "Năm 2019", "9 tháng năm 2016", "Trong 8 tháng, …" of a lead, and not "thiếu ăn 4 tháng". */
function isFrame({ shape, from, to }: TimeMention, { tokens }: ReadBlock): boolean {
  const saysItsYear = shape.form === 'days' || shape.form === 'years' || ('year' in shape && shape.year !== null)
  // "Hội nghị giao ban công tác 6 tháng đầu năm"
  const whole = shape.form === 'months' && to - from >= 4
  return saysItsYear || whole || (shape.form !== 'vague' && COVERS.has(tokens[from - 1]?.text ?? ''))
}

/** "Nếu lùi lại năm 2013 …", "CPI tháng 12 …" in an article on the whole of 2017: what lies before its time or in a part of it. */
function isAside({ shape }: TimeMention, frame: TimeMention | null, anchor: Anchor): boolean {
  const [whole, one] = [frame && resolveTime(frame.shape, anchor, 'past'), resolveTime(shape, anchor, 'past')]
  if (whole === null || one === null) return false
  const within = one.start >= whole.start && one.end <= whole.end && (one.start > whole.start || one.end < whole.end)
  return one.end < whole.start || (within && whole.start.slice(0, 4) === whole.end.slice(0, 4))
}

/** A period still to come is what its own paragraph plans, one long gone what it remembers: neither is what others report. */
function isAnotherTime({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  // Of a year its article tells before it is over, of months hardly.
  const ahead = shape.form === 'months' || shape.form === 'quarter' || shape.form === 'month' ? 31 : 200
  return (
    anchor.exact && resolved !== null && (resolved.end > addDays(anchor.day, ahead) || resolved.end < addDays(anchor.day, -1200))
  )
}

/** "Các chỉ tiêu năm 2019:" in December 2018: of a year that has not begun there are only targets. */
function toCome(context: SectionContext, anchor: Anchor): SectionContext {
  const shape = (context.time ?? context.horizon)?.shape
  // "Năm 2026" heads the plans of an article of the first weeks of that year.
  const began = Number(anchor.day.slice(5, 7)) <= 2 ? 1 : 0
  const year = shape?.form === 'year' ? shape.year : shape?.form === 'years' ? shape.first : null
  const ahead = anchor.exact && year !== null && year > Number(anchor.day.slice(0, 4)) - began
  return ahead && context.scenario === 'ACTUAL'
    ? { ...context, time: context.time ?? context.horizon, scenario: 'TARGET' }
    : context
}

function merged(inner: SectionContext, outer: SectionContext): SectionContext {
  return { ...inner, time: inner.time ?? outer.time, scenario: inner.scenario === 'ACTUAL' ? outer.scenario : inner.scenario }
}

function blockObservations(
  block: ReadBlock,
  around: ArticleSurroundings,
  outer: readonly ContextTime[],
  context: SectionContext,
  spent: Set<number>,
  topic: Topic,
  named: ReadonlySet<string>,
  figures: readonly FigureCandidate[],
): {
  found: readonly ExtractedObservation[]
  last: TimeMention | null
  lastTold: TimeMention | null
  countedAt: TimeMention | null
  named: ReadonlySet<string>
  figures: readonly FigureCandidate[]
} {
  const memory: BlockMemory = {
    named: new Set(named),
    scenario: context.scenario,
    index: topic.index,
    indexFromTitle: topic.index !== null,
    before: null,
    last: null,
    figures,
    listed: [],
    topics: topic.named,
    structure: topic.named.has('grdp-structure'),
    foreignCapital: topic.foreignCapital,
    region: topic.region,
  }
  const found: ExtractedObservation[] = []
  const frame = outer[0]?.mention ?? null
  const told = new Set<TimeMention>()
  /** The times that sentences of the block have gone on with. */
  const before = new Set<string>()
  let lastTold: TimeMention | null = null
  let last: TimeMention | null = null
  let countedAt: TimeMention | null = null
  let longAgo: TimeMention | null = null
  /** "PCI năm 2017 đạt 56,70 điểm. PAPI đạt 35,14 điểm.": indexes of one paragraph are of one year. */
  let datedIndex: FigureCandidate | null = null
  let year: number | null = null
  let spoken: string | null = null
  for (const sentence of block.sentences) {
    const elements = scanSentence(sentence, around.books, around.style)
    const spokenOf = last ?? longAgo
    const inner: ContextTime[] = spokenOf ? [{ mention: spokenOf, where: 'block' }] : []
    const dated: FigureCandidate | null = datedIndex
    year = yearSaid(elements, around.anchor, context.scenario === 'ACTUAL') ?? year
    const carried: string | null = isOfTheSame(elements) ? spoken : null
    const candidates = readFigures(block.tokens, elements, around.books, memory)
    spoken = provinceSpokenOf(elements) ?? provinceOfAll(candidates) ?? carried
    const [first] = candidates
    memory.before = first && candidates.every(({ said }) => said.slug === first.said.slug) ? first.said : null
    memory.last = candidates.at(-1)?.said ?? memory.last
    if (candidates.length > 0 || namesIndicator(elements)) memory.figures = candidates
    const planned = new Set<TimeMention>()
    for (const candidate of candidates) {
      if (candidate.time) spent.add(candidate.time.from)
      // "Đến tháng 2/2023 có 1.215 xã đạt chuẩn": when something was counted is no time that others go on with.
      const stock = isStock(candidate.said.slug, candidate.breakdown)
      if (candidate.time && candidate.scenario !== 'ACTUAL') planned.add(candidate.time)
      else if (candidate.time && !stock) told.add(candidate.time)
      const festive = topic.feast && candidate.time === null && OF_FEASTS.has(candidate.said.slug)
      const near: ContextTime[] =
        dated?.time && INDEXES.has(candidate.said.slug) && candidate.said.slug !== dated.said.slug
          ? [{ mention: dated.time, where: 'block' }, ...inner]
          : inner
      found.push(...observed(festive ? { ...candidate, festive } : candidate, block, around, [...near, ...outer], year, carried))
    }
    datedIndex = candidates.findLast(({ said, time }) => INDEXES.has(said.slug) && time !== null) ?? datedIndex
    // "GRDP quý I tăng 10,58%, mục tiêu cả năm là 12,5%": what goes on is of the quarter.
    const going = context.scenario === 'ACTUAL' ? elements.filter((element) => !isPlannedTime(element, planned, told)) : elements
    const left = periodLeftBy(going, last ?? frame, around.anchor, context.scenario === 'TARGET')
    if (left && told.has(left)) lastTold = left
    // "Năm 1994 …; 7 tháng đầu năm nay …. Chi ngân sách năm 1994 là …": what is told again goes on.
    const again: TimeMention | null = left ? null : toldAgain(candidates, before)
    for (const time of [last, ...told]) if (time) before.add(JSON.stringify(time.shape))
    if (again) {
      last = again
      lastTold = again
    }
    const aim = aimOf(candidates, left ?? last, around.anchor)
    longAgo = yearLongAgo(elements, around.anchor) ?? (speaksOfNow(elements) ? null : longAgo)
    countedAt = candidates.findLast(isCensus)?.time ?? countedAt
    // "Đến tháng 11 lại lũ lụt": up to when something happened, of which no figure is told.
    // And up to when something was counted in the middle of the article's time is that thing's.
    const passing = left?.role === 'until' && (!told.has(left) || isAside(left, last ?? frame, around.anchor))
    const toCome =
      context.scenario === 'ACTUAL' && left !== null && !frames(elements, left) && !told.has(left) && isAhead(left, around.anchor)
    // "Tỷ lệ thất nghiệp quý II là 1,43%" in a report of six months: that one figure's.
    const part = left?.shape.form === 'quarter' && !frames(elements, left) && isAside(left, frame, around.anchor)
    // "con số được kỳ họp ngày 8 và 9/12 tranh luận": days that no figure is of.
    const meeting = left?.shape.form === 'days' && !told.has(left) && !frames(elements, left) && found.length > 0
    if (left && !passing && !toCome && !part && !meeting) last = left
    if (aim) last = aim
  }
  return { found, last, lastTold, countedAt, named: memory.named, figures: memory.figures }
}

function toldAgain(candidates: readonly FigureCandidate[], before: ReadonlySet<string>): TimeMention | null {
  const time = candidates.at(-1)?.time ?? null
  return time && time.shape.form !== 'vague' && before.has(JSON.stringify(time.shape)) ? time : null
}

/** "Các chỉ tiêu: tăng trưởng giai đoạn 2031 - 2035 đạt 10%/năm; … cơ cấu năm 2035 …": a sentence of nothing but aims goes on where it ends. */
function aimOf(candidates: readonly FigureCandidate[], spokenOf: TimeMention | null, anchor: Anchor): TimeMention | null {
  const aims = candidates.length > 1 && candidates.every(({ time }) => time !== null && isToCome(time, anchor))
  const aim = aims ? (candidates.at(-1)?.time ?? null) : null
  // "thời kỳ 2021 - 2030 …; đến năm 2030 …": the years that end there go on.
  const endsThere = spokenOf?.shape.form === 'years' && aim?.shape.form === 'year' && aim.shape.year === spokenOf.shape.last
  return endsThere ? null : aim
}

/** "Ngày 1 tháng 4 năm 1992, bộ máy của tỉnh bắt tay vào việc. …": a paragraph that begins long ago goes on there. */
function yearLongAgo(elements: readonly Element[], anchor: Anchor): TimeMention | null {
  const day = outsideBrackets(elements).findLast(
    (element) => element.is === 'time' && (element.mention.shape.form === 'day' || element.mention.shape.form === 'month'),
  )
  const resolved = day?.is === 'time' ? resolveTime(day.mention.shape, anchor, 'past') : null
  if (day?.is !== 'time' || resolved === null || day.mention.role !== 'at') return null
  if (resolved.end > addDays(anchor.day, -LONG_AGO)) return null
  return { ...day.mention, shape: { form: 'year', year: Number(resolved.end.slice(0, 4)) } }
}

/** Ten years of days. */
const LONG_AGO = 3652

function speaksOfNow(elements: readonly Element[]): boolean {
  return elements.some(
    (element) => element.is === 'time' || (element.is === 'word' && (element.text === 'nay' || element.text === 'hiện')),
  )
}

function isCensus({ time, said }: FigureCandidate): boolean {
  return said.slug === 'population' && time?.role === 'as-of' && time.shape.form === 'day'
}

/** "Hoàn thành chậm nhất vào năm 2030": no report is of a time to come. */
function isAhead({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  return anchor.exact && resolved !== null && resolved.start > anchor.day
}

/** A time that only plans and targets of its sentence are of. */
function isPlannedTime(element: Element, planned: ReadonlySet<TimeMention>, told: ReadonlySet<TimeMention>): boolean {
  return element.is === 'time' && planned.has(element.mention) && !told.has(element.mention)
}

function observed(
  candidate: FigureCandidate,
  block: ReadBlock,
  { given, anchor, areas, places, books: { indicators }, units }: ArticleSurroundings,
  contextTimes: readonly ContextTime[],
  year: number | null,
  carried: string | null = null,
): readonly ExtractedObservation[] {
  // Of an index that the title names there are as many figures as provinces: those of none are not of the article's.
  if (candidate.doubts.includes('indicator-from-title') && candidate.place === null && carried === null) return []
  const place = carried ?? places.get(block) ?? null
  // Of a district, a town, an island: no list has it.
  if (place === null && candidate.place === null) return []
  const observation = observationOf(candidate, { given, block, anchor, areas, place, indicators, units, contextTimes, year })
  return observation === null ? [] : [observation]
}

function namesIndicator(elements: readonly Element[]): boolean {
  return elements.some(({ is }) => is === 'indicator')
}

/** "Long An có 1.215 dự án …": the one province that a sentence names, where a clause begins with it. */
function provinceSpokenOf(elements: readonly Element[]): string | null {
  const named = elements.flatMap((element, at) =>
    element.is === 'place' && element.mention.kind === 'province' ? [{ slug: element.mention.slug, at }] : [],
  )
  const [first] = named
  if (first === undefined || named.some(({ slug }) => slug !== first.slug)) return null
  const before = elements[first.at - 1]
  return before === undefined || before.is === 'break' ? first.slug : null
}

/** "TP.HCM sau hợp nhất với Bình Dương có …": the one province that all figures of a sentence are of. */
function provinceOfAll(candidates: readonly FigureCandidate[]): string | null {
  const [first] = candidates
  const slug = first?.place?.former ? null : (first?.place?.slug ?? null)
  return candidates.every(({ place }) => place?.slug === slug) ? slug : null
}

/** "Tổng thu ngân sách của thành phố ước …", and no place named: of the province that the sentence before spoke of. */
function isOfTheSame(elements: readonly Element[]): boolean {
  return !elements.some((element) => element.is === 'place' && element.mention.kind !== 'country')
}

/** "năm nay"; what is told of last year sets no other year. */
function yearFrom(offset: number | undefined, { day }: Anchor): number | null {
  return offset === 0 ? Number(day.slice(0, 4)) : null
}

/** The year that a sentence sets for months and quarters without one. Of a year to come reports tell none. */
function yearSaid(elements: readonly Element[], anchor: Anchor, reports: boolean): number | null {
  const said = outsideBrackets(elements)
  for (const [at, element] of said.entries()) {
    if (isBeginning(said, at)) continue
    if (reports && element.is === 'time' && isAhead(element.mention, anchor) && !frames(elements, element.mention)) continue
    if (element.is === 'time' && element.mention.shape.form === 'year' && element.mention.role === 'at')
      return element.mention.shape.year ?? yearFrom(element.mention.shape.yearOffset, anchor)
  }
  return null
}

/** How many quotes a figure keeps that is said again and again. */
const MOST_QUOTES = 40

function mergeRepeated(found: readonly ExtractedObservation[]): readonly ExtractedObservation[] {
  const byKey = new Map<string, { figure: ExtractedObservation; evidence: ExtractedObservation['evidence'][number][] }>()
  for (const figure of found) {
    const { indicator, breakdown, measure, scenario, province, timePeriod, value, valueHigh, unit, unitMult } = figure
    const key = [indicator, breakdown, measure, scenario, province, timePeriod, value, valueHigh, unit, unitMult].join(' ')
    const first = byKey.get(key)
    if (first === undefined) byKey.set(key, { figure, evidence: [...figure.evidence] })
    else {
      if (first.evidence.length < MOST_QUOTES) first.evidence.push(...figure.evidence)
      if (figure.confidence > first.figure.confidence) first.figure = figure
    }
  }
  return Array.from(byKey.values(), ({ figure, evidence }) => ({ ...figure, evidence }))
}
