import { describe, expect, it } from 'vitest'
import { parseGold, readingsOf } from './parse-gold.ts'
import type { ScoreLists } from './score-lists.ts'

const LISTS: ScoreLists = {
  areas: new Set(['son-la']),
  indicators: new Map([['iip', new Set(['_T', 'mining'])]]),
  units: new Set(['PERCENT']),
}

const FIGURE = {
  ...{ indicator: 'iip', measure: 'growth_yoy', area: 'son-la', timePeriod: '2024-10', value: 5, unit: 'PERCENT' },
  exact: 'tăng 5%',
}

function parse(change: object = {}, rest: object = {}) {
  const article = { title: 'IIP', publisher: null, publishedDate: '2024-10-29', provinces: ['son-la'] }
  const json = JSON.stringify({ article, observations: [{ ...FIGURE, ...change }], events: [], traps: [], ...rest }, null, 1)
  return parseGold('gold.json', json, 'IIP tháng 10 tăng 5%.', LISTS)
}

describe('a gold file', () => {
  it('says only what is not the usual', () => {
    expect(parse().observations[0]).toMatchObject({ breakdown: '_T', scenario: 'ACTUAL', obsStatus: 'A', qualifier: 'EQ' })
  })

  it('holds other readings that differ from the first in some fields', () => {
    const [figure] = parse({ or: [{ timePeriod: '2024-10-31', breakdown: 'mining' }] }).observations
    expect(
      figure && readingsOf(figure).map(({ breakdown, timePeriod, value }) => [breakdown, timePeriod.timePeriod, value]),
    ).toEqual([
      ['_T', '2024-10', 5],
      ['mining', '2024-10-31', 5],
    ])
  })

  it.each([
    ['a piece that the text does not have', { exact: 'tăng 6%' }, 'the text does not have "tăng 6%"'],
    ['an indicator that is not in the list', { indicator: 'tea' }, 'there is no indicator "tea"'],
    ['a breakdown that the indicator does not have', { breakdown: 'tea' }, '"iip" has no breakdown "tea"'],
    ['a unit that is not in the list', { unit: 'MILE' }, 'there is no unit "MILE"'],
    ['an area that is not in the list', { area: 'atlantis' }, 'there is no area "atlantis"'],
    ['a reading outside of the lists', { or: [{ indicator: 'tea' }] }, 'there is no indicator "tea"'],
    ['a range that falls', { valueHigh: 4 }, 'the range 5–4 does not rise'],
    ['a period that is no SDMX', { timePeriod: '2024-33' }, 'must be a period as SDMX writes it'],
    ['a key that is not known', { colour: 'red' }, '"colour" is not a key that is known here'],
  ])('is refused with its line for %s', (_, change, reason) => {
    expect(() => parse(change)).toThrow(/^gold\.json:\d+:\d+ /)
    expect(() => parse(change)).toThrow(reason)
  })

  it('is refused for an event or a trap that the text does not have', () => {
    const event = { date: '2024-10-22', status: 'happened', about: ['họp'], areas: ['son-la'], exact: 'Ngày 22/10' }
    expect(() => parse({}, { events: [event] })).toThrow('the text does not have "Ngày 22/10"')
    expect(() => parse({}, { traps: [{ exact: 'QL 6', why: 'road' }] })).toThrow('the text does not have "QL 6"')
  })
})
