import { addressWith } from '../../../lib/address/change-address.ts'
import { LIST_KEY } from '../../../lib/address/query-pair.ts'
import type { Picture, Span } from '../../../lib/view/picture.ts'
import { timeOfWindow } from './window-address.ts'

/** The address of a page that shows another window: from its first list on, and without a time where the window is the usual one. */
export function addressOfWindow(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  window: Span,
  picture: Pick<Picture, 'defaultWindow'>,
): string {
  return addressWith(pathname + search, { time: timeOfWindow(window, picture), [LIST_KEY]: null })
}
