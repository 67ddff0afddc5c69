import type { NumberStyle } from './amount/read-number.ts'
import type { ExtractedObservation } from './extracted.ts'
import type { GivenText } from './evidence-of.ts'
import type { ListedUnit } from './figure/listed-unit.ts'
import type { FigureCandidate } from './figure/figure-candidate.ts'
import { type Column, readHead, readRow } from './figure/read-table.ts'
import { type ContextTime, observationOf } from './figure/observation-of.ts'
import { type BlockMemory, readFigures } from './figure/read-figures.ts'
import { type Books, type Element, scanSentence } from './figure/scan-sentence.ts'
import { leadsSection, NO_SECTION, type SectionContext, sectionContext } from './section-context.ts'
import type { AreasBySlug } from './subject/area-at.ts'
import type { ReadBlock } from './text/read-block.ts'
import type { Anchor } from './when/resolve-time.ts'
import type { TimeMention } from './when/time-shape.ts'

/** What the figures of an article are worked out with. */
export interface ArticleSurroundings {
  readonly given: GivenText
  readonly anchor: Anchor
  readonly areas: AreasBySlug
  readonly books: Books
  readonly units: readonly ListedUnit[]
  readonly place: string | null
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
  let head: readonly Column[] | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table-row') head = null
    const leads = leadsSection(block)
    if (block.kind !== 'list-item' && block.kind !== 'table-row') intro = null
    const context = intro ?? section
    const outer = [intro?.time, section.time, title].flatMap((mention) => (mention ? [{ mention, same: false }] : []))
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
    found.push(...blockObservations(block, around, outer, context, spent))
    if (index === 0) {
      const said = sectionContext(block).time
      title = said?.shape.form === 'years' && said.shape.term ? null : said
    }
    else if (leads && block.tokens.at(-1)?.text === ':') intro = merged(sectionContext(block), section)
    else if (leads && (block.kind === 'heading' || block.kind === 'caption')) section = sectionContext(block)
  }
  return { observations: mergeRepeated(found), times }
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
): ExtractedObservation[] {
  const memory: BlockMemory = { named: new Set(), scenario: context.scenario }
  const found: ExtractedObservation[] = []
  let last: TimeMention | null = null
  let year: number | null = null
  for (const sentence of block.sentences) {
    const elements = scanSentence(sentence, around.books, around.style)
    const inner: ContextTime[] = last ? [{ mention: last, same: true }] : []
    year = yearSaid(elements) ?? year
    for (const candidate of readFigures(block.tokens, elements, around.books, memory)) {
      if (candidate.time) spent.add(candidate.time.from)
      found.push(...observed(candidate, block, around, [...inner, ...outer], year))
    }
    last = lastPeriod(elements) ?? last
  }
  return found
}

function observed(
  candidate: FigureCandidate,
  block: ReadBlock,
  { given, anchor, areas, place, books: { indicators }, units }: ArticleSurroundings,
  contextTimes: readonly ContextTime[],
  year: number | null,
): readonly ExtractedObservation[] {
  const observation = observationOf(candidate, { given, block, anchor, areas, place, indicators, units, contextTimes, year })
  return observation === null ? [] : [observation]
}

/** The period that a sentence leaves behind for the next one. */
function lastPeriod(elements: readonly Element[]): TimeMention | null {
  let last: TimeMention | null = null
  for (const element of elements) {
    if (element.is !== 'time' || !['at', 'until', 'as-of'].includes(element.mention.role)) continue
    if (['month', 'months', 'quarter', 'year', 'years', 'year-to-date'].includes(element.mention.shape.form)) last = element.mention
    if (element.mention.shape.form === 'days' || (element.mention.shape.form === 'day' && element.mention.role === 'as-of')) last = element.mention
  }
  return last
}

function yearSaid(elements: readonly Element[]): number | null {
  for (const element of elements) {
    if (element.is === 'time' && element.mention.shape.form === 'year' && element.mention.role === 'at') return element.mention.shape.year
  }
  return null
}

function mergeRepeated(found: readonly ExtractedObservation[]): readonly ExtractedObservation[] {
  const byKey = new Map<string, ExtractedObservation>()
  for (const figure of found) {
    const { indicator, breakdown, measure, scenario, province, timePeriod, value, valueHigh, unit, unitMult } = figure
    const key = [indicator, breakdown, measure, scenario, province, timePeriod, value, valueHigh, unit, unitMult].join(' ')
    const first = byKey.get(key)
    if (first === undefined) byKey.set(key, figure)
    else byKey.set(key, { ...first, evidence: [...first.evidence, ...figure.evidence], confidence: Math.max(first.confidence, figure.confidence) })
  }
  return [...byKey.values()]
}
