import { describe, expect, it } from 'vitest'
import { foldText } from '../text/fold-text.ts'
import { tokenize } from '../text/token.ts'
import { readTime } from '../when/read-time.ts'
import { TokenCursor } from '../when/token-cursor.ts'
import type { Quantity } from './amount.ts'
import vectors from './number-vectors.json' with { type: 'json' }
import type { NumberStyle } from './read-number.ts'
import { readQuantity } from './read-quantity.ts'
import traps from './trap-vectors.json' with { type: 'json' }

/** Quantities of a text, what is a time left out, as the rules come by them. */
function quantitiesIn(text: string, style: NumberStyle = 'vi'): Quantity[] {
  const cursor = new TokenCursor(tokenize(foldText(text, [{ start: 0, end: text.length }])))
  const found: Quantity[] = []
  for (let at = 0; at < cursor.tokens.length; ) {
    const time = readTime(cursor, at)
    const quantity = time === null ? readQuantity(cursor, at, style) : null
    if (quantity !== null) found.push(quantity)
    at = Math.max(time?.to ?? quantity?.to ?? 0, at + 1)
  }
  return found
}

interface Expected {
  readonly text: string
  readonly value?: number
  readonly unit?: string
  readonly mult?: number
  readonly high?: number
  readonly outOf?: number
  readonly qualifier?: string
  readonly style?: string
  readonly rank?: number
  readonly of?: number | null
}

describe('readQuantity', () => {
  it.each(vectors as readonly Expected[])('reads $value$rank $unit in “$text”', (expected) => {
    const { text, style, value, unit, mult, high, outOf, qualifier, rank, of } = expected
    const found = quantitiesIn(text, style === 'en' ? 'en' : 'vi')
    const wanted =
      rank === undefined
        ? {
            form: 'amount',
            value,
            unit,
            mult,
            ...(high === undefined ? {} : { high }),
            ...(outOf === undefined ? {} : { outOf: expect.objectContaining({ value: outOf }) }),
            ...(qualifier === undefined ? {} : { qualifier }),
          }
        : { form: 'rank', rank, of: of ?? null }
    expect(found).toContainEqual(expect.objectContaining(wanted))
  })

  it.each(traps)('takes “$text” for no quantity: $is', ({ text }) => {
    expect(quantitiesIn(text)).toEqual([])
  })

  it.each([
    ['năm trăm hai mươi tỷ đồng', 520, 9, 'VND'],
    ['tám trăm mười nghìn tấn', 810, 3, 'TONNE'],
    ['hai vạn lao động', 2, 4, 'PERSON'],
    ['một trăm linh năm tỷ đồng', 105, 9, 'VND'],
  ])('reads a number in words: “%s”', (text, value, mult, unit) => {
    expect(quantitiesIn(text)).toEqual([expect.objectContaining({ value, mult, unit })])
  })
})
