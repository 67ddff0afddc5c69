import type { Quantity } from '../amount/amount.ts'
import type { NumberStyle } from '../amount/read-number.ts'
import { readQuantity } from '../amount/read-quantity.ts'
import type { IndicatorBook, IndicatorMention } from '../subject/indicator-book.ts'
import type { PlaceBook, PlaceMention } from '../subject/place-book.ts'
import type { Sentence } from '../text/sentences.ts'
import { isNoCount } from '../when/read-bare-year.ts'
import { readTime } from '../when/read-time.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { TokenCursor } from '../when/token-cursor.ts'
import { CUES, type Cue } from './cue-book.ts'
import { INDEXES } from './indexes.ts'
import { readComparison, type SaidComparison } from './read-comparison.ts'

/** One thing that a sentence says, in reading order. Indexes count the tokens of the block, ends exclusive. */
export type Element =
  | { readonly is: 'indicator'; readonly mention: IndicatorMention; readonly from: number; readonly to: number }
  | { readonly is: 'quantity'; readonly quantity: Quantity; readonly from: number; readonly to: number }
  | { readonly is: 'time'; readonly mention: TimeMention; readonly from: number; readonly to: number }
  | { readonly is: 'place'; readonly mention: PlaceMention; readonly from: number; readonly to: number }
  | { readonly is: 'comparison'; readonly said: SaidComparison; readonly from: number; readonly to: number }
  | { readonly is: 'cue'; readonly cue: Cue; readonly from: number; readonly to: number }
  | { readonly is: 'break'; readonly sign: string; readonly from: number; readonly to: number }
  | { readonly is: 'word'; readonly text: string; readonly from: number; readonly to: number }

export interface Books {
  readonly indicators: IndicatorBook
  readonly places: PlaceBook
}

const BREAKS = new Set([',', ';', ':', '(', ')', '|', '-'])

/** Cuts a sentence into elements: at each token the first of these that fits, the longest reading of it. */
export function scanSentence({ tokens, from, to }: Sentence, books: Books, style: NumberStyle): readonly Element[] {
  const cursor = new TokenCursor(tokens)
  const elements: Element[] = []
  for (let at = from; at < to; ) {
    const element = yearOfIndicator(cursor, at, elements.at(-1)) ?? readElement(cursor, at, books, style)
    elements.push(element)
    at = Math.max(element.to, at + 1)
  }
  return elements
}

/** "PCI 2026", "thu ngân sách 2004 đạt …": a year without its word, straight after the name of what is measured. */
function yearOfIndicator(cursor: TokenCursor, at: number, before: Element | undefined): Element | null {
  if (before?.is !== 'indicator') return null
  const year = cursor.year(at)
  const index = INDEXES.has(before.mention.slug) && !cursor.is(at + 1, 'điểm')
  if (year === null || !(index || isNoCount(cursor, at + 1))) return null
  return { is: 'time', mention: { shape: { form: 'year', year }, role: 'at', from: at, to: at + 1 }, from: at, to: at + 1 }
}

function readElement(cursor: TokenCursor, at: number, { indicators, places }: Books, style: NumberStyle): Element {
  const { tokens } = cursor
  const said = readComparison(cursor, at)
  if (said !== null) return { is: 'comparison', said, from: at, to: said.to }
  const time = readTime(cursor, at)
  if (time !== null) return { is: 'time', mention: time, from: at, to: time.to }
  const quantity = readQuantity(cursor, at, style)
  if (quantity !== null) return { is: 'quantity', quantity, from: at, to: quantity.to }
  const indicator = indicators.find(tokens, at)
  if (indicator !== null) return { is: 'indicator', mention: indicator, from: at, to: indicator.to }
  const place = places.find(tokens, at)
  if (place !== null) return { is: 'place', mention: place, from: at, to: place.to }
  const cue = CUES.find(tokens, at)
  if (cue !== null) {
    // "kế hoạch năm 2020": the year is a time of its own.
    const to = at + cue.length
    const eatsYear = cursor.is(to - 1, 'năm') && cue.length > 1 && readTime(cursor, to - 1) !== null
    return { is: 'cue', cue: cue.meaning, from: at, to: eatsYear ? to - 1 : to }
  }
  const text = cursor.text(at)
  if (BREAKS.has(text)) return { is: 'break', sign: text, from: at, to: at + 1 }
  return { is: 'word', text, from: at, to: at + 1 }
}
