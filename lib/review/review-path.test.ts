import { expect, test } from 'vitest'
import { safeReviewPath } from './review-path.ts'

test('whoever signs in goes on to the page of the review that they asked for', () => {
  for (const path of ['/review', '/review/r_0123456789', '/en/review/people', '/review?x=1'])
    expect(safeReviewPath(path, '/review')).toBe(path)
})

test('and to no other place, however it is written', () => {
  const elsewhere = [
    'https://example.org/review',
    '//example.org/review',
    '/\\example.org',
    '/review//example.org',
    '/reviews',
    '/review@example.org',
    'javascript:alert(1)',
    '/',
    '',
    null,
    undefined,
  ]
  for (const path of elsewhere) expect(safeReviewPath(path, '/en/review')).toBe('/en/review')
})
