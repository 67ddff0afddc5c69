import { describe, expect, it } from 'vitest'
import { type Box, placeTooltip } from './place-tooltip.ts'

const bounds: Box = { left: 0, top: 0, right: 1000, bottom: 800 }
const size = { width: 260, height: 90 }
const box = (left: number, top: number, width = 12, height = 8): Box => ({ left, top, right: left + width, bottom: top + height })
const covers = (place: { left: number; top: number }, other: Box) =>
  place.left < other.right &&
  place.left + size.width > other.left &&
  place.top < other.bottom &&
  place.top + size.height > other.top

describe('the place of a tooltip', () => {
  it('lies inside of the picture and off its own mark, wherever the mark is', () => {
    for (let left = 0; left <= 988; left += 26) {
      for (let top = 0; top <= 792; top += 24) {
        const place = placeTooltip(box(left, top), size, bounds, [])
        expect(place.left).toBeGreaterThanOrEqual(0)
        expect(place.left + size.width).toBeLessThanOrEqual(1000)
        expect(place.top).toBeGreaterThanOrEqual(0)
        expect(place.top + size.height).toBeLessThanOrEqual(800)
        expect(covers(place, box(left, top))).toBe(false)
      }
    }
  })

  it('never covers a ringed mark while another place is free', () => {
    const mark = box(500, 400)
    const ringed = [box(540, 430), box(560, 350), box(500, 440), box(502, 330)]
    const place = placeTooltip(mark, size, bounds, ringed)
    for (const other of [mark, ...ringed]) expect(covers(place, other)).toBe(false)
  })

  it('spares labels nearby where another side is as near', () => {
    const mark = box(500, 400)
    const label = box(520, 415, 240, 18)
    expect(covers(placeTooltip(mark, size, bounds, [], [label]), label)).toBe(false)
  })
})
