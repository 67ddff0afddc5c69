import { readEvents } from '../../../../lib/db/read-events.ts'
import { calendar } from '../../../../lib/feeds/calendar.ts'
import { answerFeed, MOST_FED } from '../../answer-feed.ts'

/** GET /api/v1/events.ics: the events of any filter for calendars, the latest where there are many. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, {
    file: 'events.ics',
    type: 'text/calendar; charset=utf-8',
    page: '/timeline',
    read: async (filter) => (await readEvents(filter, { limit: MOST_FED, after: null, newestFirst: true })).events.toReversed(),
    write: calendar,
  })
}
