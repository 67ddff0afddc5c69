import { notFound } from '../../../lib/api/problem.ts'
import { sitemap } from '../../../lib/feeds/sitemap.ts'
import { answer } from '../../api/answer.ts'
import { replyProblem } from '../../api/reply.ts'
import { siteOrigin } from '../../request/environment.ts'
import { requestSitePart } from '../../request/site-parts.ts'

/** GET /sitemap/{part}.xml: a part of the pages, as /sitemap.xml names it. */
export function GET(_request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  return answer(async () => {
    const { part } = await params
    const paths = part.endsWith('.xml') ? await requestSitePart(part.slice(0, -4)) : null
    if (!paths) return replyProblem(notFound(`No sitemap "${part}"; those that there are stand in /sitemap.xml.`))
    return new Response(sitemap(paths, siteOrigin().origin), {
      headers: { 'content-type': 'application/xml', 'cache-control': 'no-cache' },
    })
  })
}
