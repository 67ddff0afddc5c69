import { createHash } from 'node:crypto'
import type { PageDocument } from '../extract/document.ts'
import { readPage } from '../extract/read/read-page.ts'
import { CodePointIndex } from '../extract/text/code-point-index.ts'
import type { DraftFact } from './draft-shape.ts'
import type { Submission } from './submission.ts'

type Quote = DraftFact['evidence'][number]

/**
 * A document as people read it, and its quotes in those words. Drafts quote the file as it was given, tags and entities
 * included; what goes on record quotes what stands on the page, as the Web Annotation model asks for: markup removed,
 * entities decoded, runs of white space made one. A plain text is read as it is.
 */
export interface ReadingText {
  /** SHA-256 (hex) of the UTF-8 text. */
  readonly sha256: string
  /** In code points. */
  readonly length: number
  /** A quote of the file as a quote of the text that is read. */
  readonly quote: (quote: Quote) => Quote
  /** From one place of the file to another, as it stands in the text that is read. */
  readonly stretch: (start: number, end: number) => Stretch
}

/** Code points of the text that is read, end exclusive, and what stands there. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

const SURROUNDINGS = 32

export function readingText({ given, mediaType, sha256, textLength }: Given, page = pageOf(given, mediaType)): ReadingText {
  if (mediaType !== 'text/html') return { sha256, length: textLength, quote: (quote) => quote, stretch: stretchesOf(given) }
  const { text, begins, ends } = read(page)
  const between = (start: number, end: number) => text.slice(Math.max(0, start), end).join('')
  return {
    sha256: createHash('sha256').update(text.join('')).digest('hex'),
    length: text.length,
    stretch: (start, end) => {
      const [from, to] = [begins[start] ?? 0, ends[end] ?? 0]
      return { start: from, end: to, text: between(from, to) }
    },
    quote: ({ start, end, marks }) => {
      const [from, to] = [begins[start] ?? 0, ends[end] ?? 0]
      return {
        exact: between(from, to),
        prefix: between(from - SURROUNDINGS, from),
        suffix: between(to, to + SURROUNDINGS),
        start: from,
        end: to,
        marks: marks.flatMap((mark) => {
          const [a, b] = [(begins[start + mark.start] ?? 0) - from, (ends[start + mark.end] ?? 0) - from]
          return b > a ? [{ kind: mark.kind, start: a, end: b }] : []
        }),
      }
    },
  }
}

type Given = Pick<Submission, 'given' | 'mediaType' | 'sha256' | 'textLength'>

/** A plain text is cut up once, when first asked: most readers want its quotes only. */
function stretchesOf(given: string): ReadingText['stretch'] {
  let points: readonly string[] | undefined
  return (start, end) => {
    points ??= [...given]
    return { start, end, text: points.slice(start, end).join('') }
  }
}

/** A document as the reader of pages reads it. */
export function pageOf(given: string, mediaType: string): PageDocument {
  return readPage(given, mediaType === 'text/html' ? 'text/html' : 'text/plain')
}

/** The text, and for each place in the file where it begins to be read and where what stands before it ends, in code points. */
function read({ given, articles }: PageDocument) {
  const points = new CodePointIndex(given)
  const length = points.at(given.length)
  const text: string[] = []
  const [begins, ends] = [new Array<number>(length + 1), new Array<number>(length + 1)]
  for (const { pieces } of articles.flatMap(({ blocks }) => blocks)) {
    if (text.length > 0) text.push('\n')
    for (const { start, end, reads } of pieces) {
      const [from, to] = [points.at(start), points.at(end)]
      const letters = [...given.slice(start, end)]
      begins[from] ??= text.length
      if (reads === undefined) {
        for (const [index, letter] of letters.entries()) {
          // What a line break in the source was is one space on the page.
          begins[from + index] = text.length
          if (!isSpace(letter)) text.push(letter)
          else if (text.length > 0 && !isSpace(text.at(-1) ?? '')) text.push(' ')
          ends[from + index + 1] = text.length
        }
      } else {
        text.push(...reads)
        // A break that markup makes takes no place in the file: no quote ends with it.
        if (to > from) ends[to] = text.length
      }
    }
  }
  return { text, begins: filled(begins, text.length, -1), ends: filled(ends, 0, 1) }
}

/** Markup between words belongs to the words after it (-1, from the end) or before it (1): its places get their number. */
function filled(places: number[], first: number, step: 1 | -1): readonly number[] {
  let last = first
  for (let at = step === 1 ? 0 : places.length - 1; at >= 0 && at < places.length; at += step) {
    last = places[at] ?? last
    places[at] = last
  }
  return places
}

/** White space that markup collapses; a no-break space stays. */
function isSpace(letter: string): boolean {
  return /^[ \t\r\n\f]$/.test(letter)
}
