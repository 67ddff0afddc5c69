import { fold } from '../../search/fold.ts'
import { align, type Pair } from './align.ts'
import { compareEvent, daysOf } from './compare-event.ts'
import { compareObservation, type Differences } from './compare-observation.ts'
import type { Extraction, FoundArticle, FoundEvent, FoundEvidence, FoundObservation } from './extraction-output.ts'
import type { Gold, GoldEvent, GoldObservation } from './gold-file.ts'
import { isExact, type Range, rangesOf, touches } from './quote-range.ts'
import type { ScoreLists } from './score-lists.ts'
import type { Tally } from './tally.ts'
import { eventTakesTrap, figureTakesTrap } from './trap-taken.ts'

export interface KindScore<G, F> {
  readonly tally: Tally
  /** Required facts with their candidates. */
  readonly pairs: readonly Pair<G, F>[]
  readonly missed: readonly { readonly gold: G; readonly why: string }[]
  readonly wrong: readonly { readonly found: F; readonly why: string }[]
}

/** How an extraction of one text stands against its gold. */
export interface TextScore {
  readonly observations: KindScore<GoldObservation, FoundObservation>
  readonly events: KindScore<GoldEvent, FoundEvent>
  readonly trapsTaken: readonly { readonly trap: string; readonly why: string }[]
  readonly quotes: { readonly all: number; readonly inexact: readonly FoundEvidence[] }
  /** What is wrong with the article's own data, in words. */
  readonly article: readonly string[]
}

/**
 * Scores one text, `text` as its file holds it. Candidates whose indicator or area no list knows are neither right nor wrong,
 * and so are those that tell an optional fact or tell a matched one again.
 */
export function scoreText(text: string, gold: Gold, extraction: Extraction, lists: ScoreLists): TextScore {
  const known = extraction.observations.filter(({ indicator, province }) => {
    return lists.indicators.has(indicator) && (province === null || lists.areas.has(province))
  })
  const observations = scoreKind(text, gold.observations, known, compareObservation, isSameFigure)
  const events = scoreKind(text, gold.events, extraction.events, compareEvent, isSameEvent)
  const quotes = [...extraction.observations, ...extraction.events].flatMap(({ evidence }) => evidence)
  const trapsTaken = gold.traps.filter(({ exact }) => {
    const stretches = rangesOf(text, exact)
    return (
      observations.wrong.some(({ found }) => figureTakesTrap(exact, stretches, found)) ||
      events.wrong.some(({ found }) => eventTakesTrap(exact, stretches, found))
    )
  })
  return {
    observations,
    events,
    trapsTaken: trapsTaken.map(({ exact, why }) => ({ trap: exact, why })),
    quotes: { all: quotes.length, inexact: quotes.filter((quote) => !isExact(text, quote)) },
    article: articleProblems(gold.article, extraction.article),
  }
}

function scoreKind<
  G extends { readonly optional: boolean; readonly exact: readonly string[] },
  F extends { readonly evidence: readonly FoundEvidence[] },
>(
  text: string,
  golds: readonly G[],
  found: readonly F[],
  compare: (gold: G, found: F, overlaps: boolean) => Differences,
  isSame: (one: F, other: F) => boolean,
): KindScore<G, F> {
  const places = new Map(golds.map((gold) => [gold, gold.exact.flatMap((piece) => rangesOf(text, piece))]))
  const quotes = new Map(found.map((candidate) => [candidate, quotedRanges(text, candidate.evidence)]))
  const differences = (gold: G, candidate: F) =>
    compare(gold, candidate, touches(quotes.get(candidate) ?? [], places.get(gold) ?? []))
  const { pairs, missed, extra } = align(golds, found, differences)
  const wrong = extra.filter((candidate) => !pairs.some((pair) => isSame(pair.found, candidate)))
  const required = pairs.filter(({ gold }) => !gold.optional)
  return {
    tally: {
      expected: required.length + missed.length,
      matched: required.length,
      strict: required.filter(({ strict }) => strict.length === 0).length,
      wrong: wrong.length,
    },
    pairs: required,
    missed: missed.map((gold) => ({
      gold,
      why: nearest(
        wrong.filter((candidate) => touches(quotes.get(candidate) ?? [], places.get(gold) ?? [])),
        (candidate) => differences(gold, candidate),
      ),
    })),
    wrong: wrong.map((candidate) => ({
      found: candidate,
      why: nearest(
        golds.filter((gold) => touches(quotes.get(candidate) ?? [], places.get(gold) ?? [])),
        (gold) => differences(gold, candidate),
      ),
    })),
  }
}

function nearest<T>(others: readonly T[], compare: (other: T) => Differences): string {
  const [first, ...rest] = others.map(compare)
  if (!first) return 'nothing there'
  return (
    rest.reduce((best, next) => (next.loose.length < best.loose.length ? next : best), first).loose.join(', ') || 'taken already'
  )
}

/** Where quotes stand; one whose offsets are wrong stands wherever the text has it. */
function quotedRanges(text: string, evidence: readonly FoundEvidence[]): readonly Range[] {
  return evidence.flatMap((quote) => (isExact(text, quote) ? [quote] : rangesOf(text, quote.exact)))
}

function isSameFigure(one: FoundObservation, other: FoundObservation): boolean {
  return figureKey(one) === figureKey(other)
}

function figureKey({
  indicator,
  breakdown,
  measure,
  scenario,
  province,
  timePeriod,
  value,
  valueHigh,
  ...rest
}: FoundObservation) {
  return [indicator, breakdown, measure, scenario, province, timePeriod, value, valueHigh, rest.unit, rest.unitMult].join(' ')
}

function isSameEvent(one: FoundEvent, other: FoundEvent): boolean {
  return (
    fold(one.title.vi) === fold(other.title.vi) &&
    one.when !== null &&
    other.when !== null &&
    daysOf(one.when) === daysOf(other.when)
  )
}

function articleProblems(gold: Gold['article'], found: FoundArticle): readonly string[] {
  const same = (one: string | null, other: string | null) => fold(one ?? '') === fold(other ?? '')
  const date = gold.publishedDate?.edtf.replace('~', '') ?? null
  const provinces = gold.provinces.filter((slug) => !found.provinces.includes(slug))
  return [
    ...(same(gold.title, found.title) ? [] : [`title "${found.title}" instead of "${gold.title}"`]),
    ...(gold.publisher === null || same(gold.publisher, found.publisher)
      ? []
      : [`publisher "${found.publisher}" instead of "${gold.publisher}"`]),
    ...(date === null || date === found.publishedDate?.replace('~', '')
      ? []
      : [`published ${found.publishedDate} instead of ${date}`]),
    ...provinces.map((slug) => `provinces without ${slug}`),
  ]
}
