'use client'

import { useLayoutEffect, useRef } from 'react'
import { scriptJson } from '../../lib/linked-data/script-json.ts'
import { takeAside } from './document-parts.ts'

/** Texts of the data that came with this document: whoever comes back to its page asks for them when their element is gone. */
const texts = new Map<string, string>()

/** Data that drew a part of the document's HTML, as a block that no browser looks into before somebody needs it. */
export function ServedData({ name }: { readonly name: string }) {
  const block = useRef<HTMLScriptElement>(null)
  useLayoutEffect(() => {
    const text = block.current?.textContent
    if (text && !texts.has(name)) texts.set(name, text)
  }, [name])
  const html = typeof window === 'undefined' ? scriptJson(takeAside(name)) : ''
  return (
    <script
      ref={block}
      data-served={name}
      type="application/json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no "<" is left
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

/** The data of a block of this document, in a browser. */
export function servedData<Data>(name: string): Data {
  const text = texts.get(name) ?? document.querySelector(`script[data-served="${CSS.escape(name)}"]`)?.textContent
  if (!text) throw new Error(`no data came with this document as "${name}"`)
  return JSON.parse(text)
}
