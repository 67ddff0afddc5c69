import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readYearArticles } from '../../lib/db/read-year-articles.ts'
import { readYearFigures } from '../../lib/db/read-year-figures.ts'
import type { Area } from '../../lib/facts/area.ts'
import { figuresByIndicator } from '../../lib/facts/fact-counts.ts'
import { lineage } from '../../lib/facts/lineage.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { provincesRead, type SilenceGrid, silenceGrid, silenceYears } from '../../lib/view/silence-grid.ts'
import { learnArticles, type RequestContext, readCatalogue } from './catalogue.ts'
import { countsOf, filterOf } from './facts.ts'
import { writtenAboutOnRecord } from './on-record.ts'
import { once } from './once.ts'

export interface RequestedSilence {
  readonly grid: SilenceGrid
  readonly title: string
  readonly state: PageState
  /** After which province the tables go on; null: they end here. */
  readonly next: string | null
}

/** Tables on one page, and articles named under each year of one. */
const [TABLES, ARTICLES_NAMED] = [2, 40]

const figuresSaid = once((units: readonly string[], span: readonly [number, number], asOf: CivilDate | null) =>
  readYearFigures(units, span, asOf ?? undefined),
)
const articlesRead = once((units: readonly string[], span: readonly [number, number], asOf: CivilDate | null) =>
  readYearArticles(units, span, ARTICLES_NAMED, asOf ?? undefined),
)

/** What is said and what is not in a state, with the heading over it; the tables after that of a province (null: from the first). */
export async function requestSilence(
  given: PageState,
  context: RequestContext,
  after: string | null = null,
): Promise<RequestedSilence> {
  // A status or search words would hide figures, and the page would then call silent what was said.
  const state: PageState = { ...given, status: [], q: '', fact: null, view: null }
  const [{ areas, indicators }, counts, { time }] = await Promise.all([readCatalogue(), countsOf(state.asOf), filterOf(state)])
  const all = state.province.length > 0 ? state.province : provincesRead(await writtenAboutOnRecord(state.asOf), areas, context)
  const rest = all.slice(after === null ? 0 : all.indexOf(after) + 1)
  const provinces = rest.slice(0, TABLES)
  const shown = silenceYears(time ?? null, context)
  const span = [shown.years[0] ?? 0, shown.years.at(-1) ?? 0] as const
  const [said, read] = await Promise.all([
    figuresSaid(unitsOf(provinces, areas), span, state.asOf),
    Promise.all(provinces.map(async (slug) => [slug, await articlesRead(unitsOf([slug], areas), span, state.asOf)] as const)),
  ])
  await learnArticles(
    context,
    read.flatMap(([, years]) => years.flatMap(({ articles }) => articles)),
  )
  const told = new Set(figuresByIndicator(counts).keys())
  const place = { path: '/silence', state }
  const grid = silenceGrid({ areas, indicators, told, said, read: new Map(read) }, shown, provinces, context, place)
  const names = grid.tables.map(({ name }) => name).join(', ')
  const title = state.province.length > 0 ? context.t('insights.silence.titleOf', { names }) : context.t('insights.silence.title')
  return { grid, title, state, next: rest.length > TABLES ? (provinces.at(-1) ?? null) : null }
}

function unitsOf(slugs: readonly string[], areas: readonly Area[]): readonly string[] {
  return [...new Set(slugs.flatMap((slug) => lineage(slug, areas).map(({ area }) => area.id)))]
}
