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
/** Misprints of fonts and layouts: Ƣ/ƣ for Ư/ư, Ð and Ɖ for Đ. */
const MISPRINTS = new Map([
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
  let at = start
  while (at < end) {
    const code = given.charCodeAt(at)
    let next = at + (code >= 0xd800 && code < 0xdc00 && at + 1 < end ? 2 : 1)
    const first = next
    // A composed letter is at most a base and a few marks: a longer run of marks is taken in pieces, so that it stays linear.
    while (next < end && next - first < 4 && given.charCodeAt(next) >= 0x300 && COMBINING.test(given.charAt(next))) next++
    const letter = next > first ? given.slice(at, next).normalize('NFC') : given.slice(at, next)
    if (letter.length === next - at || [...letter].length > 1) for (const one of letter) folded.push(one, at, next)
    else folded.push(letter, at, next)
    at = next
  }
}

/** Collects folded letters; syllables are respelt when they end. */
class Folded {
  readonly #letters: string[] = []
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  readonly #capitals: Uint8Array
  #syllable = 0

  constructor(size: number) {
    this.#starts = new Uint32Array(size)
    this.#ends = new Uint32Array(size)
    this.#capitals = new Uint8Array(size)
  }

  push(given: string, start: number, end: number): void {
    const code = given.charCodeAt(0)
    if (code < 0x80) {
      if (code <= 0x20 || code === 0x7f) return this.#space(start, end)
      if (code >= 0x41 && code <= 0x5a) return this.#add(given.toLowerCase(), start, end, 1, true)
      return this.#add(given, start, end, 0, code >= 0x61 && code <= 0x7a)
    }
    if (INVISIBLE.test(given)) return
    if (SPACE.test(given)) return this.#space(start, end)
    if (DASH.test(given)) return this.#add('-', start, end, 0, false)
    if (given === '“' || given === '”') return this.#add('"', start, end, 0, false)
    const letter = MISPRINTS.get(given) ?? given
    const lower = letter.toLowerCase()
    // A letter whose lower case is longer (İ) would break the map; it is none of ours.
    this.#add(lower.length === 1 ? lower : (letter[0] ?? ''), start, end, lower === letter ? 0 : 1, LETTER.test(letter))
  }

  #space(start: number, end: number): void {
    if (this.#letters.at(-1) === ' ') return
    this.#add(' ', start, end, 0, false)
  }

  #add(letter: string, start: number, end: number, capital: number, inSyllable: boolean): void {
    const at = this.#letters.length
    if (!inSyllable) this.#respell(at)
    this.#letters.push(letter)
    this.#starts[at] = start
    this.#ends[at] = end
    this.#capitals[at] = capital
    if (!inSyllable) this.#syllable = at + 1
  }

  #respell(end: number): void {
    const length = end - this.#syllable
    // No Vietnamese syllable is longer than seven letters ("nghiêng").
    if (length < 2 || length > 7) return
    const syllable = this.#letters.slice(this.#syllable, end).join('')
    const folded = foldSyllable(syllable)
    if (folded === syllable) return
    for (let index = 0; index < length; index++) this.#letters[this.#syllable + index] = folded.charAt(index)
  }

  finish(): FoldedText {
    this.#respell(this.#letters.length)
    const length = this.#letters.length
    return {
      text: this.#letters.join(''),
      starts: this.#starts.subarray(0, length),
      ends: this.#ends.subarray(0, length),
      capitals: this.#capitals.subarray(0, length),
    }
  }
}

/** Folds a phrase of a list the same way, without a map. */
export function foldPhrase(phrase: string): string {
  return foldText(phrase, [{ start: 0, end: phrase.length }]).text.trim()
}
