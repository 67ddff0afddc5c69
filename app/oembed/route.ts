import { embedAddress } from '../../lib/address/embed-address.ts'
import { readEmbedOptions } from '../../lib/address/embed-options.ts'
import { readState, writeState } from '../../lib/address/page-state.ts'
import { notFound } from '../../lib/api/problem.ts'
import { oembedAnswer } from '../../lib/embed/oembed-answer.ts'
import { readOembedQuery } from '../../lib/embed/oembed-query.ts'
import { pageOfUrl, shortCodeOfUrl } from '../../lib/embed/page-of-url.ts'
import { answer } from '../api/answer.ts'
import { replyJson, replyProblem } from '../api/reply.ts'
import { pageContext, readCatalogue } from '../request/catalogue.ts'
import { requestEmbedTitle } from '../request/embed-title.ts'
import { siteOrigin } from '../request/environment.ts'
import { requestShortLinkPage } from '../request/short-link-page.ts'

/** GET /oembed?url=…: the frame that shows the same as one of our pages, told by its address or a short link (oEmbed 1.0). */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const query = readOembedQuery(new URL(request.url).searchParams)
    if ('status' in query) return replyProblem(query)
    const { origin } = siteOrigin()
    const nothing = replyProblem(notFound(`url: no page of ${origin} that can be embedded stands at this address`))
    const code = shortCodeOfUrl(query.url, origin)
    const page = code === null ? pageOfUrl(query.url, origin) : await requestShortLinkPage(code)
    if (!page) return nothing
    const { areas, indicators } = await readCatalogue()
    const known = { provinces: areas.map(({ slug }) => slug), indicators: indicators.map(({ slug }) => slug) }
    const { state } = readState(page.query, known)
    const context = await pageContext(page.locale, state.asOf)
    const title = await requestEmbedTitle(page.path, state, context)
    if (title === null) return nothing
    const { options } = readEmbedOptions(page.query)
    const src = `${origin}${embedAddress(page.locale, page.path, writeState(state), options)}`
    return replyJson(
      oembedAnswer({ src, path: page.path, title, provider: { name: context.t('pages.site.name'), url: origin } }, query),
    )
  })
}
