import 'server-only'
import { type EmbedOptions, framedAddress } from '../../lib/address/embed-address.ts'
import { type EmbedProblem, readEmbedOptions } from '../../lib/address/embed-options.ts'
import { href } from '../../lib/address/href.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { type PageRequest, pageRequest } from './page-request.ts'
import type { SearchParams } from './page-state.ts'

export interface EmbedRequest extends PageRequest {
  readonly options: EmbedOptions
  readonly optionProblems: readonly EmbedProblem[]
  /** The full page that shows the same, evidence of the chosen fact included. */
  readonly page: string
}

/** What an embed begins with: the same as its page, standing at an address whose links keep the embed's options. */
export async function embedRequest(locale: Locale, path: string, searchParams: SearchParams): Promise<EmbedRequest> {
  const { options, problems } = readEmbedOptions(await searchParams)
  const request = await pageRequest(locale, framedAddress(path, options), searchParams)
  return { ...request, options, optionProblems: problems, page: href(locale, path, request.place.state) }
}
