import { addDays } from '../time/civil-date.ts'
import type { NumberStyle } from './amount/read-number.ts'
import type { GivenText } from './evidence-of.ts'
import type { ExtractedObservation } from './extracted.ts'
import type { FigureCandidate } from './figure/figure-candidate.ts'
import type { BlockMemory } from './figure/figure-reading.ts'
import type { ListedUnit } from './figure/listed-unit.ts'
import { type ContextTime, observationOf } from './figure/observation-of.ts'
import { readFigures } from './figure/read-figures.ts'
import { type Column, readHead, readRow } from './figure/read-table.ts'
import { type Books, type Element, scanSentence } from './figure/scan-sentence.ts'
import { introduces, leadsSection, NO_SECTION, type SectionContext, sectionContext } from './section-context.ts'
import type { AreasBySlug } from './subject/area-at.ts'
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
  let head: readonly Column[] | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table-row') head = null
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
    if (block.kind === 'table-row') {
      const columns: readonly Column[] | null = head === null ? readHead(block.tokens) : null
      if (columns !== null) {
        head = columns
        continue
      }
      const rows = readRow(block.tokens, head ?? [], around.books, around.style)
      found.push(...rows.flatMap((candidate) => observed(candidate, block, around, outer, null)))
      continue
    }
    const spent = new Set<number>()
    times.set(block, spent)
    const read = blockObservations(block, around, outer, context, spent)
    found.push(...read.found)
    const last = read.last
    if (last && (read.found.length > 0 || index <= LEAD_BLOCKS) && !isAnotherTime(last, around.anchor)) previous = last
    if (index === 0) {
      const context0 = sectionContext(block)
      const said = context0.time
      // "Quyết liệt thực hiện nhiệm vụ năm 2024" speaks of what is to come, the article mostly of what was.
      title = context0.scenario === 'TARGET' || (said?.shape.form === 'years' && said.shape.term) ? null : said
    } else if (leads && introduces(block)) intro = merged(toCome(sectionContext(block), around.anchor), section)
    else if (leads && (block.kind === 'heading' || block.kind === 'caption'))
      section = toCome(sectionContext(block), around.anchor)
  }
  return { observations: mergeRepeated(found), times }
}

/** The first blocks set the time of the whole article, whether or not they hold figures. */
const LEAD_BLOCKS = 2

/** A period still to come is what its own paragraph plans, one long gone what it remembers: neither is what others report. */
function isAnotherTime({ shape }: TimeMention, anchor: Anchor): boolean {
  const resolved = resolveTime(shape, anchor, 'past')
  return (
    anchor.exact && resolved !== null && (resolved.end > addDays(anchor.day, 200) || resolved.end < addDays(anchor.day, -1200))
  )
}

/** "Các chỉ tiêu năm 2019:" in December 2018: of a year that has not begun there are only targets. */
function toCome(context: SectionContext, anchor: Anchor): SectionContext {
  const shape = context.time?.shape
  const year = shape?.form === 'year' ? shape.year : shape?.form === 'years' ? shape.first : null
  const ahead = anchor.exact && year !== null && year > Number(anchor.day.slice(0, 4))
  return ahead && context.scenario === 'ACTUAL' ? { ...context, scenario: 'TARGET' } : context
}

function merged(inner: SectionContext, outer: SectionContext): SectionContext {
  return { time: inner.time ?? outer.time, scenario: inner.scenario === 'ACTUAL' ? outer.scenario : inner.scenario }
}

function blockObservations(
  block: ReadBlock,
  around: ArticleSurroundings,
  outer: readonly ContextTime[],
  context: SectionContext,
  spent: Set<number>,
): { found: readonly ExtractedObservation[]; last: TimeMention | null } {
  const memory: BlockMemory = { named: new Set(), scenario: context.scenario, index: null, before: null }
  const found: ExtractedObservation[] = []
  let last: TimeMention | null = null
  let year: number | null = null
  let spoken: string | null = null
  for (const sentence of block.sentences) {
    const elements = scanSentence(sentence, around.books, around.style)
    const inner: ContextTime[] = last ? [{ mention: last, where: 'block' }] : []
    year = yearSaid(elements) ?? year
    const carried: string | null = isOfTheProvince(elements) ? spoken : null
    spoken = provinceSpokenOf(elements) ?? carried
    const candidates = readFigures(block.tokens, elements, around.books, memory)
    const [first] = candidates
    memory.before = first && candidates.every(({ said }) => said.slug === first.said.slug) ? first.said : null
    for (const candidate of candidates) {
      if (candidate.time) spent.add(candidate.time.from)
      found.push(...observed(candidate, block, around, [...inner, ...outer], year, carried))
    }
    last = lastPeriod(elements) ?? last
  }
  return { found, last }
}

function observed(
  candidate: FigureCandidate,
  block: ReadBlock,
  { given, anchor, areas, places, books: { indicators }, units }: ArticleSurroundings,
  contextTimes: readonly ContextTime[],
  year: number | null,
  carried: string | null = null,
): readonly ExtractedObservation[] {
  const place = carried ?? places.get(block) ?? null
  const observation = observationOf(candidate, { given, block, anchor, areas, place, indicators, units, contextTimes, year })
  return observation === null ? [] : [observation]
}

/** The elements outside of brackets: "(năm 2015 là 27,4 triệu đồng)" looks back and leaves nothing behind. */
function outsideBrackets(elements: readonly Element[]): readonly Element[] {
  let depth = 0
  return elements.filter((element) => {
    const sign = element.is === 'break' ? element.sign : ''
    if (sign === '(') depth++
    const outside = depth === 0
    if (sign === ')') depth = Math.max(0, depth - 1)
    return outside
  })
}

/** "từ 24% năm 1992 giảm còn 15%": where a change began, or what it is measured by, is not the time that goes on. */
function isBeginning(elements: readonly Element[], at: number): boolean {
  const [number, word] = [elements[at - 1], elements[at - 2]]
  // "thấp hơn mức 9,1% của 9 tháng năm 2022": the time of the level that it is measured by.
  if (number?.is === 'cue' && number.cue === 'narrow' && word?.is === 'quantity') {
    const against = elements
      .slice(Math.max(0, at - 6), at - 2)
      .some((element) => element.is === 'cue' && (element.cue === 'rise' || element.cue === 'fall'))
    const level = elements.slice(Math.max(0, at - 4), at - 2).some((element) => element.is === 'cue' && element.cue === 'reach')
    if (against && level) return true
  }
  // "bằng 58,6% dự toán cả năm": the plan's.
  if (number?.is === 'cue' && number.cue === 'plan' && word?.is === 'quantity') return true
  if (number?.is !== 'quantity') return false
  // "bằng 104% năm trước"
  if (word?.is === 'cue' && word.cue === 'equal') return true
  // "gấp 2,1 lần năm trước"
  if (number.quantity.form === 'amount' && number.quantity.unit === 'RATIO') return true
  return (word?.is === 'cue' || word?.is === 'word') && wordOf(word) === 'từ'
}

function wordOf(element: Element): string {
  return element.is === 'word' ? element.text : element.is === 'cue' && element.cue === 'narrow' ? 'từ' : ''
}

/** The period that a sentence leaves behind for the next one. */
function lastPeriod(said: readonly Element[]): TimeMention | null {
  let last: TimeMention | null = null
  // "Trong 7 ngày nghỉ Tết (từ 8/2 đến 14/2)": days in brackets are what is spoken of.
  const elements = outsideBrackets(said)
  const days = said.findLast(
    (element) => element.is === 'time' && element.mention.shape.form === 'days' && !elements.includes(element),
  )
  for (const [at, element] of elements.entries()) {
    if (isBeginning(elements, at)) continue
    if (element.is !== 'time' || !['at', 'until', 'as-of'].includes(element.mention.role)) continue
    const { shape } = element.mention
    if (shape.form === 'years' && shape.term) continue
    if (['month', 'months', 'quarter', 'year', 'years', 'year-to-date'].includes(shape.form)) last = element.mention
    if (element.mention.shape.form === 'days' || (element.mention.shape.form === 'day' && element.mention.role === 'as-of'))
      last = element.mention
  }
  return last ?? (days?.is === 'time' ? days.mention : null)
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

/** "Tỉnh phấn đấu …", "Toàn tỉnh có …", and no province named: the one that the sentence before spoke of. */
function isOfTheProvince(elements: readonly Element[]): boolean {
  const [one, two] = elements
  const isProvinceWord = (element: Element | undefined) => element?.is === 'word' && element.text === 'tỉnh'
  return isProvinceWord(one) || (one?.is === 'word' && one.text === 'toàn' && isProvinceWord(two))
    ? !elements.some((element) => element.is === 'place' && element.mention.kind === 'province')
    : false
}

function yearSaid(elements: readonly Element[]): number | null {
  for (const element of outsideBrackets(elements)) {
    if (element.is === 'time' && element.mention.shape.form === 'year' && element.mention.role === 'at')
      return element.mention.shape.year
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
