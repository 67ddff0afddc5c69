import { expect, test } from 'vitest'
import { CODEC_VERSION, upgradedQuery } from './codec-version.ts'
import type { Rewrite } from './rewrites.ts'

/** Were the table to become the default view in version 2, and the year 2000 the default beginning in version 3. */
const UPGRADES: readonly Rewrite[] = [
  (query) => (query.some(([key]) => key === 'view') ? query : [...query, ['view', 'chart']]),
  (query) => (query.some(([key]) => key === 'time') ? query : [...query, ['time', 'earliest..latest']]),
]

test('a stored query gets what its version left out written down', () => {
  expect(upgradedQuery('province=dien-bien', 1, UPGRADES)).toBe('province=dien-bien&view=chart&time=earliest..latest')
  expect(upgradedQuery('province=dien-bien', 2, UPGRADES)).toBe('province=dien-bien&time=earliest..latest')
  expect(upgradedQuery('province=dien-bien', 3, UPGRADES)).toBe('province=dien-bien')
})

test('the version that writes today leaves its own queries as they are', () => {
  expect(upgradedQuery('time=2004..2024', CODEC_VERSION)).toBe('time=2004..2024')
})

test.each([0, -1, 1.5, Number.NaN, CODEC_VERSION + 1])('version %s is refused by name', (version) => {
  expect(() => upgradedQuery('', version)).toThrow(`codec version ${version} is not known`)
})
