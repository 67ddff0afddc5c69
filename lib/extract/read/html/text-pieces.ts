import { parseFragment } from 'parse5'
import type { Piece } from '../../document.ts'

const REFERENCE = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});?/gi
const decoded = new Map<string, string>()

/**
 * The pieces of a stretch of source between two tags: references such as `&nbsp;` and `&#7879;` read as what they stand for,
 * all else as it is written.
 */
export function textPieces(source: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (const { 0: reference, index } of source.slice(start, end).matchAll(REFERENCE)) {
    const reads = decodeReference(reference)
    if (reads === reference) continue
    const at = start + index
    if (at > from) pieces.push({ start: from, end: at })
    from = at + reference.length
    pieces.push({ start: at, end: from, reads })
  }
  if (from < end) pieces.push({ start: from, end })
  return pieces
}

/** Decoded by the parser itself, so that both read the same. */
function decodeReference(reference: string): string {
  const known = decoded.get(reference)
  if (known !== undefined) return known
  const [node] = parseFragment(reference).childNodes
  const text = node && 'value' in node ? node.value : reference
  // A page of random references must not fill the memory.
  if (decoded.size < 4000) decoded.set(reference, text)
  return text
}

/** What pieces say, with one space for every stretch of white space. */
export function piecesText(source: string, pieces: readonly Piece[]): string {
  return pieces
    .map(({ start, end, reads }) => reads ?? source.slice(start, end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
