import { type ZodType, z } from 'zod'
import { badParameters, notFound, type Problem } from '../../../lib/api/problem.ts'
import { FetchError } from '../../../lib/fetch/fetch-page.ts'
import { NotPossibleError } from '../../../lib/review/not-possible-error.ts'
import { PublicationError } from '../../../lib/review/plan-publication.ts'
import { DocumentError } from '../../../lib/review/receive-document.ts'
import { StaleError } from '../../../lib/review/stale-error.ts'
import { type Curator, curatorOf } from '../../request/curator.ts'
import { siteOrigin } from '../../request/environment.ts'
import { answer } from '../answer.ts'
import { BodyTooLargeError, readBody } from './read-body.ts'

/** Decisions and drafts are small; documents come another way. */
const JSON_LIMIT = 200_000

/**
 * Runs a handler for the curator whose request this is. Nobody else learns anything here, not even what exists: without a
 * session the answer is 401 for every address. A handler's null is 404; what it throws becomes problem details.
 */
export async function answerReview(request: Request, handle: (curator: Curator) => Promise<object | null>): Promise<Response> {
  return answer(async () => {
    const curator = await curatorOf(request.headers)
    if (!curator) return reply(problem(401, 'Unauthorized', 'Sign in first.'))
    if (request.method !== 'GET' && request.headers.get('origin') !== siteOrigin().origin) {
      return reply(problem(403, 'Forbidden', 'Changes are taken from pages of this site only.'))
    }
    try {
      // No name of ours holds it, and PostgreSQL stores none that does.
      if (/%00/.test(request.url)) return reply(notFound('There is no such thing to review.'))
      const result = await handle(curator)
      return result === null ? reply(notFound('There is no such thing to review.')) : Response.json(result, { headers: PRIVATE })
    } catch (error) {
      const known = problemOf(error)
      if (!known) throw error
      return reply(known)
    }
  })
}

/** A request's JSON body in the shape that a handler takes. Throws a ZodError or a SyntaxError for any other. */
export async function readJson<T>(request: Request, shape: ZodType<T>): Promise<T> {
  return shape.parse(JSON.parse(new TextDecoder().decode(await readBody(request, JSON_LIMIT)), refuseUnstorable))
}

/** Of what a JSON text holds, PostgreSQL stores no NUL and no half of a surrogate pair; neither is a letter. */
function refuseUnstorable(_: string, value: unknown): unknown {
  if (typeof value === 'string' && /\0|\p{Cs}/u.test(value)) throw new SyntaxError('no text')
  return value
}

const PRIVATE = { 'cache-control': 'private, no-store' }

type ReviewProblem = Problem & { readonly current?: unknown; readonly candidates?: PublicationError['problems'] }

function problemOf(error: unknown): ReviewProblem | null {
  if (error instanceof StaleError) return { ...problem(409, 'Changed meanwhile', error.message), current: error.current }
  if (error instanceof PublicationError) return { ...problem(422, 'Not published', error.message), candidates: error.problems }
  if (error instanceof NotPossibleError || error instanceof FetchError || error instanceof DocumentError)
    return problem(422, 'Not possible', error.message)
  if (error instanceof BodyTooLargeError) return problem(413, 'Too large', error.message)
  if (error instanceof SyntaxError) return problem(400, 'Bad request', 'The body is not readable as JSON.')
  if (error instanceof z.ZodError) {
    return badParameters(
      error.issues.map(({ path, message }) => ({ parameter: path.join('.') || 'body', value: '', accepts: message })),
    )
  }
  return null
}

function problem(status: number, title: string, detail: string): Problem {
  return { type: 'about:blank', title, status, detail }
}

function reply(answered: ReviewProblem): Response {
  const headers = { ...PRIVATE, 'content-type': 'application/problem+json; charset=utf-8' }
  return new Response(JSON.stringify(answered), { status: answered.status, headers })
}
