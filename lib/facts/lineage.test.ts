import { describe, expect, test } from 'vitest'
import seeds from '../../seeds/areas.json' with { type: 'json' }
import type { Area } from './area.ts'
import { currentArea, lineage } from './lineage.ts'

const areas: readonly Area[] = (seeds.areas as readonly Omit<Area, 'successors'>[]).map((area) => ({ ...area, successors: [] }))
const ids = (slug: string) => lineage(slug, areas).map(({ area, relation }) => (relation === 'self' ? area.id : `(${area.id})`))

describe('the lineage of a province', () => {
  test('brings old Lai Châu along with Điện Biên, through the autonomous zone and back to 1909', () => {
    expect(ids('dien-bien')).toEqual(['(lai-chau@1909)', '(khu-tu-tri-thai-meo@1955)', '(lai-chau@1962)', 'dien-bien@2004'])
  })

  test('does not give Lai Châu what Điện Biên has done since the split', () => {
    expect(ids('lai-chau')).toEqual(['lai-chau@1909', '(khu-tu-tri-thai-meo@1955)', 'lai-chau@1962', 'lai-chau@2004'])
  })

  test('takes both halves of a merged province and what they were split from, but nothing through a zone it did not return from', () => {
    const found = ids('lao-cai')
    expect(found).toEqual(
      expect.arrayContaining(['lao-cai@1907', '(hoang-lien-son@1975)', 'lao-cai@1991', '(yen-bai@1991)', 'lao-cai@2025']),
    )
    expect(found).not.toContain('(lai-chau@1909)')
    expect(found).not.toContain('(khu-tu-tri-thai-meo@1955)')
  })

  test('of a slug that no unit bears is empty', () => {
    expect(ids('atlantis')).toEqual([])
  })
})

describe('the unit that bears a slug', () => {
  test('is the one that stands, or the last that stood', () => {
    expect(currentArea('lao-cai', areas)?.id).toBe('lao-cai@2025')
    expect(currentArea('yen-bai', areas)?.id).toBe('yen-bai@1991')
    expect(currentArea('atlantis', areas)).toBeUndefined()
  })
})
