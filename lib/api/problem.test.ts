import { expect, test } from 'vitest'
import { badParameters } from './problem.ts'

test('a value that cannot be used is told back, but only as much of it as one recognises it by', () => {
  const { detail, parameters } = badParameters([
    { parameter: 'time', value: 'hôm qua', accepts: 'a year' },
    { parameter: 'q', value: 'x'.repeat(10_000), accepts: 'at most 100 characters' },
  ])
  expect(parameters?.[0]?.value).toBe('hôm qua')
  expect(detail).toMatch(/^time: cannot use "hôm qua"; accepted: a year\nq: cannot use "x{200}…"; accepted/)
  expect(JSON.stringify(parameters).length).toBeLessThan(500)
})
