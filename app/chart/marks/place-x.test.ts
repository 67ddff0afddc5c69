import { describe, expect, it } from 'vitest'
import { exactly, inPercentOf } from './place-x.ts'

describe('placing a mark sideways', () => {
  it('keeps pixels to a hundredth where the width is known', () => {
    expect(exactly(286.123456)).toBe(286.12)
  })

  it('gives percent of the nominal width, fine enough for a tenth of a pixel on a wide screen', () => {
    const place = inPercentOf(1144)
    expect(place(0)).toBe('0%')
    expect(place(286)).toBe('25%')
    for (let pixels = 0; pixels <= 1144; pixels += 0.7) {
      expect(Math.abs((Number.parseFloat(String(place(pixels))) / 100) * 1144 - pixels)).toBeLessThan(0.05)
    }
  })
})
