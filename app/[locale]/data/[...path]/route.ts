import { QUERY_KEYS } from '../../../../lib/address/query-pair.ts'
import { readFactQuery } from '../../../../lib/api/fact-query.ts'
import { badParameters, notFound, tooManyFacts } from '../../../../lib/api/problem.ts'
import { FILE_FORMATS, MEDIA_TYPES } from '../../../../lib/files/file-format.ts'
import { readFilePath } from '../../../../lib/files/file-subject.ts'
import { sha256 } from '../../../../lib/files/sha256.ts'
import { isUnfiltered } from '../../../../lib/files/subject-state.ts'
import { writeFile } from '../../../../lib/files/write-file.ts'
import { LOCALES } from '../../../../lib/words/locale.ts'
import { answer } from '../../../api/answer.ts'
import { replyProblem } from '../../../api/reply.ts'
import { readCatalogue } from '../../../request/catalogue.ts'
import { MOST_FILED, requestFileSource } from '../../../request/file-source.ts'

const FORMS = FILE_FORMATS.map((format) => `.${format}`).join(', ')

/** GET /data/{page}.{csv,xlsx,json,sdmx.csv,zip}: the facts that the page shows, in the state that the query says. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; path: string[] }> },
): Promise<Response> {
  const { locale: language, path } = await params
  const locale = LOCALES.find((known) => known === language)
  const asked = readFilePath(path)
  if (!locale || !asked) {
    return replyProblem(
      notFound(
        `No file "${path.join('/')}": index, timeline, all, indicators/…, provinces/…, articles/… or f/…, each as ${FORMS}.`,
      ),
    )
  }
  return answer(async () => {
    const { areas, indicators } = await readCatalogue()
    const accepted = isUnfiltered(asked.subject) ? ['asOf'] : QUERY_KEYS
    const { query, problems } = readFactQuery(new URL(request.url).searchParams, areas, indicators, accepted)
    if (problems.length > 0) return replyProblem(badParameters(problems))
    const source = await requestFileSource(asked.subject, asked.format, query.state, locale)
    if (source === 'too many') return replyProblem(tooManyFacts(MOST_FILED))
    if (!source) return replyProblem(notFound(`There is no page "${path.join('/')}" to make a file of.`))
    const bytes = await writeFile(asked.format, source)
    const etag = `"${sha256(bytes).slice(0, 32)}"`
    const headers = { etag, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' }
    if (namesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
    return new Response(bytes, {
      headers: {
        ...headers,
        'content-type': MEDIA_TYPES[asked.format],
        'content-disposition': `attachment; filename="${source.about.fileName}.${asked.format}"`,
      },
    })
  })
}

/** Whether If-None-Match names the tag; proxies that compress make strong tags weak ones (RFC 9110, 13.1.2). */
function namesTag(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
