import { describe, expect, it } from 'vitest'
import seeds from '../../seeds/areas.json' with { type: 'json' }
import map from '../../seeds/map.json' with { type: 'json' }
import type { Area } from '../facts/area.ts'
import { areaMap, mapDay } from './area-shapes.ts'

type Seed = Omit<Area, 'successors'>
const rows = seeds.areas as readonly Seed[]
const areas: readonly Area[] = rows.map((row) => ({
  ...row,
  successors: rows.filter(({ predecessors }) => predecessors.includes(row.id)).map(({ id }) => id),
}))

function area(id: string): Area {
  const found = areas.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no area ${id}`)
  return found
}

describe('the map of an area', () => {
  it('has 63 units until 30 June 2025 and 34 from the next day on', () => {
    const before = areaMap(area('dien-bien@2004'), '2025-06-30', areas)
    const after = areaMap(area('dien-bien@2004'), '2025-07-01', areas)
    expect([before.boundaries, before.units.length]).toEqual([63, 63])
    expect([after.boundaries, after.units.length]).toEqual([34, 34])
  })

  it.each(['1962-10-27', '2025-06-30', '2026-11-22'])('uses each shape exactly once on %s', (day) => {
    const used = areaMap(area('viet-nam'), day, areas).units.flatMap(({ shapes }) => shapes)
    expect(used.toSorted()).toEqual(Object.keys(map.shapes).toSorted())
  })

  it('fills both successors for the old Lai Châu', () => {
    const old = area('lai-chau@1962')
    expect(areaMap(old, mapDay(old, '2026-11-22'), areas).filled).toEqual(['laichau', 'dienbien'])
  })

  it('fills a part of the merged unit for a province that was merged away', () => {
    const { units, filled } = areaMap(area('yen-bai@1991'), '2026-11-22', areas)
    expect(filled).toEqual(['yenbai'])
    expect(units.find(({ area: id }) => id === 'lao-cai@2025')?.shapes.toSorted()).toEqual(['laocai', 'yenbai'])
  })

  it('draws Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hòa', () => {
    expect(areaMap(area('da-nang@2025'), '2026-11-22', areas).filled).toContain('hoangsa')
    expect(areaMap(area('khanh-hoa@2025'), '2026-11-22', areas).filled).toContain('truongsa')
  })

  it('fills nothing where the map has no shape for an old unit', () => {
    expect(areaMap(area('ha-tay@1991'), '2008-07-31', areas).filled).toEqual([])
  })

  it('refuses a shape that does not exist, and names it', () => {
    const wrong = { ...area('dien-bien@2004'), mapIds: ['atlantis'] }
    expect(() => areaMap(wrong, '2026-11-22', areas)).toThrow('atlantis')
  })
})

describe('the day of the map', () => {
  it('is today for a unit that exists and the last day of one that ended', () => {
    expect(mapDay(area('dien-bien@2004'), '2026-11-22')).toBe('2026-11-22')
    expect(mapDay(area('yen-bai@1991'), '2026-11-22')).toBe('2025-06-30')
  })
})
