import { z } from 'zod'
import { addSubmission } from '../../../../lib/db/review/add-submission.ts'
import { FETCH_LIMITS, fetchPage } from '../../../../lib/fetch/fetch-page.ts'
import { decodeDocument, mediaTypeOf } from '../../../../lib/review/receive-document.ts'
import type { Arrival } from '../../../../lib/review/submission-of-page.ts'
import { requestToday } from '../../../request/environment.ts'
import { reception } from '../../../request/reception.ts'
import { answerReview } from '../answer-review.ts'
import { readBody } from '../read-body.ts'

const pasted = z.strictObject({ text: z.string(), name: z.string().max(200) })
const fetched = z.strictObject({ address: z.string().max(2000) })
const asked = z.union([pasted, fetched])

type Given = Omit<Arrival, 'received'> & { readonly given: string }

/**
 * POST /api/review/submissions: a document for review. JSON with `text` and `name`, or with an `address` to fetch; or a file
 * as the body itself, its name in `?name=`. The same document again answers with the submission that there is.
 */
export async function POST(request: Request): Promise<Response> {
  return answerReview(request, async (curator) => {
    const { given, ...arrival } = await documentOf(request)
    const submission = (await reception()).receive(given, { ...arrival, received: requestToday() })
    const { id, added } = await addSubmission(submission, curator, new Date())
    const count = (kind: string) => submission.candidates.filter(({ draft }) => draft.kind === kind).length
    return { id, added, observations: count('observation'), events: count('event') }
  })
}

async function documentOf(request: Request): Promise<Given> {
  const name = new URL(request.url).searchParams.get('name')
  const bytes = await readBody(request, FETCH_LIMITS.bytes)
  if (name !== null)
    return {
      given: decodeDocument(bytes, name),
      mediaType: mediaTypeOf(name),
      name: name.slice(0, 200),
      origin: 'file',
      address: null,
    }
  const body = asked.parse(JSON.parse(new TextDecoder().decode(bytes)))
  if ('text' in body) {
    const mediaType = /^\s*<(?:!doctype|html)/i.test(body.text) ? 'text/html' : 'text/plain'
    return { given: body.text, mediaType, name: body.name, origin: 'paste', address: null }
  }
  const page = await fetchPage(body.address)
  return {
    given: page.text,
    mediaType: page.mediaType,
    name: page.address.slice(0, 200),
    origin: 'address',
    address: page.address,
  }
}
