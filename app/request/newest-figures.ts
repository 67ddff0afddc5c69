import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readNewestFigures } from '../../lib/db/read-newest-figures.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { IndicatorFigures } from '../../lib/facts/newest-figure.ts'
import type { RequestContext } from './catalogue.ts'
import { filterOf, learnArticlesOf } from './facts.ts'
import { once } from './once.ts'

const readFigures = once((filter: FactFilter) => readNewestFigures(filter))

/** Of each indicator that a state keeps figures of how many there are, and the one that stands for it. */
export async function newestFigures(context: RequestContext, state: PageState): Promise<readonly IndicatorFigures[]> {
  const figures = await readFigures(await filterOf(state))
  await learnArticlesOf(
    context,
    figures.map(({ newest }) => newest),
  )
  return figures
}
