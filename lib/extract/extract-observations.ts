import { indexIn, isOnFeast, isOnForeignCapital } from './article-topic.ts'
import { type ArticleSurroundings, blockObservations, observed } from './block-observations.ts'
import type { ExtractedObservation } from './extracted.ts'
import type { FigureCandidate } from './figure/figure-candidate.ts'
import type { ContextTime } from './figure/figure-surroundings.ts'
import { isToCome } from './figure/period-of.ts'
import { readRow } from './figure/read-table.ts'
import { type Column, mentionIn, readHead, readSecondHead } from './figure/table-head.ts'
import { type CellUnit, unitInBrackets } from './figure/table-unit.ts'
import { mergeRepeated } from './merge-repeated.ts'
import { introduces, leadsSection, NO_SECTION, type SectionContext, sectionContext } from './section-context.ts'
import type { IndicatorMention } from './subject/indicator-book.ts'
import type { ReadBlock } from './text/read-block.ts'
import { isAnotherTime, isAside, isFrame, toCome } from './time-of-article.ts'
import type { TimeMention } from './when/time-shape.ts'

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

function merged(inner: SectionContext, outer: SectionContext): SectionContext {
  return { ...inner, time: inner.time ?? outer.time, scenario: inner.scenario === 'ACTUAL' ? outer.scenario : inner.scenario }
}
