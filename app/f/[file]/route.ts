import { notFound } from '../../../lib/api/problem.ts'
import { ANNOTATION_CONTEXT, annotation } from '../../../lib/linked-data/annotation.ts'
import { evidenceBehind } from '../../../lib/linked-data/evidence-behind.ts'
import { answer } from '../../api/answer.ts'
import { replyProblem } from '../../api/reply.ts'
import { pageContext } from '../../request/catalogue.ts'
import { siteOrigin } from '../../request/environment.ts'
import { everyFact } from '../../request/facts.ts'

/** GET /f/{id}.jsonld: the fact and its sentences as a W3C Web Annotation. */
export function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answer(async () => {
    const id = /^([oe]_[0-9a-z]{6})\.jsonld$/.exec((await params).file)?.[1]
    const [context, { observations, events }] = await Promise.all([pageContext('vi'), everyFact(null)])
    const byId = new Map([...observations, ...events].map((fact) => [fact.id, fact]))
    const fact = id === undefined ? undefined : byId.get(id)
    if (!fact) return replyProblem(notFound('No figure or event stands at this address; they are called /f/{id}.jsonld.'))
    const document = annotation(fact, evidenceBehind(fact, byId), { page: context, origin: siteOrigin().origin })
    return new Response(JSON.stringify(document), {
      headers: {
        'content-type': `application/ld+json; profile="${ANNOTATION_CONTEXT}"`,
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
      },
    })
  })
}
