import { CITE_FORMATS, type CiteFormat } from '../../../../lib/address/cite-address.ts'
import { readFilePath } from '../../../../lib/address/file-address.ts'
import { readState } from '../../../../lib/address/page-state.ts'
import { badParameters, notFound } from '../../../../lib/api/problem.ts'
import { bibtex } from '../../../../lib/cite/bibtex.ts'
import type { CitationEntry } from '../../../../lib/cite/citation-entry.ts'
import { citationText } from '../../../../lib/cite/citation-text.ts'
import { cslJson } from '../../../../lib/cite/csl-json.ts'
import { ris } from '../../../../lib/cite/ris.ts'
import { LOCALES } from '../../../../lib/words/locale.ts'
import { translator } from '../../../../lib/words/translator.ts'
import { answer } from '../../../api/answer.ts'
import { replyProblem } from '../../../api/reply.ts'
import { requestCitation } from '../../../request/citation.ts'
import { knownValues } from '../../../request/known-values.ts'
import { namesNothing } from '../../../request/names-nothing.ts'

interface CiteParams {
  readonly params: Promise<{ locale: string; path: string[] }>
}

const WRITERS: Readonly<Record<CiteFormat, { readonly type: string; readonly write: (entry: CitationEntry) => string }>> = {
  txt: { type: 'text/plain', write: (entry) => `${citationText(entry, translator(entry.language))}\n` },
  bib: { type: 'application/x-bibtex', write: bibtex },
  ris: { type: 'application/x-research-info-systems', write: ris },
  json: {
    type: 'application/vnd.citationstyles.csl+json',
    write: (entry) => `${JSON.stringify(cslJson(entry), null, 2)}\n`,
  },
}

/** GET /cite{path or /index}.{txt,bib,ris,json}?{state}: how to cite what a page shows, pinned to its day. */
export async function GET(request: Request, { params }: CiteParams): Promise<Response> {
  const { locale: language, path: segments } = await params
  const locale = LOCALES.find((known) => known === language)
  const asked = readFilePath(segments, CITE_FORMATS)
  if (!locale || !asked)
    return replyProblem(notFound(`A citation ends in ${CITE_FORMATS.map((format) => `.${format}`).join(', ')}.`))
  return answer(async () => {
    const nothing = replyProblem(
      notFound(`There is no page "${asked.path}" to cite, or nothing was on record there on that day.`),
    )
    if (await namesNothing(asked.path)) return nothing
    const { state, problems } = readState(new URL(request.url).searchParams, await knownValues())
    if (problems.length > 0) {
      return replyProblem(badParameters(problems.map(({ key, value, accepts }) => ({ parameter: key, value, accepts }))))
    }
    const entry = await requestCitation(asked.path, state, locale)
    if (!entry) return nothing
    const { type, write } = WRITERS[asked.format]
    return new Response(write(entry), {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `inline; filename="${entry.key}.${asked.format}"`,
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
        // For people who look for it; the page that it cites is what search engines are to find.
        'x-robots-tag': 'noindex',
      },
    })
  })
}
