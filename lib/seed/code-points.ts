/** How many Unicode code points a text has; offsets of quotes count in these, not in UTF-16 units. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** The piece between two code point offsets, end exclusive. */
export function codePointSlice(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('')
}

/** The UTF-16 index of the n-th (from 1) occurrence of a piece, or -1. Occurrences may overlap. */
export function indexOfNth(text: string, piece: string, nth: number): number {
  let index = -1
  for (let found = 0; found < nth; found++) {
    index = text.indexOf(piece, index + 1)
    if (index === -1) return -1
  }
  return index
}

/** How often a piece occurs, overlapping occurrences included. */
export function countOccurrences(text: string, piece: string): number {
  let count = 0
  for (let index = text.indexOf(piece); index !== -1; index = text.indexOf(piece, index + 1)) count++
  return count
}
