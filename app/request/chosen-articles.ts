import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import type { Article } from '../../lib/facts/article.ts'
import { chooseArticles } from '../../lib/facts/choose-articles.ts'
import { readCatalogue } from './catalogue.ts'
import { everyFact, type Facts, factsOf, filterOf } from './facts.ts'

/** The articles that a state keeps, teasers among them, and every fact of its day of record. */
export async function chosenArticles(
  state: PageState,
): Promise<{ readonly articles: readonly Article[]; readonly facts: Facts }> {
  const [catalogue, facts, kept, filter] = await Promise.all([
    readCatalogue(),
    everyFact(state.asOf),
    factsOf(state),
    filterOf(state),
  ])
  const chosen = chooseArticles(catalogue.articles, kept, filter)
  // A teaser that is kept brings the article along on whose page it stands.
  const articles = catalogue.articles.filter(({ slug }) => chosen.some((one) => one.slug === slug || one.host === slug))
  return { articles, facts }
}
