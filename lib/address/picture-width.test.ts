import { describe, expect, it } from 'vitest'
import { readWidth } from './picture-width.ts'

describe('the width of a picture', () => {
  it('is kept between 600 and 2400, and the usual one where none is asked', () => {
    expect(['600', '1', '2400', '99999', null, ''].map((text) => readWidth(text, 1200))).toEqual([
      600, 600, 2400, 2400, 1200, 1200,
    ])
  })

  it('is refused for anything that is no whole number', () => {
    for (const text of ['wide', '-600', '600.5', '6e2', '0x600', ' 600', '9'.repeat(40)]) expect(readWidth(text, 1200)).toBeNull()
  })
})
