import type { ReactNode } from 'react'
import { AsServed } from './as-served.tsx'
import { putAside } from './document-parts.ts'

/**
 * Lists and drawings that only say and lead on: in a document they are HTML and nothing else. As parts of Next's tree they
 * would be sent twice, once as HTML and once as data, and made again by every browser that loads the page, to no effect.
 *
 * What stands in here is drawn without hooks, without components of the browser, and without waiting for anything. Links are
 * `SoftLink`s.
 */
export function StaticPart({ children }: { readonly children: ReactNode }) {
  const name = putAside(children)
  return name === null ? <AsServed>{children}</AsServed> : <AsServed name={name} />
}
