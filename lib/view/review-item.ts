import { href } from '../address/href.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { figureStatus } from '../facts/figure-status.ts'
import { lineage } from '../facts/lineage.ts'
import type { DraftFact, Relation } from '../review/draft-shape.ts'
import type { ReadingText } from '../review/reading-text.ts'
import { recordedFact } from '../review/recorded-fact.ts'
import type { Candidate, Decision } from '../review/submission.ts'
import { type Recorded, warningsFor } from '../review/warnings.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import { figureWords } from '../words/figure-words.ts'
import { periodWords } from '../words/period-words.ts'
import { areaNames } from './area-name.ts'
import { factHead } from './fact-head.ts'
import { figureName } from './figure-name.ts'
import { firstCapital } from './first-capital.ts'
import type { PageContext } from './page-context.ts'
import { type ReviewWarning, reviewWarning } from './review-warning.ts'

/** One candidate as the curator sees it: its words said, its doubts asked, its warnings beside it. */
export interface ReviewItem {
  readonly id: string
  /** From 1, in reading order. */
  readonly number: number
  readonly articlePosition: number
  readonly version: number
  readonly decision: Decision
  readonly draft: DraftFact
  /** Its quotes as they read on the page, where the draft has them as the file writes them. */
  readonly quotes: readonly string[]
  readonly relation: Relation
  /** What it will be published as, in words. */
  readonly relationWords: string
  readonly value: string
  readonly name: string
  /** "Quý I/2024, ước" */
  readonly when: string
  readonly where: string
  readonly percent: number
  readonly byHand: boolean
  readonly edited: boolean
  readonly questions: readonly string[]
  readonly warnings: readonly ReviewWarning[]
  /** The page of the fact that it became. */
  readonly href: string | null
}

export function reviewItem(
  candidate: Candidate,
  number: number,
  reading: ReadingText,
  recorded: Recorded,
  context: PageContext,
): ReviewItem {
  const { id, articlePosition, version, decision, draft, relation, extracted, confidence, factId } = candidate
  const evidence = draft.evidence.map(reading.quote)
  const fact = recordedFact({ ...draft, evidence }, '', { id: draft.kind === 'observation' ? 'o_' : 'e_', ...NO_RECORD })
  return {
    ...{ id, number, articlePosition, version, decision, draft, relation },
    ...wordsOf(fact, draft, context),
    quotes: [...new Set(evidence.map(({ exact }) => exact))],
    relationWords: relationWords(relation, recorded, context),
    percent: Math.round(confidence * 100),
    byHand: extracted === null,
    edited: extracted !== null && JSON.stringify(extracted) !== JSON.stringify(draft),
    questions: [
      ...candidate.reasons.map((reason) => question(reason, context)),
      ...(isUntranslated(draft) ? [context.t('review.doubt.untranslated')] : []),
    ],
    warnings: factId === null ? warningsOf(draft, fact, recorded, context) : [],
    href: factId === null ? null : href(context.locale, `/f/${factId}`),
  }
}

const NO_RECORD = { version: 1, recordedAt: '', supersededAt: null, correction: null }

/** What names something that the lists do not hold is shown as it is written, so that it can be corrected. */
function wordsOf(fact: Fact, draft: DraftFact, context: PageContext): Pick<ReviewItem, 'value' | 'name' | 'when' | 'where'> {
  try {
    return said(fact, context)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return draft.kind === 'observation'
      ? { value: `${draft.value} ${draft.unit}`, name: draft.indicator, when: draft.timePeriod, where: draft.area }
      : { value: draft.date.edtf, name: draft.title[context.locale], when: '', where: draft.areas.join(', ') }
  }
}

function said(fact: Fact, context: PageContext) {
  const { locale, t } = context
  if (!isObservation(fact)) {
    return {
      value: firstCapital(eventDateWords(fact.date, locale)),
      name: fact.title[locale],
      when: t(`review.code.stated.${fact.stated}`),
      where: areaNames(fact.areas, context),
    }
  }
  const period = firstCapital(periodWords(fact.period, fact.collect, locale))
  return {
    value: figureWords(fact, locale).whole,
    name: figureName(fact, context),
    when: `${period}, ${t(`facts.status.${figureStatus(fact)}`)}`,
    where: areaNames([fact.area], context),
  }
}

function warningsOf(draft: DraftFact, fact: Fact, recorded: Recorded, context: PageContext): readonly ReviewWarning[] {
  const areas = new Set(draft.kind === 'observation' ? lineageOf(draft.area, context) : draft.areas)
  const own = {
    observations: recorded.observations.filter(({ area }) => areas.has(area)),
    events: recorded.events.filter((event) => event.areas.some((area) => areas.has(area))),
  }
  const known = new Map([...own.observations, ...own.events].map((one) => [one.id, one]))
  try {
    return warningsFor(draft, own).flatMap((warning) => {
      const onRecord = known.get(warning.fact)
      return onRecord ? [reviewWarning(warning, fact, onRecord, context)] : []
    })
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** The units whose figures a figure of an area is compared with. */
export function lineageOf(area: string, { areas }: Pick<PageContext, 'areas'>): readonly string[] {
  const slug = areas.get(area)?.slug
  return slug === undefined ? [area] : lineage(slug, [...areas.values()]).map((relative) => relative.area.id)
}

/** "khác với Tăng trưởng GRDP, Điện Biên, 2023"; by its id where the fact is not among those that are compared. */
function relationWords(relation: Relation, { observations, events }: Recorded, context: PageContext): string {
  if (relation.kind === 'new') return context.t('review.relation.new')
  const fact = [...observations, ...events].find(({ id }) => id === relation.fact)
  return context.t(`review.relation.${relation.kind}`, { fact: fact ? factHead(fact, context).title : relation.fact })
}

/** The extraction knows the words of the article only; readers of English need others. */
function isUntranslated(draft: DraftFact): boolean {
  return draft.kind === 'event' && draft.title.vi === draft.title.en
}

const DOUBTS = [
  'period-from-context',
  'period-from-article',
  'period-unknown',
  'year-guessed',
  'area-from-article',
  'area-unknown',
  'base-assumed',
  'odd-number',
  'far-from-subject',
  'ambiguous-multiple',
  'future-without-plan',
  'date-approximate',
  'no-verb',
  'indicator-from-title',
] as const

/** The extraction's codes are asked in words; what is in words already is asked as it is. */
function question(reason: string, { t }: PageContext): string {
  const doubt = DOUBTS.find((code) => code === reason)
  return doubt ? t(`review.doubt.${doubt}`) : reason
}
