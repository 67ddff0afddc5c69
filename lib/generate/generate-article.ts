import { createHash } from 'node:crypto'
import type { Article } from '../facts/article.ts'
import type { Event } from '../facts/event.ts'
import type { Fact } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import { addDays } from '../time/civil-date.ts'
import { parseEdtf } from '../time/edtf.ts'
import { generateEvent } from './generate-event.ts'
import { generateFigure } from './generate-figure.ts'
import { type Random, randomFrom, seedOf } from './random.ts'
import type { World } from './world.ts'

/** Facts of each kind that one article tells. */
export const FACTS_AN_ARTICLE = 10

/** How many of each kind are wanted. */
export interface Amount {
  readonly events: number
  readonly figures: number
}

/** An article that nobody wrote, with every version of the facts that it tells. */
export interface GeneratedArticle {
  readonly article: Article & { readonly recordedAt: string }
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
}

/** What the slugs of generated articles begin with. */
export const GENERATED_SLUG = 'sinh-ra-de-do-'

const FIRST_RECORDED = '2024-01-01'
/** Facts come on record within so many days, 20 November 2026 being the last. */
const RECORDED_WITHIN = 1055
const CORRECTED = 0.02
const CORRECTION = { vi: 'Sửa để đo', en: 'Corrected to measure' }

/** How many articles it takes. */
export function articlesFor({ events, figures }: Amount): number {
  return Math.ceil(Math.max(events, figures) / FACTS_AN_ARTICLE)
}

/** The article at a position, the same whatever others are made: a larger amount begins with the smaller one. */
export function generateArticle(position: number, amount: Amount, seed: number, world: World): GeneratedArticle {
  const random = randomFrom(seedOf(seed, position))
  const slug = `${GENERATED_SLUG}${String(position + 1).padStart(6, '0')}`
  const day = addDays(FIRST_RECORDED, random.whole(0, RECORDED_WITHIN - 60))
  const recordedAt = `${day}T0${random.whole(0, 9)}:00:00.000Z`
  const title = `Bài sinh ra để đo ${position + 1}`
  let [text, length] = [`${title}\n\n`, title.length + 2]
  const write = <T extends Fact>(wanted: number, make: (start: number, number: number) => T): T[] => {
    const first = position * FACTS_AN_ARTICLE
    const count = Math.max(0, Math.min(FACTS_AN_ARTICLE, wanted - first))
    return Array.from({ length: count }, (_, index) => {
      const fact = make(length, first + index)
      const [quote] = fact.evidence
      text += `${quote?.exact ?? ''}\n`
      length = (quote?.end ?? length) + 1
      return fact
    }).flatMap((fact) => versionsOf(fact, day, random))
  }
  const observations = write(amount.figures, (start, number) =>
    generateFigure({ article: slug, start, position: number, recordedAt }, world, random),
  )
  const events = write(amount.events, (start, number) =>
    generateEvent({ article: slug, start, position: number, recordedAt }, world, random),
  )
  const article = {
    ...{
      slug,
      kind: 'main' as const,
      host: null,
      publisher: 'vidu.vn',
      author: null,
      url: null,
      publishedWhy: null,
      licence: null,
    },
    title,
    published: parseEdtf(addDays(day, -random.whole(0, 30))),
    publishedDateBasis: 'stated' as const,
    language: 'vi',
    sha256: createHash('sha256').update(text).digest('hex'),
    textLength: length,
    areas: [...new Set(events.slice(0, 2).flatMap(({ areas }) => areas.slice(0, 1)))],
    recordedAt,
  }
  return { article, observations, events }
}

/** Most facts stand as they were first recorded; a few were corrected within two months. */
function versionsOf<T extends Fact>(fact: T, day: string, random: Random): T[] {
  if (!random.happens(CORRECTED)) return [fact]
  const at = `${addDays(day, random.whole(1, 60))}T12:00:00.000Z`
  return [
    { ...fact, supersededAt: at },
    { ...fact, version: 2, recordedAt: at, correction: CORRECTION },
  ]
}
