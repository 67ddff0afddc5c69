import { readEvents } from '../../../../lib/db/read-events.ts'
import { calendar } from '../../../../lib/feeds/calendar.ts'
import { answerFeed } from '../../answer-feed.ts'

/** GET /api/v1/events.ics: the events of any filter for calendars. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, {
    file: 'events.ics',
    type: 'text/calendar; charset=utf-8',
    page: '/timeline',
    write: async (filter, context) => calendar((await readEvents(filter)).events, context),
  })
}
