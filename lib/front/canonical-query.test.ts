import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readState, writeState } from '../address/page-state.ts'
import { QUERY_KEYS } from '../address/query-pair.ts'
import { canonicalQuery } from './canonical-query.ts'

const KNOWN = { provinces: ['dien-bien', 'lao-cai'], indicators: ['grdp-growth', 'budget-revenue'] }
const page = { keys: QUERY_KEYS, lenient: true }
const api = { keys: QUERY_KEYS, lenient: false }
const written = (query: string, route = page) => canonicalQuery(new URLSearchParams(query), route)?.toString() ?? null

describe('a canonical query', () => {
  test.each([
    ['time=2024&province=dien-bien', 'province=dien-bien&time=2024'],
    ['utm_source=zalo&province=dien-bien&fbclid=x', 'province=dien-bien'],
    ['province=dien-bien,,%20lao-cai,dien-bien', 'province=dien-bien%2Clao-cai'],
    ['time=2024..2024', 'time=2024'],
    ['q=%20san%20bay%20', 'q=san+bay'],
    ['time=yesterday', 'time=yesterday'],
    ['', ''],
  ])('of "%s" is "%s"', (given, expected) => {
    expect(written(given)).toBe(expected)
  })

  test.each(['province=dien-bien&province=lao-cai', 'province=', 'from=2004&province=dien-bien', 'q=%20', 'x=&q=a'])(
    'is not made of "%s", which only the page can read',
    (given) => {
      expect(written(given)).toBeNull()
    },
  )

  test('is not made for the API of a key that it refuses', () => {
    expect(written('provinc=dien-bien', api)).toBeNull()
  })

  const value = fc.oneof(
    fc.constantFrom(
      'dien-bien',
      'lao-cai,dien-bien',
      'grdp-growth',
      '2024',
      '2004..2024',
      'earliest..today',
      'chart',
      'planned',
      'o_aaaaaa',
    ),
    fc.string({ maxLength: 12 }),
  )
  const queries = fc.uniqueArray(fc.tuple(fc.constantFrom(...QUERY_KEYS, 'utm_source', 'gclid'), value), {
    selector: ([key]) => key,
  })

  test('says the same as the query that it is made of, problems included', () => {
    fc.assert(
      fc.property(queries, (pairs) => {
        const asked = new URLSearchParams(pairs.map(([key, text]) => [key, text]))
        const canonical = canonicalQuery(asked, page)
        if (!canonical) return
        const [before, after] = [readState(asked, KNOWN), readState(canonical, KNOWN)]
        expect(writeState(after.state)).toBe(writeState(before.state))
        expect(after.problems.map(({ key }) => key)).toEqual(before.problems.map(({ key }) => key))
      }),
    )
  })

  test('is the same for every order, and its own', () => {
    fc.assert(
      fc.property(queries, fc.integer(), (pairs, seed) => {
        const shuffled = [...pairs].sort((a, b) => ((a[0].charCodeAt(0) * seed) % 7) - ((b[0].charCodeAt(0) * seed) % 7))
        const [one, other] = [pairs, shuffled].map((list) =>
          canonicalQuery(new URLSearchParams(list.map(([key, text]) => [key, text])), page),
        )
        expect(other?.toString()).toBe(one?.toString())
        if (one) expect(canonicalQuery(one, page)?.toString()).toBe(one.toString())
      }),
    )
  })
})
