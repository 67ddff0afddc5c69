import { readFilePath } from '../../../../lib/address/file-address.ts'
import { badParameters, notFound } from '../../../../lib/api/problem.ts'
import { answer } from '../../../api/answer.ts'
import { replyJson, replyProblem } from '../../../api/reply.ts'
import { requestLocale } from '../../../request/locale.ts'
import { requestNearPicture } from '../../../request/near-picture.ts'

interface NearRoute {
  readonly params: Promise<{ locale: string; path: string[] }>
}

/** `/picture-data/…`: what a page's picture shows of another window, asked for when a reader has moved it. */
export async function GET(request: Request, { params }: NearRoute): Promise<Response> {
  const [locale, { path }] = await Promise.all([requestLocale(params), params])
  return answer(async () => {
    const file = readFilePath(path, ['json'])
    if (!file) return replyProblem(notFound(`"${path.join('/')}" is no data of a picture; their names end with .json`))
    const asked = await requestNearPicture(locale, file.path, new URL(request.url).searchParams)
    if (!asked) return replyProblem(notFound(`there is no page "${file.path}" whose picture moves`))
    if ('problems' in asked) {
      return replyProblem(badParameters(asked.problems.map(({ key, value, accepts }) => ({ parameter: key, value, accepts }))))
    }
    return replyJson(asked.picture)
  })
}
