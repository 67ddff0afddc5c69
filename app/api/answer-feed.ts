import type { PageState } from '../../lib/address/page-state.ts'
import type { TimeContext } from '../../lib/address/time-filter.ts'
import { readFactQuery } from '../../lib/api/fact-query.ts'
import { badParameters } from '../../lib/api/problem.ts'
import { readAreas } from '../../lib/db/read-areas.ts'
import { readExtent } from '../../lib/db/read-extent.ts'
import { readIndicators } from '../../lib/db/read-indicators.ts'
import type { Area } from '../../lib/facts/area.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { requestToday } from '../request/environment.ts'
import { answer } from './answer.ts'
import { replyProblem } from './reply.ts'

/** What a feed is made from. */
export interface FeedQuestion {
  readonly state: PageState
  readonly areas: readonly Area[]
  readonly context: TimeContext
  readonly locale: Locale
}

/** Reads a feed's filter as strictly as the API does (`lang=en` beside it) and answers with the text that `write` makes. */
export function answerFeed(
  request: Request,
  type: string,
  write: (question: FeedQuestion) => Promise<string>,
): Promise<Response> {
  return answer(async () => {
    const params = new URL(request.url).searchParams
    const locale: Locale = params.get('lang') === 'en' ? 'en' : 'vi'
    params.delete('lang')
    const [areas, indicators] = await Promise.all([readAreas(), readIndicators()])
    const { query, problems } = readFactQuery(params, areas, indicators)
    if (problems.length > 0) return replyProblem(badParameters(problems))
    const { state } = query
    const extent = await readExtent(state.asOf ? { asOf: state.asOf } : {})
    const today = requestToday()
    const context = { earliest: extent.earliest ?? today, latest: extent.latest ?? today, today }
    const body = await write({ state, areas, context, locale })
    return new Response(body, {
      headers: { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-cache' },
    })
  })
}
