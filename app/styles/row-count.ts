import type { CSSProperties } from 'react'

/** How many rows a list has: what the style sheet guesses its height by until it is laid out (when-near.css). */
export function rowCount(rows: number): CSSProperties {
  return { '--rows': String(rows) } as CSSProperties
}
