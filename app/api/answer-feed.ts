import { feedAddress } from '../../lib/address/feed-address.ts'
import { href } from '../../lib/address/href.ts'
import { stateFilter } from '../../lib/address/state-filter.ts'
import { readFactQuery } from '../../lib/api/fact-query.ts'
import { badParameters } from '../../lib/api/problem.ts'
import type { Fact } from '../../lib/facts/fact.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { type FeedContext, feedName } from '../../lib/feeds/feed-context.ts'
import { LOCALES } from '../../lib/words/locale.ts'
import { pageContext, readCatalogue } from '../request/catalogue.ts'
import { requestToday, siteOrigin } from '../request/environment.ts'
import { learnArticlesOf } from '../request/facts.ts'
import { extentOnRecord } from '../request/on-record.ts'
import { answer } from './answer.ts'
import { replyProblem } from './reply.ts'

/** A feed holds no more facts than this, whatever `limit` says, and then names where it goes on. */
const MOST_FED = 1000

interface FeedKind<F extends Fact> {
  readonly file: Parameters<typeof feedAddress>[0]
  readonly type: string
  /** The page, without language, that shows the same to people. */
  readonly page: string
  /** How many facts it holds where nobody says otherwise. */
  readonly usual: number
  /** A part of a filter's facts, beginning with the newest. */
  readonly read: (filter: FactFilter, part: FeedPart) => Promise<{ readonly facts: readonly F[]; readonly next: string | null }>
  readonly write: (facts: readonly F[], context: FeedContext) => string | Promise<string>
}

/** Which part of its facts a feed holds: `limit` of them, those after the one that the cursor names (null: from the first). */
interface FeedPart {
  readonly limit: number
  readonly after: string | null
}

/** Reads a feed's filter as strictly as the API does (`lang` beside it) and answers with the text that `write` makes. */
export function answerFeed<F extends Fact>(
  request: Request,
  { file, type, page, usual, read, write }: FeedKind<F>,
): Promise<Response> {
  return answer(async () => {
    const params = new URL(request.url).searchParams
    const lang = params.get('lang') ?? 'vi'
    params.delete('lang')
    const { areas, indicators } = await readCatalogue()
    const { query, problems } = readFactQuery(params, areas, indicators)
    const locale = LOCALES.find((known) => known === lang)
    const refused = locale ? [] : [{ parameter: 'lang', value: lang, accepts: LOCALES.join(', ') }]
    if (!locale || problems.length > 0) return replyProblem(badParameters([...problems, ...refused]))
    const { state, cursor } = query
    const limit = params.has('limit') ? Math.min(query.limit, MOST_FED) : usual
    const [extent, context] = await Promise.all([extentOnRecord(state.asOf), pageContext(locale, state.asOf)])
    const today = requestToday()
    const times = { earliest: extent.earliest ?? today, latest: extent.latest ?? today, today }
    const { facts, next } = await read(stateFilter(state, areas, times), { limit, after: cursor })
    await learnArticlesOf(context, facts)
    const origin = siteOrigin().origin
    const part = params.has('limit') ? { limit } : {}
    const goesOn = next && feedAddress(file, locale, state, { ...part, cursor: next })
    const body = await write(facts, {
      page: context,
      name: feedName(state, areas, indicators, context),
      origin,
      self: feedAddress(file, locale, state, { ...part, cursor }),
      next: goesOn,
      alternate: href(locale, page, state),
    })
    // RFC 8288: a calendar has no other place for where it goes on.
    const link = goesOn ? { link: `<${origin}${goesOn}>; rel="next"`, 'access-control-expose-headers': 'link' } : {}
    return new Response(body, {
      headers: { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-cache', ...link },
    })
  })
}
