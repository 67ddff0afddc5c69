import { describe, expect, it } from 'vitest'
import { emphasisOn } from './emphasis.ts'

const mark = (id: string, ...articles: string[]) => ({ id, articles })

describe('what stands out', () => {
  it('is nothing while no mark is chosen', () => {
    expect(emphasisOn(null)(mark('a', '000'))).toBeNull()
  })

  it('is the chosen mark and every mark that shares an article with it', () => {
    const emphasis = emphasisOn(mark('a', '000', '002'))
    expect(['a', 'b', 'c'].map((id, index) => emphasis(mark(id, ['000', '002', '003'][index] ?? '')))).toEqual([
      'selected',
      'lit',
      'dim',
    ])
  })

  it('leaves a derived mark without articles in the background', () => {
    expect(emphasisOn(mark('a', '000'))(mark('b'))).toBe('dim')
  })
})
