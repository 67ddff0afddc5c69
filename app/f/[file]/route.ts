import { readFactQuery } from '../../../lib/api/fact-query.ts'
import { badParameters, notFound } from '../../../lib/api/problem.ts'
import { ANNOTATION_CONTEXT, annotation } from '../../../lib/linked-data/annotation.ts'
import { evidenceBehind } from '../../../lib/linked-data/evidence-behind.ts'
import { answer } from '../../api/answer.ts'
import { replyProblem } from '../../api/reply.ts'
import { pageContext, readCatalogue } from '../../request/catalogue.ts'
import { factInputs } from '../../request/fact-inputs.ts'
import { factOnRecord } from '../../request/fact-on-record.ts'
import { linkedContext } from '../../request/linked-context.ts'

/** GET /f/{id}.jsonld: the fact and its sentences as a W3C Web Annotation, with `asOf` as they stood at the end of that day. */
export function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answer(async () => {
    const id = /^([oe]_[0-9a-z]{6})\.jsonld$/.exec((await params).file)?.[1]
    const { areas, indicators } = await readCatalogue()
    const { query, problems } = readFactQuery(new URL(request.url).searchParams, areas, indicators, ['asOf'])
    if (problems.length > 0) return replyProblem(badParameters(problems))
    const { asOf } = query.state
    const context = await pageContext('vi', asOf)
    const fact = await factOnRecord(context, id ?? null, asOf)
    if (!fact) {
      const when = asOf === null ? '' : ` on ${asOf}`
      return replyProblem(notFound(`No figure or event stood at this address${when}; they are called /f/{id}.jsonld.`))
    }
    const inputs = await factInputs(context, [fact], asOf)
    const byId = new Map([fact, ...inputs].map((one) => [one.id, one]))
    const document = annotation(fact, evidenceBehind(fact, byId), linkedContext(context), asOf)
    return new Response(JSON.stringify(document), {
      headers: {
        'content-type': `application/ld+json; profile="${ANNOTATION_CONTEXT}"`,
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
      },
    })
  })
}
