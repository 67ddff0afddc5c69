import { MAX_LINK_BYTES, readLinkRequest } from '../../../../lib/api/link-request.ts'
import { linkResource } from '../../../../lib/api/link-resource.ts'
import { badParameters } from '../../../../lib/api/problem.ts'
import { rateLimit } from '../../../../lib/api/rate-limit.ts'
import { writeShortLink } from '../../../../lib/db/write-short-link.ts'
import { siteOrigin } from '../../../request/environment.ts'
import { knownValues } from '../../../request/known-values.ts'
import { namesNothing } from '../../../request/names-nothing.ts'
import { answer } from '../../answer.ts'
import { readJsonBody } from '../../read-json-body.ts'
import { replyProblem } from '../../reply.ts'

/** Enough for many readers at once, too few to fill a disk with. */
const limit = rateLimit(120, 60)

/** POST /api/v1/links: a short link to one of our pages. 201 when it is new, 200 when the same state has one already. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
      return refuse(415, 'Unsupported media type', 'A short link is asked for by a body of type application/json.')
    }
    const wait = limit.ask(Date.now())
    if (wait !== null) return refuse(429, 'Too many requests', `Try again in ${wait} seconds.`, { 'retry-after': String(wait) })
    const read = await readJsonBody(request, MAX_LINK_BYTES)
    if (read === 'too long') return refuse(413, 'Content too large', `The body may have at most ${MAX_LINK_BYTES} bytes.`)
    if (read === 'not JSON') return refuse(400, 'Bad request', 'The body is not JSON.')
    const asked = readLinkRequest(read.body, await knownValues())
    if ('problems' in asked) return replyProblem(badParameters(asked.problems))
    const { target } = asked
    if (await namesNothing(target.path)) {
      return replyProblem(badParameters([{ parameter: 'path', value: target.path, accepts: 'the path of a page that exists' }]))
    }
    const { link, isNew } = await writeShortLink(target)
    const data = linkResource(link, siteOrigin().origin)
    return Response.json({ data }, { status: isNew ? 201 : 200, headers: { location: data.url, 'cache-control': 'no-store' } })
  })
}

function refuse(status: number, title: string, detail: string, headers: Record<string, string> = {}): Response {
  const reply = replyProblem({ type: 'about:blank', title, status, detail })
  for (const [name, value] of Object.entries(headers)) reply.headers.set(name, value)
  return reply
}
