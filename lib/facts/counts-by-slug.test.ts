import { describe, expect, it } from 'vitest'
import type { Area } from './area.ts'
import { countsBySlug } from './counts-by-slug.ts'
import type { FactCounts } from './fact-counts.ts'

const unit = (id: string, validTo: string | null, predecessors: readonly string[] = []): Area =>
  ({ id, slug: id.split('@')[0], kind: 'province', validFrom: null, validTo, predecessors, successors: [] }) as unknown as Area

const areas = [
  unit('old@1909', '2004-01-01'),
  unit('new@2004', null, ['old@1909']),
  unit('old@2004', null, ['old@1909']),
  unit('silent@2004', null),
]
const counts: FactCounts = {
  figures: [
    { area: 'old@1909', indicator: 'grdp', count: 3 },
    { area: 'new@2004', indicator: 'grdp', count: 5 },
  ],
  events: [{ areas: ['new@2004', 'old@1909'], topic: 'history', count: 2 }],
}

describe('what is on record under a slug', () => {
  it('is that of its units and of all that they came from, an event of two of them once', () => {
    expect(countsBySlug(counts, areas).get('new')?.line).toEqual({ figures: 8, events: 2 })
  })

  it('is told apart from that of the units that bear the slug themselves', () => {
    expect(countsBySlug(counts, areas).get('new')?.own).toEqual({ figures: 5, events: 2 })
    expect(countsBySlug(counts, areas).get('old')?.own).toEqual({ figures: 3, events: 2 })
  })

  it('is nothing where nothing is', () => {
    expect(countsBySlug(counts, areas).get('silent')).toEqual({ line: { figures: 0, events: 0 }, own: { figures: 0, events: 0 } })
  })

  it('is counted anew for other counts and for other areas', () => {
    expect(countsBySlug({ figures: [], events: [] }, areas).get('new')?.line).toEqual({ figures: 0, events: 0 })
    const withoutPast = areas.map((area) => ({ ...area, predecessors: [] }))
    expect(countsBySlug(counts, withoutPast).get('new')?.line).toEqual({ figures: 5, events: 2 })
    expect(countsBySlug(counts, areas).get('new')?.line).toEqual({ figures: 8, events: 2 })
  })
})
