import type { NumberStyle } from './amount/read-number.ts'
import type { Topic } from './article-topic.ts'
import type { GivenText } from './evidence-of.ts'
import type { ExtractedObservation } from './extracted.ts'
import type { FigureCandidate } from './figure/figure-candidate.ts'
import type { BlockMemory } from './figure/figure-reading.ts'
import type { ContextTime } from './figure/figure-surroundings.ts'
import { INDEXES } from './figure/indexes.ts'
import type { ListedUnit } from './figure/listed-unit.ts'
import { observationOf } from './figure/observation-of.ts'
import { OF_FEASTS } from './figure/of-feasts.ts'
import { readFigures } from './figure/read-figures.ts'
import { type Books, type Element, scanSentence } from './figure/scan-sentence.ts'
import { isStock } from './figure/time-collect.ts'
import { frames, periodLeftBy } from './period-left.ts'
import { isOfTheSame, provinceOfAll, provinceSpokenOf } from './place-of-sentence.ts'
import type { SectionContext } from './section-context.ts'
import type { AreasBySlug } from './subject/area-at.ts'
import type { ReadBlock } from './text/read-block.ts'
import { isAside } from './time-of-article.ts'
import { aimOf, isAhead, isCensus, isPlannedTime, speaksOfNow, toldAgain, yearLongAgo, yearSaid } from './times-of-block.ts'
import type { Anchor } from './when/resolve-time.ts'
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

/** The figures of one paragraph, and what it leaves behind for the next. */
export function blockObservations(
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
    // "đánh giá 6 tháng đầu năm, bàn nhiệm vụ 6 tháng cuối năm": no report goes on with what is to come.
    const goesOn = (element: Element): boolean =>
      !isPlannedTime(element, planned, told) &&
      !(
        element.is === 'time' &&
        isAhead(element.mention, around.anchor) &&
        !told.has(element.mention) &&
        !frames(elements, element.mention)
      )
    // "GRDP quý I tăng 10,58%, mục tiêu cả năm là 12,5%": what goes on is of the quarter.
    const going = context.scenario === 'ACTUAL' ? elements.filter(goesOn) : elements
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
    // "Tỷ lệ thất nghiệp quý II là 1,43%" in a report of six months: that one figure's.
    const part = left?.shape.form === 'quarter' && !frames(elements, left) && isAside(left, frame, around.anchor)
    // "con số được kỳ họp ngày 8 và 9/12 tranh luận": days that no figure is of.
    const meeting =
      left?.shape.form === 'days' && !told.has(left) && !frames(elements, left) && (found.length > 0 || !topic.feast)
    if (left && !passing && !part && !meeting) last = left
    if (aim) last = aim
  }
  return { found, last, lastTold, countedAt, named: memory.named, figures: memory.figures }
}

/** A candidate as an observation, in a list; none where its period, area or unit cannot be told. */
export function observed(
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
