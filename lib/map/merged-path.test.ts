import { describe, expect, it } from 'vitest'
import map from '../../seeds/map.json' with { type: 'json' }
import { mergedPath } from './merged-path.ts'
import { shareBorders } from './shared-borders.ts'
import { signedArea } from './signed-area.ts'
import { simplifyBorders } from './simplify-borders.ts'
import { parsePath, type Ring, writePath } from './svg-path.ts'

const left = 'M0,0 L10,0 L10,10 L0,10 z'
const right = 'M10,0 L20,0 L20,10 L10,10 z'

describe('merging shapes', () => {
  it('drops the border between neighbours', () => {
    const [ring, ...others] = parsePath(mergedPath([left, right]))
    expect(others).toEqual([])
    expect(ring).not.toContainEqual([10, 5])
    expect(areaOf(ring ?? [])).toBe(200)
  })

  it('keeps a lagoon', () => {
    const withLagoon = 'M0,0 L10,0 L10,10 L0,10 z M2,2 L2,8 L8,8 L8,2 z'
    const areas = parsePath(mergedPath([withLagoon, right])).map(areaOf)
    expect(areas.toSorted((a, b) => a - b)).toEqual([36, 200])
  })

  it('drops a sliver between borders that do not quite meet', () => {
    const withSliver = 'M0,0 L10,0 L10,10 L0,10 z M2,2 L2,3 L3,3 L3,2 z'
    expect(parsePath(mergedPath([withSliver]))).toHaveLength(1)
  })

  it('keeps islands apart', () => {
    expect(parsePath(mergedPath([left, 'm30,0 5,0 0,5z']))).toHaveLength(2)
  })
})

describe('the archipelagos', () => {
  it.each([
    ['hoangsa', 'danang', 19],
    ['truongsa', 'khanhhoa', 54],
  ] as const)('%s keeps every island, also in the outline with %s', (archipelago, mainland, islands) => {
    const [alone, beside] = [map.shapes[archipelago].path, map.shapes[mainland].path]
    expect(parsePath(alone)).toHaveLength(islands)
    // By area: merging may draw two islets that touch as one, or cut an outline where it touches itself.
    const areas = [mergedPath([alone, beside]), alone, beside].map((path) =>
      parsePath(path).reduce((sum, ring) => sum + signedArea(ring), 0),
    )
    expect(areas[0]).toBeCloseTo((areas[1] ?? 0) + (areas[2] ?? 0), 3)
  })
})

describe('simplifying a border drawn twice', () => {
  it('leaves neither gap nor overlap', () => {
    // The right one draws the common border a little beside the left one, in the other direction, with other points.
    const wavy = parsePath('M0,0 L10,0 L10.3,2 L9.8,4 L10.2,6 L10,10 L0,10 z')
    const beside = parsePath('M20,0 L20,10 L10.1,10 L10.3,5.9 L9.9,4.1 L10.2,2.1 L10.1,0 z')
    const simple = simplifyBorders(shareBorders([...wavy, ...beside], 0.45), 0.5)
    const merged = parsePath(mergedPath([writePath(simple)]))
    expect(merged).toHaveLength(1)
    expect(areaOf(merged[0] ?? [])).toBeCloseTo(200, 0)
  })

  it('keeps an islet smaller than the tolerance', () => {
    expect(simplifyBorders(parsePath('m1,1 .1,0 0,.1 -.1,0z'), 5)).toHaveLength(1)
  })
})

describe('path text', () => {
  it('reads exponents, curves and repeated movetos', () => {
    expect(parsePath('m1,1 -10e-1,0 0,2 c0,0 1,0 1,0z')[0]).toHaveLength(5)
    expect(() => parsePath('M0,0 A1,1 0 0 0 2,2')).toThrow('"A"')
  })

  it('is read back as it was written', () => {
    const rings: Ring[] = [
      [
        [0.1, 0.2],
        [12.3, -4],
        [0.5, 7.7],
      ],
      [
        [100, 100],
        [100.1, 100],
        [100, 100.1],
      ],
    ]
    const back = parsePath(writePath(rings)).map((ring) => ring.map(([x, y]) => [Number(x.toFixed(1)), Number(y.toFixed(1))]))
    expect(back).toEqual(rings)
  })
})

function areaOf(ring: Ring): number {
  return Math.abs(signedArea(ring))
}
