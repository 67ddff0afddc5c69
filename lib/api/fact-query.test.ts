import { describe, expect, test } from 'vitest'
import type { Area } from '../facts/area.ts'
import type { Indicator } from '../facts/indicator.ts'
import { readFactQuery } from './fact-query.ts'

const area = { id: 'dien-bien@2004', slug: 'dien-bien' } as Area
const indicator = { slug: 'grdp-growth' } as Indicator
const read = (query: string) => readFactQuery(new URLSearchParams(query), [area], [indicator])

describe('a question to the API', () => {
  test('reads the same parameters as the pages, with a limit of its own', () => {
    const { query, problems } = read('province=dien-bien&time=2004..2024&limit=5&cursor=abc')
    expect(problems).toEqual([])
    expect(query).toMatchObject({
      limit: 5,
      cursor: 'abc',
      state: { province: ['dien-bien'], time: { from: '2004', to: '2024' } },
    })
    expect(read('').query.limit).toBe(1000)
  })

  test('may use former names, which say the same state as on a page', () => {
    expect(read('tinh=dien-bien&nam=2004-2024')).toEqual(read('province=dien-bien&time=2004..2024'))
  })

  test.each([
    ['province=atlantis', 'province', 'atlantis'],
    ['time=24', 'time', '24'],
    ['asOf=today', 'asOf', 'today'],
    ['limit=0', 'limit', '0'],
    ['limit=1e3', 'limit', '1e3'],
    ['limit=-5', 'limit', '-5'],
    ['limit=5001', 'limit', '5001'],
    ['limit=', 'limit', ''],
  ])('is refused for "%s", naming the parameter and what it accepts', (query, parameter, value) => {
    expect(read(query).problems).toEqual([{ parameter, value, accepts: expect.stringMatching(/\S/) }])
  })

  test('is refused for a parameter that does not exist, lest a misspelt filter answers with everything', () => {
    expect(read('provinc=dien-bien').problems).toEqual([
      { parameter: 'provinc', value: 'dien-bien', accepts: expect.stringContaining('province') },
    ])
  })
})
