import {
  DATE_QUALIFIERS,
  EVENT_KINDS,
  MEASURES,
  OBS_STATUSES,
  PRICE_BASES,
  QUALIFIERS,
  SCENARIOS,
  STATED_STATUSES,
  TIME_PER_COLLECTS,
  TOPICS,
} from '../facts/code-lists.ts'
import { LICENCE_TERMS, LICENCES } from '../facts/licences.ts'
import { fold } from '../search/fold.ts'
import { WORDED_UNITS } from '../words/unit.ts'
import type { PageContext } from './page-context.ts'

/** One choice of a list, with its words. */
export interface Choice {
  readonly code: string
  readonly words: string
}

/** What the fields of a fact are chosen from. */
export interface ReviewLists {
  readonly areas: readonly Choice[]
  readonly indicators: readonly (Choice & { readonly breakdowns: readonly Choice[]; readonly unit: string })[]
  readonly units: readonly Choice[]
  readonly measures: readonly Choice[]
  readonly scenarios: readonly Choice[]
  readonly obsStatuses: readonly Choice[]
  readonly collects: readonly Choice[]
  readonly qualifiers: readonly Choice[]
  readonly priceBases: readonly Choice[]
  readonly bases: readonly Choice[]
  readonly eventKinds: readonly Choice[]
  readonly topics: readonly Choice[]
  readonly stated: readonly Choice[]
  readonly dateQualifiers: readonly Choice[]
  readonly licences: readonly Choice[]
}

const BASES = ['P-1Y', 'P-1M', 'P-1Q', 'DEC-1Y', 'PLAN', 'PERIOD'] as const

export function reviewLists({ areas, indicators, locale, t }: PageContext): ReviewLists {
  return {
    areas: byWords(
      [...areas.values()].map(({ id, name, validFrom, validTo }) => ({
        code: id,
        // Several units bear one name; their years tell them apart.
        words: validTo === null ? name[locale] : `${name[locale]} (${validFrom?.slice(0, 4) ?? ''}–${validTo.slice(0, 4)})`,
      })),
    ),
    indicators: byWords(
      [...indicators.values()].map(({ slug, name, breakdowns, unit, unitMult }) => ({
        code: slug,
        words: name[locale],
        breakdowns: breakdowns.map((part) => ({ code: part.code, words: part.name[locale] })),
        unit: `${unit}/${unitMult}`,
      })),
    ),
    units: WORDED_UNITS.map(({ unit, unitMult, name }) => ({
      code: `${unit}/${unitMult}`,
      words: name[locale] || unit.toLowerCase(),
    })),
    measures: MEASURES.map((code) => ({ code, words: t(`review.code.measure.${code}`) })),
    scenarios: SCENARIOS.map((code) => ({ code, words: t(`review.code.scenario.${code}`) })),
    obsStatuses: OBS_STATUSES.flatMap((code) => (code === 'I' ? [] : { code, words: t(`review.code.obsStatus.${code}`) })),
    collects: TIME_PER_COLLECTS.map((code) => ({ code, words: t(`review.code.collect.${code}`) })),
    qualifiers: QUALIFIERS.map((code) => ({ code, words: t(`review.code.qualifier.${code}`) })),
    priceBases: PRICE_BASES.map((code) => ({ code, words: t(`review.code.priceBasis.${code}`) })),
    bases: BASES.map((code) => ({ code, words: t(`review.code.base.${code}`) })),
    eventKinds: EVENT_KINDS.map((code) => ({ code, words: t(`review.code.eventKind.${code}`) })),
    topics: TOPICS.map((code) => ({ code, words: t(`facts.topic.${code}`) })),
    stated: STATED_STATUSES.map((code) => ({ code, words: t(`review.code.stated.${code}`) })),
    dateQualifiers: DATE_QUALIFIERS.map((code) => ({ code, words: t(`review.code.dateQualifier.${code}`) })),
    licences: LICENCES.map((code) => ({ code, words: LICENCE_TERMS[code].name[locale] })),
  }
}

/** As a reader of either language looks them up: diacritics do not count. */
function byWords<T extends Choice>(choices: readonly T[]): readonly T[] {
  const folded = new Map(choices.map((choice) => [choice, fold(choice.words)]))
  return [...choices].sort((a, b) => ((folded.get(a) ?? '') < (folded.get(b) ?? '') ? -1 : 1))
}
