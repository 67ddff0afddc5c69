import type { ReactNode } from 'react'
import { AsServed } from './as-served.tsx'
import { documentParts } from './document-parts.ts'
import { markupOf } from './markup-of.ts'

/**
 * Lists and drawings that only say and lead on: in a document they are HTML and nothing else. As parts of Next's tree they
 * would be sent twice, once as HTML and once as data, and made again by every browser that loads the page, to no effect.
 *
 * `name`: what no other part of the page is called. What stands in here is drawn without hooks, without components of the
 * browser, and without waiting for anything, and is drawn at once: not when a menu opens. Links are `SoftLink`s.
 */
export function StaticPart({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const parts = documentParts()
  if (!parts) return <AsServed>{children}</AsServed>
  parts.set(name, markupOf(children))
  return <AsServed name={name} />
}
