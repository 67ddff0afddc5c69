import type { Fact } from '../facts/fact.ts'
import { known, type PageContext } from './page-context.ts'
import { publicationWords } from './publication-words.ts'

const NAMED = 3

/** The articles behind facts as the line under an embed names them, those that state most first; '' when there are none. */
export function embedSources(facts: readonly Pick<Fact, 'evidence'>[], context: PageContext): string {
  const counts = new Map<string, number>()
  for (const { article } of facts.flatMap(({ evidence }) => evidence)) counts.set(article, (counts.get(article) ?? 0) + 1)
  const slugs = [...counts].sort(([a, most], [b, more]) => more - most || a.localeCompare(b)).map(([slug]) => slug)
  const names = [...new Set(slugs.map((slug) => publicationWords(known(context.articles, slug, 'article'), context)))]
  const [shown, rest] = [names.slice(0, NAMED).join('; '), names.length - NAMED]
  return rest > 0 ? context.t('embeds.moreSources', { shown, rest }) : shown
}
