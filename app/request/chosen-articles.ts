import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readArticleCounts } from '../../lib/db/read-article-counts.ts'
import { readChosenHosts } from '../../lib/db/read-chosen-articles.ts'
import { type ArticleEntry, articleEntry } from '../../lib/view/article-view.ts'
import { learnArticles, type RequestContext } from './catalogue.ts'
import { filterOf } from './facts.ts'

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

/** A part of the articles that a state keeps, the latest published first: those after the one of a slug (null, or that of none: from the first). */
export async function chosenArticles(context: RequestContext, state: PageState, asked: string | null): Promise<ChosenArticles> {
  const filter = await filterOf(state)
  if (asked !== null) await learnArticles(context, [asked])
  const after = asked !== null && context.articles.has(asked) ? asked : null
  const { counts, articles, teasers, next } = await readChosenHosts(filter, { limit: ARTICLES_SHOWN, after })
  const stated = await readArticleCounts(
    [...articles, ...teasers].map(({ slug }) => slug),
    filter.asOf,
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
