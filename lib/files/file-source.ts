import type { Area } from '../facts/area.ts'
import type { Article } from '../facts/article.ts'
import type { Event } from '../facts/event.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { Observation } from '../facts/observation.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { PageContext } from '../view/page-context.ts'

/** What a file says of itself. */
export interface FileAbout {
  readonly title: string
  /** ASCII, without ending: "cot-moc-indicators-grdp-growth-2026-11-22". */
  readonly fileName: string
  /** The public origin, without a slash at the end. */
  readonly origin: string
  /** The full address of the page that shows the same, its day of record pinned. */
  readonly page: string
  /** The full address that makes this very file again, its day of record pinned. */
  readonly file: string
  /** What was chosen, as a query string without "?", its day of record pinned. */
  readonly query: string
  /** The day of record whose data it holds. */
  readonly asOf: CivilDate
}

/** All that the writers of files are given: facts, and whatever they name. */
export interface FileSource {
  readonly about: FileAbout
  /** Language, day and the lists that facts refer to, whole. */
  readonly context: PageContext
  readonly observations: readonly Observation[]
  readonly events: readonly Event[]
  /** By slug; those that the facts quote, hosts of teasers included. */
  readonly articles: ReadonlyMap<string, Article>
  /** By id; those that the facts are about. */
  readonly areas: ReadonlyMap<string, Area>
  /** By slug; those that the figures measure. */
  readonly indicators: ReadonlyMap<string, Indicator>
}

/** What the writers need, from facts and the lists they refer to; the lists are cut down to what the facts name. */
export function fileSource(
  about: FileAbout,
  { observations, events }: Pick<FileSource, 'observations' | 'events'>,
  context: PageContext,
): FileSource {
  const quoted = [...observations, ...events].flatMap(({ evidence }) => evidence.map(({ article }) => article))
  const hosts = quoted.flatMap((slug) => context.articles.get(slug)?.host ?? [])
  return {
    about,
    context,
    observations,
    events,
    articles: named(context.articles, [...quoted, ...hosts]),
    areas: named(context.areas, [...observations.map(({ area }) => area), ...events.flatMap(({ areas }) => areas)]),
    indicators: named(
      context.indicators,
      observations.map(({ indicator }) => indicator),
    ),
  }
}

/** In the order of their names, so that the same facts make the same bytes. */
function named<T>(known: ReadonlyMap<string, T>, names: readonly string[]): ReadonlyMap<string, T> {
  return new Map(
    [...new Set(names)].sort().flatMap((name) => {
      const value = known.get(name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}
