import 'server-only'
import { readPagePath } from '../../lib/address/page-path.ts'
import type { PageState } from '../../lib/address/page-state.ts'
import { factHead } from '../../lib/view/fact-head.ts'
import { learnArticles, type RequestContext } from './catalogue.ts'
import { factOnRecord } from './fact-on-record.ts'
import { scopePicture } from './scope-picture.ts'

/** What the page at a path shows, in words; null when it names nothing that there is. `path` is without language. */
export async function requestEmbedTitle(path: string, state: PageState, context: RequestContext): Promise<string | null> {
  const { locale, t } = context
  const page = readPagePath(path)
  switch (page?.kind) {
    case 'dashboard':
      return (await scopePicture({ state }, context, { path, state })).picture.title
    case 'timeline':
      return t('pages.timeline.title')
    case 'indicator':
      return context.indicators.get(page.name)?.name[locale] ?? null
    case 'province':
      return [...context.areas.values()].findLast(({ slug }) => slug === page.name)?.name[locale] ?? null
    case 'article':
      await learnArticles(context, [page.name])
      return context.articles.get(page.name)?.title ?? null
    case 'fact': {
      const fact = await factOnRecord(context, page.name, state.asOf)
      const head = fact && factHead(fact, context)
      return head ? `${[head.large.before, head.large.main, head.large.unit].filter(Boolean).join(' ')}: ${head.title}` : null
    }
    default:
      return null
  }
}
