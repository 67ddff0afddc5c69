import { currentQuery, type RawParameters } from './current-query.ts'
import { type PageKind, readPagePath } from './page-path.ts'
import { LIST_KEY, queryPair } from './query-pair.ts'

/*
 * A long list is shown in parts, and the key `cursor` says where a part begins. It is no part of what a reader chose: links
 * to other pages, files and feeds leave it out, so it rides behind the state in the path of the place, as the options of an
 * embed do.
 */

/** The longest that any list gives out is far shorter. */
const LONGEST = 200

/** Pages whose lists go on in parts. */
const LISTED: readonly PageKind[] = ['dashboard', 'timeline', 'indicator', 'articles', 'silence', 'promises']

/** Whether the page at a path (without language) has a list that goes on in parts. */
export function hasListPlace(path: string): boolean {
  const page = readPagePath(path)
  return page !== null && LISTED.includes(page.kind)
}

/** Where the list of an address begins: the text that an earlier part gave out; null: at its beginning. */
export function readListPlace(raw: RawParameters): string | null {
  const cursor = currentQuery(raw).get(LIST_KEY)
  return cursor && cursor.length <= LONGEST ? cursor : null
}

/** A path whose links keep the part of its list: for the facts in it, and whatever else stays beside it. */
export function atListPlace(path: string, cursor: string | null): string {
  return cursor === null ? path : `${path}${path.includes('?') ? '&' : '?'}${queryPair(LIST_KEY, cursor)}`
}
