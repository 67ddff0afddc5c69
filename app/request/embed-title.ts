import 'server-only'
import { readPagePath } from '../../lib/address/page-path.ts'
import type { PageState } from '../../lib/address/page-state.ts'
import { factHead } from '../../lib/view/fact-head.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import { everyFact, factsOf } from './facts.ts'
import { requestPicture } from './picture.ts'

/** What the page at a path shows, in words; null when it names nothing that there is. `path` is without language. */
export async function requestEmbedTitle(path: string, state: PageState, context: PageContext): Promise<string | null> {
  const { locale, t } = context
  const page = readPagePath(path)
  switch (page?.kind) {
    case 'dashboard':
      return (await requestPicture(await factsOf({ ...state, time: null }), context, { path, state })).title
    case 'timeline':
      return t('pages.timeline.title')
    case 'indicator':
      return context.indicators.get(page.name)?.name[locale] ?? null
    case 'province':
      return [...context.areas.values()].findLast(({ slug }) => slug === page.name)?.name[locale] ?? null
    case 'article':
      return context.articles.get(page.name)?.title ?? null
    case 'fact': {
      const { observations, events } = await everyFact(state.asOf)
      const fact = [...observations, ...events].find(({ id }) => id === page.name)
      const head = fact && factHead(fact, context)
      return head ? `${[head.large.before, head.large.main, head.large.unit].filter(Boolean).join(' ')}: ${head.title}` : null
    }
    default:
      return null
  }
}
