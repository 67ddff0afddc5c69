import { describe, expect, it } from 'vitest'
import { addTallies, ratesOf } from './tally.ts'

describe('rates', () => {
  it('come from sums over texts, not from averages', () => {
    const sum = addTallies([
      { expected: 8, matched: 8, strict: 6, wrong: 0 },
      { expected: 2, matched: 0, strict: 0, wrong: 2 },
    ])
    expect(ratesOf(sum)).toEqual({ precision: 0.8, recall: 0.8, f1: 0.8 })
    expect(ratesOf(sum, 'strict')).toEqual({ precision: 0.6, recall: 0.6, f1: 0.6 })
  })

  it('are unknown where nothing was expected and nothing found', () => {
    expect(ratesOf(addTallies([]))).toEqual({ precision: null, recall: null, f1: null })
  })

  it('are nothing where something was found and nothing expected', () => {
    expect(ratesOf({ expected: 0, matched: 0, strict: 0, wrong: 3 })).toEqual({ precision: 0, recall: null, f1: 0 })
  })
})
