import { expect, test } from 'vitest'
import { both, figure, money } from '../view/test-facts.ts'
import { contradictions } from './contradiction.ts'
import type { Doubt } from './doubt.ts'

const doubt = (facts: readonly string[], kind: Doubt['kind'] = 'contradiction'): Doubt => ({
  id: 'd_1',
  kind,
  text: both('Không khớp.'),
  facts,
})
const pairs = (...given: Parameters<typeof contradictions>) =>
  contradictions(...given).map(({ a, b, doubt: reason }) => [a.id, b.id, reason?.id ?? null])

const LONG = money({ id: 'o_long', period: '2005-01-01/P6Y', value: 10.7, decimals: 1 })
const YEAR = money({ id: 'o_year', period: '2010', value: 12.5, decimals: 1 })

test('two figures of the same key and status that differ contradict each other without anyone saying so', () => {
  expect(
    pairs([figure({ id: 'o_b', value: 7.5, decimals: 1, articles: ['b'] }), figure({ id: 'o_a', value: 7.1, decimals: 1 })], []),
  ).toEqual([['o_a', 'o_b', null]])
})

test('a marked doubt pairs figures of one thing whose periods share days, and brings the reason along', () => {
  expect(pairs([YEAR, LONG], [doubt(['o_long', 'o_year', 'o_other'])])).toEqual([['o_long', 'o_year', 'd_1']])
  expect(pairs([YEAR, LONG], [])).toEqual([])
  expect(pairs([YEAR, LONG], [doubt(['o_long', 'o_year'], 'definition')])).toEqual([])
  expect(pairs([{ ...YEAR, period: figure({ id: 'o_x', period: '2015' }).period }, LONG], [doubt(['o_long', 'o_year'])])).toEqual(
    [],
  )
})

test.each([
  ['a plan and a result', { scenario: 'PLAN' }],
  ['an estimate and a final figure', { obsStatus: 'E' }],
  ['another part', { breakdown: 'primary' }],
  ['another unit', { unit: 'RATIO' }],
  ['another year', { period: '2022' }],
  ['another province', { area: 'lao-cai@2025' }],
  ['a rank in another field', { rank: { of: 14, among: both('tỉnh trung du') } }],
  ['a figure at other prices', { priceBasis: 'CURRENT' }],
] as const)('%s is no contradiction', (_, given) => {
  expect(
    pairs(
      [
        figure({ id: 'o_a', value: 7.1, decimals: 1, priceBasis: 'CONST2010' }),
        figure({ id: 'o_b', value: 7.5, decimals: 1, priceBasis: 'CONST2010', ...given }),
      ],
      [],
    ),
  ).toEqual([])
})

test('a figure that does not say at which prices it counts contradicts one that does, or for which there are none', () => {
  for (const priceBasis of ['CONST2010', '_Z'] as const) {
    const said = figure({ id: 'o_a', value: 7.1, decimals: 1, priceBasis })
    expect(pairs([said, figure({ id: 'o_b', value: 7.5, decimals: 1, priceBasis: '_U' })], [])).toHaveLength(1)
  }
})

test('figures that are roundings of each other agree, whatever they are told in', () => {
  const exact = money({ id: 'o_a', value: 1640.4, decimals: 1 })
  expect(pairs([exact, money({ id: 'o_b', value: 1640 })], [])).toEqual([])
  expect(pairs([exact, money({ id: 'o_c', value: 1.64, decimals: 2, unitMult: 12 })], [])).toEqual([])
  expect(pairs([exact, money({ id: 'o_d', value: 1700, decimals: 0 })], [])).toHaveLength(1)
  expect(pairs([exact, money({ id: 'o_e', value: 1600, valueHigh: 1700 })], [])).toEqual([])
  expect(pairs([exact, money({ id: 'o_f', value: 1650, valueHigh: 1700 })], [])).toHaveLength(1)
})
