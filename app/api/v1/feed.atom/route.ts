import { href } from '../../../../lib/address/href.ts'
import { writeState } from '../../../../lib/address/page-state.ts'
import { stateFilter } from '../../../../lib/address/state-filter.ts'
import { atomFeed } from '../../../../lib/api/atom-feed.ts'
import { readEvents } from '../../../../lib/db/read-events.ts'
import { readObservations } from '../../../../lib/db/read-observations.ts'
import { translator } from '../../../../lib/words/translator.ts'
import { siteOrigin } from '../../../request/environment.ts'
import { answerFeed } from '../../answer-feed.ts'

/** GET /api/v1/feed.atom: what is new or revised within any filter. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'application/atom+xml; charset=utf-8', async ({ state, areas, context, locale }) => {
    const filter = stateFilter(state, areas, context)
    const [{ observations }, { events }] = await Promise.all([readObservations(filter), readEvents(filter)])
    const query = writeState(state)
    const t = translator(locale)
    return atomFeed([...observations, ...events], {
      title: t('pages.site.title'),
      author: t('pages.site.name'),
      origin: siteOrigin().origin,
      self: `/api/v1/feed.atom${query ? `?${query}` : ''}`,
      page: href(locale, '/', state),
      locale,
    })
  })
}
