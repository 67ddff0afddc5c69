import { readEvents } from '../../../../lib/db/read-events.ts'
import { calendar } from '../../../../lib/feeds/calendar.ts'
import { answerFeed } from '../../answer-feed.ts'

/** GET /api/v1/events.ics: the events of any filter for calendars, the latest where there are many. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, {
    file: 'events.ics',
    type: 'text/calendar; charset=utf-8',
    page: '/timeline',
    // Programs that show calendars ask for no more than they are given at once.
    usual: 1000,
    read: async (filter, part) => {
      const { events, next } = await readEvents(filter, { ...part, newestFirst: true })
      return { facts: events.toReversed(), next }
    },
    write: calendar,
  })
}
