import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nominalWidth } from './plot-measures.ts'
import { NOMINAL_PLOTS, roomFor } from './room.ts'

describe('the room of a picture', () => {
  it('is narrow on a phone, middle beside docked evidence, wide on a desk', () => {
    expect([358, 944, 1360].map((pixels) => roomFor(pixels).form)).toEqual(['narrow', 'middle', 'wide'])
  })

  it('has no gutter where names stand above their plots', () => {
    expect([358, 700, 736, 1196].map((pixels) => roomFor(pixels).gutter)).toEqual([0, 0, 176, 216])
  })

  it('gives each form a plot of the class that its rows were decided for', () => {
    for (let pixels = 300; pixels <= 1500; pixels++) {
      const { form, gutter } = roomFor(pixels)
      expect([pixels, nominalWidth(pixels - gutter)]).toEqual([pixels, { narrow: 358, middle: 744, wide: 1144 }[form]])
    }
  })

  it('is never narrower than the server drew it, or its labels would run into each other', () => {
    const drawn = new Map(NOMINAL_PLOTS.map(({ form, width }) => [form, width]))
    for (let pixels = 328; pixels <= 1500; pixels++) {
      const { form, gutter } = roomFor(pixels)
      expect([pixels, pixels - gutter >= (drawn.get(form) ?? 0)]).toEqual([pixels, true])
    }
  })

  it('changes where the style sheet changes, so that the browser takes over the arrangement of the server', () => {
    const css = readFileSync(new URL('../../app/chart/drawn-picture.module.css', import.meta.url), 'utf8')
    const limits = [...css.matchAll(/min-width: (\d+)px/g)].map((match) => Number(match[1]))
    const changes = Array.from({ length: 1600 }, (_, pixels) => pixels + 1).filter(
      (pixels) => roomFor(pixels) !== roomFor(pixels - 1),
    )
    expect([...new Set(limits)].sort((a, b) => a - b)).toEqual(changes)
  })
})
