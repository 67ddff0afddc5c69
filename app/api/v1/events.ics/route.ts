import { stateFilter } from '../../../../lib/address/state-filter.ts'
import { calendar } from '../../../../lib/api/calendar.ts'
import { readEvents } from '../../../../lib/db/read-events.ts'
import { translator } from '../../../../lib/words/translator.ts'
import { requestToday, siteOrigin } from '../../../request/environment.ts'
import { answerFeed } from '../../answer-feed.ts'

/** GET /api/v1/events.ics: the events of any filter for calendars. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'text/calendar; charset=utf-8', async ({ state, areas, context, locale }) => {
    const { events } = await readEvents(stateFilter(state, areas, context))
    const name = translator(locale)('pages.site.name')
    return calendar(events, { name, origin: siteOrigin().origin, today: requestToday(), locale })
  })
}
