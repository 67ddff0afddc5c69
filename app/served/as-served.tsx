'use client'

import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { takeAside } from './document-parts.ts'

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

/** What had the focus in a part that has just left, for the one that takes its place in the same moment. */
let focused: Held | null = null

interface Held {
  readonly selector: string
  /** How far down the window a line stood; null for a box to tick, whose menu scrolls by itself. */
  readonly top: number | null
}

/** What tells a link or a box from all others of its part, whoever made it, and where it is. */
function heldBy(element: HTMLElement): Held {
  const quoted = (value: string | null) => `"${CSS.escape(value ?? '')}"`
  if (element instanceof HTMLInputElement) {
    return { selector: `input[name=${quoted(element.name)}][value=${quoted(element.value)}]`, top: null }
  }
  const { fact } = element.dataset
  const selector = fact === undefined ? `a[href=${quoted(element.getAttribute('href'))}]` : `a[data-fact=${quoted(fact)}]`
  return { selector, top: element.getBoundingClientRect().top }
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
    return () => {
      if (!served) return
      left.set(name, served.innerHTML)
      const held = served.contains(document.activeElement) ? document.activeElement : null
      if (!held) return
      focused = heldBy(held as HTMLElement)
      // What takes the place is in the page before anything else can happen.
      queueMicrotask(() => {
        focused = null
      })
    }
  }, [name])
  // React takes an element with set HTML for finished and does not look inside; what is there stays.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: HTML of this document, as the server sent it
  return <div ref={box} data-served={name} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}

function Made({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const hold = focused
    if (hold === null || document.activeElement !== document.body) return
    const same = box.current?.querySelector<HTMLElement>(hold.selector)
    if (!same) return
    same.focus({ preventScroll: true })
    // All lines are laid out now, and those above may turn out to be of another height than was guessed (when-near.css).
    if (hold.top !== null) window.scrollBy({ top: same.getBoundingClientRect().top - hold.top, behavior: 'instant' })
  }, [])
  return <div ref={box}>{children}</div>
}
