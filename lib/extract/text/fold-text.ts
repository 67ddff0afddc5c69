import type { Piece } from '../document.ts'
import { foldSyllable } from './fold-syllable.ts'

/**
 * A text as rules match it (lower case, composed, one kind of space and dash, one spelling) together with the place in the
 * text as given that every letter came from. `starts[i]` and `ends[i]` are UTF-16 offsets of the letter at `i`.
 */
export interface FoldedText {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 where the given letter is a capital. */
  readonly capitals: Uint8Array
}

const COMBINING = /\p{M}/u
const SPACE = /\s/u
const LETTER = /\p{L}/u
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
const DASH = /[\u2010-\u2015\u2212]/
const SPACE_CODE = 32
/** A base and its marks; a longer run of marks is taken in pieces, so that folding stays linear. */
const MOST_MARKS = 4
/** Misprints of fonts and layouts: Ƣ/ƣ for Ư/ư, Ð and Ɖ for Đ; and one kind of brackets. */
const MISPRINTS = new Map([
  ['[', '('],
  [']', ')'],
  ['Ƣ', 'Ư'],
  ['ƣ', 'ư'],
  ['Ð', 'Đ'],
  ['ð', 'đ'],
  ['Ɖ', 'Đ'],
  ['ɖ', 'đ'],
])

/** Folds the pieces of one block. Every letter of the result knows where it came from, composed letters all of their parts. */
export function foldText(given: string, pieces: readonly Piece[]): FoldedText {
  let size = 0
  for (const piece of pieces) size += Math.max(piece.end - piece.start, piece.reads?.length ?? 0)
  const folded = new Folded(size)
  for (const { start, end, reads } of pieces) {
    if (reads !== undefined) for (const letter of reads.normalize('NFC')) folded.push(letter, start, end)
    else foldPiece(given, start, end, folded)
  }
  return folded.finish()
}

function foldPiece(given: string, start: number, end: number, folded: Folded): void {
  for (let at = start; at < end; ) {
    const code = given.charCodeAt(at)
    const following = at + 1 < end ? given.charCodeAt(at + 1) : 0
    if (code < 0x80 && following < 0x300) {
      folded.pushAscii(code, at)
      at++
      continue
    }
    let next = at + (code >= 0xd800 && code < 0xdc00 && at + 1 < end ? 2 : 1)
    const first = next
    while (next < end && next - first < MOST_MARKS && isMark(given, next)) next++
    const letter = next > first ? given.slice(at, next).normalize('NFC') : given.slice(at, next)
    for (const one of letter) folded.push(one, at, next)
    at = next
  }
}

function isMark(given: string, at: number): boolean {
  const code = given.charCodeAt(at)
  return code >= 0x300 && (code < 0x370 || (code > 0x1ab0 && COMBINING.test(given.charAt(at))))
}

/** Collects folded letters; syllables are respelt when they end. */
class Folded {
  readonly #letters: Uint16Array
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  readonly #capitals: Uint8Array
  #length = 0
  /** Where the present syllable begins, and whether it has a letter that may be written otherwise. */
  #syllable = 0
  #marked = false

  constructor(size: number) {
    this.#letters = new Uint16Array(size)
    this.#starts = new Uint32Array(size)
    this.#ends = new Uint32Array(size)
    this.#capitals = new Uint8Array(size)
  }

  pushAscii(code: number, at: number): void {
    if (code <= SPACE_CODE || code === 0x7f) this.#space(at, at + 1)
    else if (code >= 0x41 && code <= 0x5a) this.#add(code + 32, at, at + 1, 1, true)
    else this.#add(code, at, at + 1, 0, code >= 0x61 && code <= 0x7a)
  }

  push(given: string, start: number, end: number): void {
    if (INVISIBLE.test(given)) return
    if (SPACE.test(given)) this.#space(start, end)
    else if (DASH.test(given)) this.#add(0x2d, start, end, 0, false)
    else if (given === '“' || given === '”') this.#add(0x22, start, end, 0, false)
    else {
      const letter = MISPRINTS.get(given) ?? given
      const lower = letter.toLowerCase()
      const inSyllable = LETTER.test(letter)
      if (inSyllable) this.#marked = true
      // One place in the map a letter: a letter outside the basic plane, and one whose lower case is longer, is none of ours.
      this.#add((lower.length === 1 ? lower : letter).charCodeAt(0), start, end, lower === letter ? 0 : 1, inSyllable)
    }
  }

  #space(start: number, end: number): void {
    if (this.#length > 0 && this.#letters[this.#length - 1] === SPACE_CODE) return
    this.#add(SPACE_CODE, start, end, 0, false)
  }

  #add(code: number, start: number, end: number, capital: number, inSyllable: boolean): void {
    if (!inSyllable) this.#respell()
    const at = this.#length++
    this.#letters[at] = code
    this.#starts[at] = start
    this.#ends[at] = end
    this.#capitals[at] = capital
    if (!inSyllable) this.#syllable = at + 1
  }

  #respell(): void {
    const length = this.#length - this.#syllable
    const marked = this.#marked
    this.#marked = false
    // No Vietnamese syllable is longer than seven letters ("nghiêng").
    if (!marked || length < 2 || length > 7) return
    const syllable = String.fromCharCode(...this.#letters.subarray(this.#syllable, this.#length))
    const folded = foldSyllable(syllable)
    if (folded === syllable) return
    for (let index = 0; index < length; index++) this.#letters[this.#syllable + index] = folded.charCodeAt(index)
  }

  finish(): FoldedText {
    this.#respell()
    return {
      text: new TextDecoder('utf-16le').decode(this.#letters.subarray(0, this.#length)),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
      capitals: this.#capitals.subarray(0, this.#length),
    }
  }
}

/** Folds a phrase of a list the same way, without a map. */
export function foldPhrase(phrase: string): string {
  return foldText(phrase, [{ start: 0, end: phrase.length }]).text.trim()
}
