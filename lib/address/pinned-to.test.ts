import { expect, test } from 'vitest'
import { pinnedTo } from './pinned-to.ts'

test('a citation names the day that was asked for, and no day that has not come yet', () => {
  expect(pinnedTo('2026-11-20', '2026-11-22')).toBe('2026-11-20')
  expect(pinnedTo(null, '2026-11-22')).toBe('2026-11-22')
  expect(pinnedTo('2030-01-01', '2026-11-22')).toBe('2026-11-22')
})
