import 'server-only'
import { readListPlace } from '../../lib/address/list-place.ts'
import type { AddressProblem } from '../../lib/address/page-state.ts'
import { isPlace } from './listed-facts.ts'
import type { SearchParams } from './page-state.ts'

/** Where the list of a page begins, and what of the address is no such place. */
export interface ListPlace {
  readonly cursor: string | null
  readonly problems: readonly AddressProblem[]
}

/** Reads the place of a list out of an address; `isKnown` tells whether a list gives out such a place. */
export async function requestListPlace(
  searchParams: SearchParams,
  isKnown: (cursor: string) => boolean = isPlace,
): Promise<ListPlace> {
  const cursor = readListPlace(await searchParams)
  if (cursor === null || isKnown(cursor)) return { cursor, problems: [] }
  return { cursor: null, problems: [{ key: 'cursor', value: cursor, accepts: 'what the link to the next part says, unchanged' }] }
}
