import { describe, expect, test } from 'vitest'
import type { Event } from '../facts/event.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import type { DraftFact, DraftObservation } from './draft-shape.ts'
import { recordedFact } from './recorded-fact.ts'
import { BRIDGE, GROWTH } from './test-submission.ts'
import { warningsFor } from './warnings.ts'

const REVENUE: DraftObservation = {
  ...GROWTH,
  indicator: 'budget-revenue',
  measure: 'value',
  value: 1640,
  decimals: 0,
  unit: 'VND',
  unitMult: 9,
  comparison: null,
}

/** Drafts as they stand on record, o_000000 or e_000000 first. */
function onRecord(...drafts: readonly DraftFact[]) {
  const facts: readonly Fact[] = drafts.map((draft, index) => {
    const id = `${draft.kind === 'observation' ? 'o' : 'e'}_00000${index}`
    return recordedFact(draft, 'article', {
      id,
      version: 1,
      recordedAt: '2026-01-01T00:00:00Z',
      supersededAt: null,
      correction: null,
    })
  })
  return {
    observations: facts.filter((fact) => isObservation(fact)),
    events: facts.filter((fact): fact is Event => !isObservation(fact)),
  }
}

describe('a figure', () => {
  test('that says what is on record is a duplicate, also where one of the two is rounded or in other words of scale', () => {
    const recorded = onRecord({ ...REVENUE, value: 1640.3, decimals: 1 })
    expect(warningsFor(REVENUE, recorded)).toEqual([{ kind: 'duplicate', fact: 'o_000000' }])
    expect(warningsFor({ ...REVENUE, value: 1_640_300, unitMult: 6 }, recorded)).toEqual([
      { kind: 'duplicate', fact: 'o_000000' },
    ])
  })

  test('that says another value for the same contradicts it', () => {
    expect(warningsFor({ ...REVENUE, value: 1700 }, onRecord(REVENUE))).toEqual([{ kind: 'contradiction', fact: 'o_000000' }])
  })

  test('that was planned does not contradict what came of it', () => {
    expect(warningsFor({ ...REVENUE, scenario: 'PLAN', value: 1800 }, onRecord(REVENUE))).toEqual([])
  })

  test('ten times as large as its neighbour in time is looked at, and so is a tenth of it', () => {
    const recorded = onRecord({ ...REVENUE, timePeriod: '2022' })
    expect(warningsFor({ ...REVENUE, value: 16_400 }, recorded)).toEqual([{ kind: 'magnitude', fact: 'o_000000' }])
    expect(warningsFor({ ...REVENUE, value: 164 }, recorded)).toEqual([{ kind: 'magnitude', fact: 'o_000000' }])
    expect(warningsFor({ ...REVENUE, value: 1900 }, recorded)).toEqual([])
  })

  test('of growth has no magnitude: 0,4% after 4,4% is possible', () => {
    expect(warningsFor({ ...GROWTH, value: 0.4 }, onRecord({ ...GROWTH, timePeriod: '2022' }))).toEqual([])
  })

  test('that would continue the series of another unit breaks it', () => {
    const recorded = onRecord({ ...REVENUE, area: 'lai-chau@1962', timePeriod: '2003' })
    expect(warningsFor({ ...REVENUE, timePeriod: '2004' }, recorded)).toEqual([{ kind: 'break', fact: 'o_000000' }])
  })
})

describe('an event', () => {
  test('of the same day and place with much the same title is a duplicate', () => {
    const again = { ...BRIDGE, title: { vi: 'Cầu Nậm Na khánh thành', en: 'The bridge opens' } }
    expect(warningsFor(again, onRecord(BRIDGE))).toEqual([{ kind: 'duplicate', fact: 'e_000000' }])
  })

  test('told with a day of the same month only contradicts it in the date', () => {
    const vague = { ...BRIDGE, date: { ...BRIDGE.date, edtf: '2024-05' } }
    expect(warningsFor(vague, onRecord(BRIDGE))).toEqual([{ kind: 'contradiction', fact: 'e_000000' }])
  })

  test('of the same day elsewhere is another one', () => {
    expect(warningsFor({ ...BRIDGE, areas: ['son-la@1962'] }, onRecord(BRIDGE))).toEqual([])
  })
})
