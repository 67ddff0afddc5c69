import type { Article } from '../facts/article.ts'
import type { Doubt } from '../facts/doubt.ts'
import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import type { JsonPath } from './placed-json.ts'
import type { SeedPlace } from './seed-error.ts'

/** Something read from a seed file, with a way to the line of each of its parts as the file names them. */
export interface Seeded<T> {
  readonly key: string
  readonly value: T
  readonly placeOf: (path: JsonPath) => SeedPlace
}

export interface SeedArticle extends Article {
  readonly recordedAt: string
}

export interface SeedDoubt extends Doubt {
  readonly recordedAt: string
  readonly supersededAt: string | null
}

/** One file of `seeds/articles`: every version of every fact, the older before the newer. */
export interface SeedDocument {
  readonly file: string
  readonly article: Seeded<SeedArticle>
  readonly observations: readonly Seeded<Observation>[]
  readonly events: readonly Seeded<Event>[]
  readonly doubts: readonly Seeded<SeedDoubt>[]
}
