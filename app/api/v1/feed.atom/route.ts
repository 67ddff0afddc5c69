import { readFirstRecorded } from '../../../../lib/db/read-first-recorded.ts'
import { readNewestFacts } from '../../../../lib/db/read-newest-facts.ts'
import { atomFeed } from '../../../../lib/feeds/atom-feed.ts'
import { answerFeed } from '../../answer-feed.ts'

/** GET /api/v1/feed.atom: what is new or revised within any filter. */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, {
    file: 'feed.atom',
    type: 'application/atom+xml; charset=utf-8',
    page: '/',
    usual: 200,
    read: readNewestFacts,
    write: async (facts, context) => {
      const revised = facts.filter(({ version }) => version > 1).map(({ id }) => id)
      return atomFeed(facts, await readFirstRecorded(revised), context)
    },
  })
}
