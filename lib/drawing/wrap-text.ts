import type { Face } from '../view/font-faces.ts'
import { textWidth } from '../view/text-width.ts'

/** A stretch of text in one face; `mark` is carried along to the lines. */
export interface TextPiece<M = null> {
  readonly text: string
  readonly face: Face
  readonly mark: M
}

/** A piece of a line, from `x` on. */
export interface PlacedPiece<M = null> extends TextPiece<M> {
  readonly x: number
  readonly width: number
}

/**
 * Breaks text into lines of at most `width` pixels, at ordinary spaces only: a number stays with its unit. A word that is
 * wider than a line is broken where the line ends.
 */
export function wrapText<M>(
  pieces: readonly TextPiece<M>[],
  size: number,
  width: number,
): readonly (readonly PlacedPiece<M>[])[] {
  const lines: TextPiece<M>[][] = []
  let line: TextPiece<M>[] = []
  let used = 0
  for (const { space, parts } of wordsOf(pieces)) {
    const gap = space && line.length > 0 ? textWidth(space.text, space.face, size) : 0
    const wide = widthOf(parts, size)
    if (line.length > 0 && used + gap + wide > width) {
      lines.push(line)
      line = []
      used = 0
    } else if (space && line.length > 0) {
      line.push(space)
      used += gap
    }
    for (const part of wide > width ? parts.flatMap(lettersOf) : parts) {
      const own = textWidth(part.text, part.face, size)
      if (line.length > 0 && used + own > width) {
        lines.push(line)
        line = []
        used = 0
      }
      line.push(part)
      used += own
    }
  }
  if (line.length > 0) lines.push(line)
  return lines.map((parts) => placed(parts, size))
}

/** Plain text in one face, as lines. */
export function wrapWords(text: string, face: Face, size: number, width: number): readonly string[] {
  return wrapText([{ text, face, mark: null }], size, width).map((line) => line.map((piece) => piece.text).join(''))
}

interface Word<M> {
  readonly space: TextPiece<M> | null
  readonly parts: readonly TextPiece<M>[]
}

function wordsOf<M>(pieces: readonly TextPiece<M>[]): readonly Word<M>[] {
  const found: { space: TextPiece<M> | null; parts: TextPiece<M>[] }[] = [{ space: null, parts: [] }]
  for (const piece of pieces) {
    for (const text of piece.text.split(/([ \n\t]+)/)) {
      if (text === '') continue
      if (/^[ \n\t]/.test(text)) found.push({ space: { ...piece, text: ' ' }, parts: [] })
      else found.at(-1)?.parts.push({ ...piece, text })
    }
  }
  return found.filter(({ parts }) => parts.length > 0)
}

function lettersOf<M>(piece: TextPiece<M>): readonly TextPiece<M>[] {
  return [...piece.text].map((text) => ({ ...piece, text }))
}

function widthOf<M>(parts: readonly TextPiece<M>[], size: number): number {
  return parts.reduce((sum, { text, face }) => sum + textWidth(text, face, size), 0)
}

/** Neighbours of one kind become one piece again. */
function placed<M>(parts: readonly TextPiece<M>[], size: number): readonly PlacedPiece<M>[] {
  const joined: TextPiece<M>[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && last.face === part.face && last.mark === part.mark)
      joined[joined.length - 1] = { ...last, text: last.text + part.text }
    else joined.push(part)
  }
  let x = 0
  return joined.map((piece) => {
    const width = textWidth(piece.text, piece.face, size)
    x += width
    return { ...piece, x: x - width, width }
  })
}
