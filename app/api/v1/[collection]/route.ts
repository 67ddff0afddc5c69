import { COLLECTIONS, readCollection } from '../../../../lib/api/collections.ts'
import { csv } from '../../../../lib/api/csv.ts'
import { readFactQuery } from '../../../../lib/api/fact-query.ts'
import { badParameters, notFound } from '../../../../lib/api/problem.ts'
import { requestToday } from '../../../request/environment.ts'
import { areasOnRecord, indicatorsOnRecord } from '../../../request/on-record.ts'
import { answer } from '../../answer.ts'
import { readCollectionPart } from '../../read-collection.ts'
import { replyCsv, replyJson, replyProblem } from '../../reply.ts'

/** GET /api/v1/{collection} and /api/v1/{collection}.csv */
export async function GET(request: Request, { params }: { params: Promise<{ collection: string }> }): Promise<Response> {
  const segment = (await params).collection
  const asked = readCollection(segment)
  if (!asked)
    return replyProblem(notFound(`No collection "${segment}"; there are ${COLLECTIONS.join(', ')}, each also with .csv.`))
  return answer(async () => {
    const [areas, indicators] = await Promise.all([areasOnRecord(), indicatorsOnRecord()])
    const { query, problems } = readFactQuery(new URL(request.url).searchParams, areas, indicators)
    if (problems.length > 0) return replyProblem(badParameters(problems))
    const part = await readCollectionPart(asked.collection, query, areas, indicators, requestToday())
    if ('status' in part) return replyProblem(part)
    if (asked.format === 'csv') return replyCsv(csv(part.columns, part.rows), `cot-moc-${segment}`)
    return replyJson({
      data: part.data,
      next: part.next,
      meta: { returned: part.data.length, asOf: query.state.asOf, today: requestToday() },
    })
  })
}
