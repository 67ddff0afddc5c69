import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import { TOPICS } from '../facts/code-lists.ts'
import type { Indicator } from '../facts/indicator.ts'
import { currentArea, lineage } from '../facts/lineage.ts'
import { KNOWLEDGE, type Knowledge, knowledgeOf, type YearArticles, type YearFigures } from '../facts/silence.ts'
import type { Interval } from '../time/interval.ts'
import { known, type PageContext, type PagePlace } from './page-context.ts'
import { publicationWords } from './publication-words.ts'

export interface SilenceCell {
  readonly year: number
  readonly knowledge: Knowledge
  /** What stands in the cell: "đã nêu", "3 bài không nêu". */
  readonly word: string
  /** All of it for those who hear the cell alone. */
  readonly spoken: string
  /** The figure, the figures of the year, or the list of articles read; null where none was. */
  readonly href: string | null
}

export interface SilenceRow {
  readonly indicator: string
  readonly name: string
  readonly href: string
  readonly cells: readonly SilenceCell[]
}

export interface SilenceTable {
  readonly slug: string
  readonly name: string
  readonly href: string
  readonly groups: readonly { readonly topic: string; readonly name: string; readonly rows: readonly SilenceRow[] }[]
  readonly counts: readonly { readonly knowledge: Knowledge; readonly count: number }[]
  /** The articles read for each year, years without any left out. */
  readonly read: readonly {
    readonly id: string
    readonly year: number
    /** How many there are beyond those named. */
    readonly more: number
    readonly articles: readonly {
      readonly title: string
      readonly language: string
      readonly line: string
      readonly href: string
    }[]
  }[]
}

export interface SilenceGrid {
  readonly years: readonly number[]
  /** Whether earlier years of the choice were left out. */
  readonly cut: boolean
  readonly tables: readonly SilenceTable[]
}

export interface SilenceSource {
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  /** The indicators that any figure is on record for. */
  readonly told: ReadonlySet<string>
  /** The figures of the years, of the provinces' units at least. */
  readonly said: readonly YearFigures[]
  /** The articles read for each year, by the slug of the province; those named are known to the context. */
  readonly read: ReadonlyMap<string, readonly YearArticles[]>
}

const USUAL_YEARS = 10
const MOST_YEARS = 20

/** The years that are shown of the days that a reader chose (null: the last ten years), and whether earlier ones are left out. */
export function silenceYears(time: Interval | null, { today }: PageContext): Pick<SilenceGrid, 'years' | 'cut'> {
  const thisYear = Number(today.slice(0, 4))
  const first = time ? Number(time.start.slice(0, 4)) : thisYear - USUAL_YEARS + 1
  const last = time ? Number(time.end.slice(0, 4)) : thisYear
  const from = Math.max(first, last - MOST_YEARS + 1)
  return { years: Array.from({ length: last - from + 1 }, (_, index) => from + index), cut: from > first }
}

/** What is said and what is not: for each province its indicators by years. Rows are the indicators that any figure is on record for, or those chosen. */
export function silenceGrid(
  source: SilenceSource,
  { years, cut }: Pick<SilenceGrid, 'years' | 'cut'>,
  provinces: readonly string[],
  context: PageContext,
  { state }: PagePlace,
): SilenceGrid {
  const indicators = source.indicators.filter(
    ({ slug, topic }) =>
      (state.indicator.length > 0 ? state.indicator.includes(slug) : source.told.has(slug)) &&
      (state.topic.length === 0 || state.topic.includes(topic)),
  )
  return { years, cut, tables: provinces.map((slug) => tableOf(slug, years, indicators, source, context)) }
}

/** The provinces of the areas that articles are about; an old unit stands under the province that it led to, where articles are about that one too. */
export function provincesRead(about: readonly string[], areas: readonly Area[], context: PageContext): readonly string[] {
  const units = new Map<string, Set<string>>()
  for (const id of about) {
    const area = context.areas.get(id)
    if (!area || area.kind === 'country' || area.kind === 'region') continue
    units.set(area.slug, (units.get(area.slug) ?? new Set()).add(id))
  }
  const line = new Map([...units.keys()].map((slug) => [slug, new Set(lineage(slug, areas).map(({ area }) => area.id))]))
  const isLedOn = (slug: string, own: ReadonlySet<string>) =>
    [...line].some(([other, whole]) => other !== slug && [...own].every((id) => whole.has(id)))
  return [...units]
    .filter(([slug, own]) => !isLedOn(slug, own))
    .map(([slug]) => slug)
    .sort()
}

function tableOf(
  slug: string,
  years: readonly number[],
  indicators: readonly Indicator[],
  source: SilenceSource,
  context: PageContext,
): SilenceTable {
  const { locale, t } = context
  const units = new Set(lineage(slug, source.areas).map(({ area }) => area.id))
  const figures = source.said.filter(({ area }) => units.has(area))
  const read = new Map(source.read.get(slug)?.map((one) => [one.year, one]))
  const row = (indicator: Indicator): SilenceRow => {
    const own = figures.filter((figure) => figure.indicator === indicator.slug)
    const name = indicator.shortName[locale]
    return {
      indicator: indicator.slug,
      name,
      href: href(locale, `/indicators/${indicator.slug}`, { ...DEFAULT_STATE, province: [slug] }),
      cells: years.map((year) => {
        const count = read.get(year)?.count ?? 0
        const found = own.filter((figure) => figure.year === year)
        const stated = found.reduce((sum, group) => sum + group.count, 0)
        const knowledge = knowledgeOf(
          found.map(({ status }) => status),
          count,
        )
        const long = t(`insights.silence.long.${knowledge}`, { figures: stated, count })
        return {
          year,
          knowledge,
          word: t(`insights.silence.word.${knowledge}`, { count }),
          spoken: t('insights.silence.spoken', { name, year: String(year), what: long }),
          href: cellHref(slug, indicator.slug, year, found, knowledge, context),
        }
      }),
    }
  }
  const groups = TOPICS.map((topic) => ({
    topic,
    name: t(`facts.topic.${topic}`),
    rows: indicators.filter((indicator) => indicator.topic === topic).map(row),
  })).filter(({ rows }) => rows.length > 0)
  const cells = groups.flatMap(({ rows }) => rows.flatMap((one) => one.cells))
  return {
    slug,
    name: currentArea(slug, source.areas)?.name[locale] ?? slug,
    href: href(locale, `/provinces/${slug}`),
    groups,
    counts: KNOWLEDGE.map((knowledge) => ({
      knowledge,
      count: cells.filter((cell) => cell.knowledge === knowledge).length,
    })),
    read: years.flatMap((year) => {
      const those = read.get(year)
      if (!those || those.count === 0) return []
      const named = those.articles.map((article) => known(context.articles, article, 'article'))
      return [
        {
          id: readId(slug, year),
          year,
          more: those.count - named.length,
          articles: named.map((article) => ({
            title: article.title,
            language: article.language,
            line: publicationWords(article, context),
            href: href(locale, `/articles/${article.slug}`),
          })),
        },
      ]
    }),
  }
}

function cellHref(
  slug: string,
  indicator: string,
  year: number,
  found: readonly YearFigures[],
  knowledge: Knowledge,
  { locale }: PageContext,
): string | null {
  const [only] = found
  if (only && found.length === 1 && only.count === 1) return href(locale, `/f/${only.first}`)
  if (only) {
    const time = { from: String(year), to: String(year) }
    return href(locale, `/indicators/${indicator}`, { ...DEFAULT_STATE, province: [slug], time })
  }
  return knowledge === 'silent' ? `#${readId(slug, year)}` : null
}

/** The list of articles read for a year, lower on the same page. */
function readId(slug: string, year: number): string {
  return `read-${slug}-${year}`
}
