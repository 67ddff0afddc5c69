import type { Problem } from '../../lib/api/problem.ts'

// Public, read-only data: any page of any site may ask for it.
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }

/** JSON as the contract wants it. */
export function replyJson(body: unknown): Response {
  return Response.json(body, { headers: OPEN })
}

/** A table, named as a file when it is saved. */
export function replyCsv(text: string, fileName: string): Response {
  return new Response(text, {
    headers: { ...OPEN, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `inline; filename="${fileName}"` },
  })
}

/** RFC 9457 problem details. */
export function replyProblem(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...OPEN, 'content-type': 'application/problem+json; charset=utf-8' },
  })
}
