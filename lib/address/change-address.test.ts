import { describe, expect, it } from 'vitest'
import { addressWith, searchWith } from './change-address.ts'

describe('changing one value of an address', () => {
  it('puts the key where the documented order has it', () => {
    expect(searchWith('?province=dien-bien&fact=o_7k2m9q', { time: '2010..2020' })).toBe(
      'province=dien-bien&time=2010..2020&fact=o_7k2m9q',
    )
  })

  it('replaces the value that was there', () => {
    expect(searchWith('time=2004..2024&view=table', { time: '2010' })).toBe('time=2010&view=table')
  })

  it('takes a key away', () => {
    expect(searchWith('time=2004&fact=o_7k2m9q', { fact: null })).toBe('time=2004')
  })

  it('leaves other values letter for letter', () => {
    expect(searchWith('q=s%C3%A2n+bay&province=dien-bien,lao-cai', { fact: 'e_000001' })).toBe(
      'province=dien-bien,lao-cai&q=s%C3%A2n+bay&fact=e_000001',
    )
  })

  it('leaves no question mark behind', () => {
    expect(addressWith('/en?time=2004', { time: null })).toBe('/en')
  })
})
