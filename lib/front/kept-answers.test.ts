import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { keptAnswers } from './kept-answers.ts'

const answer = (weight: number): Answer => ({
  status: 200,
  headers: {},
  body: () => Promise.reject(new Error('nobody asks')),
  isThorough: true,
  packThoroughly: async () => {},
  weight: () => weight,
})
const entry = (weight: number) => ({ answer: answer(weight), shows: { on: 'everything' } as const, day: '2026-11-22' })

describe('kept answers', () => {
  test('make room for new ones in the order in which they were asked for last', () => {
    const kept = keptAnswers(40_000)
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      kept.set(key, entry(3400))
      kept.get('a')
    }
    kept.set('i', entry(3400))
    expect(['a', 'b', 'i'].map((key) => kept.get(key) !== undefined)).toEqual([true, false, true])
    expect(kept.evictions).toBe(1)
  })

  test('never weigh more than the limit, whatever comes and grows', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), weight: fc.nat(9000), grows: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const kept = keptAnswers(30_000)
        for (const { key, weight, grows } of steps) {
          const there = kept.get(key)
          if (grows && there) {
            there.answer = answer(weight)
            kept.weigh(key)
          } else kept.set(key, entry(weight))
          expect(kept.bytes).toBeLessThanOrEqual(30_000)
        }
        kept.clear()
        expect([kept.bytes, kept.size]).toEqual([0, 0])
      }),
    )
  })

  test('out of date stay, and are marked once', () => {
    const kept = keptAnswers(40_000)
    kept.set('a', entry(10))
    expect([kept.outdate(() => true), kept.outdate(() => true)]).toEqual([1, 0])
    expect(kept.get('a')?.current).toBe(false)
  })

  test('larger than an eighth of the room are not kept', () => {
    const kept = keptAnswers(40_000)
    kept.set('a', entry(6000))
    expect(kept.get('a')).toBeUndefined()
  })
})
