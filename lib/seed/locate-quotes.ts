import { codePointLength, countOccurrences, indexOfNth } from './code-points.ts'

/** Where a quote stands in a text: code points, end exclusive, and up to 32 code points on either side. */
export interface LocatedQuote {
  readonly start: number
  readonly end: number
  readonly prefix: string
  readonly suffix: string
}

/** A quote that is not in the text as it stands. */
export class QuoteError extends Error {
  override readonly name = 'QuoteError'
}

const SURROUNDINGS = 32
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Finds the n-th (from 1) occurrence of a quote in a text, byte for byte: nothing is normalised, so that offsets count in
 * the text as it is. Throws a QuoteError that says what stands in the text instead.
 */
export function locateQuote(text: string, exact: string, nth: number): LocatedQuote {
  if (!/\S/.test(exact)) throw new QuoteError('the quote is blank')
  const index = indexOfNth(text, exact, nth)
  if (index === -1) throw new QuoteError(absence(text, exact, nth))
  const end = index + exact.length
  for (const [edge, name] of [
    [index, 'begins'],
    [end, 'ends'],
  ] as const) {
    if (!isCharacterEdge(text, edge)) throw new QuoteError(`the quote "${exact}" ${name} inside a character`)
  }
  const start = codePointLength(text.slice(0, index))
  return { start, end: start + codePointLength(exact), prefix: charactersBefore(text, index), suffix: charactersAfter(text, end) }
}

function absence(text: string, exact: string, nth: number): string {
  const count = countOccurrences(text, exact)
  if (count > 0) return `the quote "${exact}" stands ${count} ${count === 1 ? 'time' : 'times'} in the text, not ${nth}`
  const [loose, quote] = [looseText(text), looseText(exact).letters.trim()]
  const at = loose.letters.indexOf(quote)
  if (at !== -1) {
    const found = text.slice(loose.origins[at], loose.origins[at + quote.length])
    return `the quote "${exact}" is not in the text, but ${described(found)} is (${difference(exact, found)})`
  }
  let known = quote.length - 1
  while (known > 0 && !loose.letters.includes(quote.slice(0, known))) known--
  const from = loose.letters.indexOf(quote.slice(0, known))
  if (known < 4) return `the quote "${exact}" is not in the text, nor is its beginning`
  const goesOn = text.slice(loose.origins[from], loose.origins[Math.min(from + known + 24, loose.letters.length)])
  return `the quote "${exact}" is not in the text: where it begins alike, the text has ${described(goesOn)}…`
}

/** A text without what the eye does not see (composition, kinds of spaces, invisible signs, case), and where each letter came from. */
function looseText(text: string): { letters: string; origins: number[] } {
  let letters = ''
  const origins: number[] = []
  for (const { segment, index } of graphemes.segment(text)) {
    const plain = segment
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
      .replace(/\s+/g, ' ')
      .normalize('NFC')
      .toLowerCase()
    if (plain === '' || (plain === ' ' && letters.endsWith(' '))) continue
    for (let unit = 0; unit < plain.length; unit++) origins.push(index)
    letters += plain
  }
  origins.push(text.length)
  return { letters, origins }
}

function difference(exact: string, found: string): string {
  if (exact.normalize('NFC') === found.normalize('NFC')) return 'its letters are composed otherwise: copy it from the text'
  if (exact.replace(/\s+/g, ' ') === found.replace(/\s+/g, ' ')) return 'its spaces differ'
  return 'it differs in case or in invisible signs'
}

/** A piece of text with its unusual spaces made visible. */
function described(text: string): string {
  return JSON.stringify(text).replace(
    /[\u00a0\u2000-\u200f\u202f\u2060\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function isCharacterEdge(text: string, index: number): boolean {
  return index === text.length || graphemes.segment(text).containing(index)?.index === index
}

/** Whole characters only: a cut between a letter and its diacritic would show another letter. */
function charactersBefore(text: string, index: number): string {
  let start = index
  let length = 0
  while (start > 0) {
    const segment = graphemes.segment(text).containing(start - 1)
    if (!segment) break
    length += codePointLength(segment.segment)
    if (length > SURROUNDINGS) break
    start = segment.index
  }
  return text.slice(start, index)
}

function charactersAfter(text: string, index: number): string {
  let end = index
  let length = 0
  while (end < text.length) {
    const segment = graphemes.segment(text).containing(end)
    if (!segment) break
    length += codePointLength(segment.segment)
    if (length > SURROUNDINGS) break
    end = segment.index + segment.segment.length
  }
  return text.slice(index, end)
}
