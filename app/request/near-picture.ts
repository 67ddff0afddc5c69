import 'server-only'
import { framedAddress } from '../../lib/address/embed-address.ts'
import { readEmbedOptions } from '../../lib/address/embed-options.ts'
import { readPagePath } from '../../lib/address/page-path.ts'
import { pageScope } from '../../lib/address/page-scope.ts'
import { type AddressProblem, readState } from '../../lib/address/page-state.ts'
import type { NearPicture } from '../../lib/view/condensed.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { pageContext } from './catalogue.ts'
import { condensedPicture } from './condensed-picture.ts'
import { filterOf } from './facts.ts'
import { knownValues } from './known-values.ts'

/** What was asked for, or what of the question could not be understood. */
type Asked = { readonly picture: NearPicture } | { readonly problems: readonly AddressProblem[] }

/**
 * What the picture of a page (without language; framed or not) shows in the window of a query. Null for a page whose
 * picture does not move.
 */
export async function requestNearPicture(locale: Locale, path: string, search: URLSearchParams): Promise<Asked | null> {
  const [frame, framed = '/'] = /^\/embed(\/.+)?$/.exec(path) ?? []
  const bare = frame === undefined ? path : framed
  const page = readPagePath(bare)
  if (page?.kind !== 'dashboard' && page?.kind !== 'timeline') return null
  const [context, known] = await Promise.all([pageContext(locale), knownValues()])
  const { state, problems } = readState(search, known)
  if (problems.length > 0) return { problems }
  const { options } = readEmbedOptions(search)
  const scope = pageScope(page, state)
  const picture = await condensedPicture(
    {
      filter: await filterOf({ ...scope.state, time: null }),
      kinds: { figures: scope.figures, events: scope.events },
      opensOnAll: page.kind === 'timeline',
      whole: false,
    },
    context,
    { path: frame !== undefined ? framedAddress(bare, options) : bare, state },
  )
  const panels = picture.panels.map((panel) =>
    frame !== undefined ? { ...panel, href: framedAddress(panel.href, options) } : panel,
  )
  return { picture: { known: picture.window, panels, lanes: picture.lanes } }
}
