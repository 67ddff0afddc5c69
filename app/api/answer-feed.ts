import { feedAddress } from '../../lib/address/feed-address.ts'
import { href } from '../../lib/address/href.ts'
import { stateFilter } from '../../lib/address/state-filter.ts'
import { readFactQuery } from '../../lib/api/fact-query.ts'
import { badParameters } from '../../lib/api/problem.ts'
import { readExtent } from '../../lib/db/read-extent.ts'
import type { FactFilter } from '../../lib/facts/fact-filter.ts'
import { type FeedContext, feedName } from '../../lib/feeds/feed-context.ts'
import { LOCALES } from '../../lib/words/locale.ts'
import { pageContext, readCatalogue } from '../request/catalogue.ts'
import { requestToday, siteOrigin } from '../request/environment.ts'
import { answer } from './answer.ts'
import { replyProblem } from './reply.ts'

interface FeedKind {
  readonly file: Parameters<typeof feedAddress>[0]
  readonly type: string
  /** The page, without language, that shows the same to people. */
  readonly page: string
  readonly write: (filter: FactFilter, context: FeedContext) => Promise<string>
}

/** Reads a feed's filter as strictly as the API does (`lang` beside it) and answers with the text that `write` makes. */
export function answerFeed(request: Request, { file, type, page, write }: FeedKind): Promise<Response> {
  return answer(async () => {
    const params = new URL(request.url).searchParams
    const lang = params.get('lang') ?? 'vi'
    params.delete('lang')
    const { areas, indicators } = await readCatalogue()
    const { query, problems } = readFactQuery(params, areas, indicators)
    const locale = LOCALES.find((known) => known === lang)
    const refused = locale ? [] : [{ parameter: 'lang', value: lang, accepts: LOCALES.join(', ') }]
    if (!locale || problems.length > 0) return replyProblem(badParameters([...problems, ...refused]))
    const { state } = query
    const [extent, context] = await Promise.all([
      readExtent(state.asOf ? { asOf: state.asOf } : {}),
      pageContext(locale, state.asOf),
    ])
    const today = requestToday()
    const times = { earliest: extent.earliest ?? today, latest: extent.latest ?? today, today }
    const body = await write(stateFilter(state, areas, times), {
      page: context,
      name: feedName(state, areas, indicators, context),
      origin: siteOrigin().origin,
      self: feedAddress(file, locale, state),
      alternate: href(locale, page, state),
    })
    return new Response(body, {
      headers: { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-cache' },
    })
  })
}
