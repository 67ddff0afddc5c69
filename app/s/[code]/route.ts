import { readShortCode } from '../../../lib/address/short-code.ts'
import { linkTargetAddress } from '../../../lib/api/link-resource.ts'
import { notFound } from '../../../lib/api/problem.ts'
import { readShortLink } from '../../../lib/db/read-short-link.ts'
import { answer } from '../../api/answer.ts'
import { replyProblem } from '../../api/reply.ts'

/** GET /s/{code}: leads on to the page. A code that nobody was given does not come this far: proxy.ts has the page for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const code = readShortCode((await params).code)
  return answer(async () => {
    const link = code === null ? null : await readShortLink(code)
    if (!link) return replyProblem(notFound('There is no such short link.'))
    return new Response(null, {
      status: 307,
      headers: { location: linkTargetAddress(link), 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' },
    })
  })
}
