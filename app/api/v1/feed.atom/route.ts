import { readEvents } from '../../../../lib/db/read-events.ts'
import { readFirstRecorded } from '../../../../lib/db/read-first-recorded.ts'
import { readObservations } from '../../../../lib/db/read-observations.ts'
import { atomFeed } from '../../../../lib/feeds/atom-feed.ts'
import { answerFeed } from '../../answer-feed.ts'

/** GET /api/v1/feed.atom: what is new or revised within any filter. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, {
    file: 'feed.atom',
    type: 'application/atom+xml; charset=utf-8',
    page: '/',
    write: async (filter, context) => {
      const [{ observations }, { events }] = await Promise.all([readObservations(filter), readEvents(filter)])
      const facts = [...observations, ...events]
      const revised = facts.filter(({ version }) => version > 1).map(({ id }) => id)
      return atomFeed(facts, await readFirstRecorded(revised), context)
    },
  })
}
