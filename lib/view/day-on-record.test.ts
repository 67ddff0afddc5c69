import { expect, test } from 'vitest'
import { dayOnRecord } from './day-on-record.ts'

const version = (recordedAt: string, supersededAt: string | null = null) => ({ recordedAt, supersededAt })
/** Recorded on 10 January, corrected on 1 March. */
const CORRECTED = [version('2026-01-10T05:00:00Z', '2026-03-01T03:00:00Z'), version('2026-03-01T03:00:00Z')]
const WITHDRAWN = [version('2026-01-10T05:00:00Z', '2026-03-01T03:00:00Z')]

test('a fact is shown on the day asked for, if it was on record then', () => {
  expect(dayOnRecord(CORRECTED, '2026-01-10')).toBe('2026-01-10')
  expect(dayOnRecord(CORRECTED, '2026-02-28')).toBe('2026-02-28')
  expect(dayOnRecord(CORRECTED, '2026-11-22')).toBe('2026-11-22')
})

test('one that was not on record yet is shown as it is now', () => {
  expect(dayOnRecord(CORRECTED, '2026-01-09')).toBeNull()
  expect(dayOnRecord(CORRECTED, null)).toBeNull()
})

test('one that has been withdrawn is shown on its last day', () => {
  expect(dayOnRecord(WITHDRAWN, null)).toBe('2026-02-28')
  expect(dayOnRecord(WITHDRAWN, '2026-02-01')).toBe('2026-02-01')
  expect(dayOnRecord(WITHDRAWN, '2026-11-22')).toBe('2026-02-28')
})

test('days begin and end where the readers are', () => {
  expect(dayOnRecord([version('2026-01-10T16:59:00Z')], '2026-01-10')).toBe('2026-01-10')
  expect(dayOnRecord([version('2026-01-10T17:00:00Z')], '2026-01-10')).toBeNull()
})

test('one that nobody recorded, or that came and went within a day, has no day', () => {
  expect(dayOnRecord([], null)).toBeUndefined()
  expect(dayOnRecord([version('2026-01-10T05:00:00Z', '2026-01-10T06:00:00Z')], null)).toBeUndefined()
})
