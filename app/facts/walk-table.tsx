'use client'

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { cellOfKey } from './cell-of-key.ts'

/**
 * Makes a table whose cells bear `data-cell` one stop of the Tab key, and lets the arrow keys, Home and End walk from cell
 * to cell. Without JavaScript every link is a stop of its own.
 */
export function WalkTable({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const cells = root.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? []
    for (const [index, cell] of cells.entries()) cell.tabIndex = index === 0 ? 0 : -1
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as Element).closest<HTMLElement>('[data-cell]')
    if (!from || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const rows = [...(root.current?.querySelectorAll('tr') ?? [])]
      .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
      .filter((cells) => cells.length > 0)
    const row = rows.findIndex((cells) => cells.includes(from))
    const column = rows[row]?.indexOf(from) ?? 0
    const place = cellOfKey(event.key, { row, column }, { rows: rows.length, columns: rows[row]?.length ?? 0 })
    const to = place && rows[place.row]?.[place.column]
    if (!to) return
    event.preventDefault()
    from.tabIndex = -1
    to.tabIndex = 0
    to.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links and cells inside have the focus; this only hears their keys
    <div ref={root} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
