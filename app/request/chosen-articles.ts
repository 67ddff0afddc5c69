import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readArticleCounts } from '../../lib/db/read-article-counts.ts'
import { readChosenHosts } from '../../lib/db/read-chosen-articles.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { type ArticleEntry, articleEntry } from '../../lib/view/article-view.ts'
import { learnArticles, type RequestContext } from './catalogue.ts'
import { filterOf } from './facts.ts'
import { once } from './once.ts'

/** An article of a list, and the teasers that stand on its page. */
export interface ListedArticle extends ArticleEntry {
  readonly teasers: readonly ArticleEntry[]
}

export interface ChosenArticles {
  /** Of all that the state keeps. */
  readonly counts: { readonly main: number; readonly teasers: number }
  readonly articles: readonly ListedArticle[]
  /** After which article the list goes on; null: it ends here. */
  readonly next: string | null
}

const ARTICLES_SHOWN = 50

const readHosts = once((filter: FactFilter, after: string | null) => readChosenHosts(filter, { limit: ARTICLES_SHOWN, after }))
const readCounts = once((slugs: readonly string[], asOf: CivilDate | null) => readArticleCounts(slugs, asOf ?? undefined))

/** A part of the articles that a state keeps, the latest published first: those after the one of a slug (null, or that of none: from the first). */
export async function chosenArticles(context: RequestContext, state: PageState, asked: string | null): Promise<ChosenArticles> {
  const filter = await filterOf(state)
  if (asked !== null) await learnArticles(context, [asked])
  const after = asked !== null && context.articles.has(asked) ? asked : null
  const { counts, articles, teasers, next } = await readHosts(filter, after)
  const stated = await readCounts(
    [...articles, ...teasers].map(({ slug }) => slug),
    filter.asOf ?? null,
  )
  const entry = (article: (typeof articles)[number]) => articleEntry(article, stated.get(article.slug), context)
  return {
    counts,
    articles: articles.map((article) => ({
      ...entry(article),
      teasers: teasers.filter(({ host }) => host === article.slug).map(entry),
    })),
    next,
  }
}
