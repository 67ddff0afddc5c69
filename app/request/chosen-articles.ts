import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import type { Article } from '../../lib/facts/article.ts'
import { chooseArticles } from '../../lib/facts/choose-articles.ts'
import { articlesOn } from './catalogue.ts'
import { everyFact, type Facts, factsOf, filterOf } from './facts.ts'

/** The articles that a state keeps, teasers among them, and every fact of its day of record. */
export async function chosenArticles(
  state: PageState,
): Promise<{ readonly articles: readonly Article[]; readonly facts: Facts }> {
  const [known, facts, kept, filter] = await Promise.all([
    articlesOn(state.asOf),
    everyFact(state.asOf),
    factsOf(state),
    filterOf(state),
  ])
  const chosen = chooseArticles(known, kept, filter)
  // A teaser that is kept brings the article along on whose page it stands.
  const articles = known.filter(({ slug }) => chosen.some((one) => one.slug === slug || one.host === slug))
  return { articles, facts }
}
