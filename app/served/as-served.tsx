'use client'

import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { takeAside } from './document-parts.ts'
import { holdFocus, takeFocus } from './handed-focus.ts'

type AsServedProps =
  | { readonly name: string; readonly children?: undefined }
  | { readonly name?: undefined; readonly children: ReactNode }

/** Either HTML that came with the document, left as it is, or, on a page that the browser makes itself, its elements. */
export function AsServed({ name, children }: AsServedProps) {
  return name === undefined ? <Made>{children}</Made> : <Served key={name} name={name} />
}

/** HTML of parts that have left this document's page: the way back shows them again, and nobody sends them a second time. */
const left = new Map<string, string>()

/**
 * On the server what was put aside. In a browser the HTML of a part that React has to make itself although it came with the document: on the way back, and where something
 * else (a translation, an extension) has changed the page before React saw it, so that React makes all of it anew. What came
 * stands in the document until then.
 */
function htmlOf(name: string): string {
  if (typeof window === 'undefined') return takeAside(name) as string
  return left.get(name) ?? document.querySelector(`[data-served="${CSS.escape(name)}"]`)?.innerHTML ?? ''
}

function Served({ name }: { readonly name: string }) {
  const box = useRef<HTMLDivElement>(null)
  const isHydrating = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  )
  const [html] = useState(() => (isHydrating && typeof window !== 'undefined' ? '' : htmlOf(name)))
  useLayoutEffect(() => {
    const served = box.current
    takeFocus(served)
    return () => {
      if (!served) return
      left.set(name, served.innerHTML)
      holdFocus(served)
    }
  }, [name])
  // React takes an element with set HTML for finished and does not look inside; what is there stays.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: HTML of this document, as the server sent it
  return <div ref={box} data-served={name} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}

function Made({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const made = box.current
    const moved = takeFocus(made)
    // All lines are laid out now, and those above may turn out to be of another height than was guessed (when-near.css). A menu
    // scrolls by itself.
    if (moved !== null && document.activeElement instanceof HTMLAnchorElement)
      window.scrollBy({ top: moved, behavior: 'instant' })
    return () => {
      if (made) holdFocus(made)
    }
  }, [])
  return <div ref={box}>{children}</div>
}
