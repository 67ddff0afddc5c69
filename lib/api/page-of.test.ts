import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageOf } from './page-of.ts'

describe('a list told in parts', () => {
  test('tells every item once, in order, whatever the limit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (items, limit) => {
          const told: string[] = []
          let cursor: string | null = null
          do {
            const page: ReturnType<typeof pageOf<string>> = pageOf(items, (item) => item, limit, cursor)
            if ('status' in page) throw new Error(page.detail)
            expect(page.items.length).toBeLessThanOrEqual(limit)
            told.push(...page.items)
            cursor = page.next
          } while (cursor !== null)
          expect(told).toEqual(items)
        },
      ),
    )
  })

  test('refuses a cursor that it did not give out', () => {
    expect(pageOf(['a', 'b'], (item) => item, 1, 'x')).toMatchObject({
      status: 400,
      parameters: [{ parameter: 'cursor', value: 'x' }],
    })
  })
})
