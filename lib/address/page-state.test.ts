import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TOPICS } from '../facts/code-lists.ts'
import { STATUSES } from '../facts/status.ts'
import { fromEpochDay } from '../time/civil-date.ts'
import { DEFAULT_STATE, type KnownValues, type PageState, readState, writeState } from './page-state.ts'
import { QUERY_KEYS } from './query-pair.ts'

const known: KnownValues = {
  provinces: ['dien-bien', 'lao-cai', 'lai-chau', 'viet-nam'],
  indicators: ['grdp-growth', 'budget-revenue', 'poverty-rate'],
}

const day = fc.integer({ min: -22000, max: 30000 }).map(fromEpochDay)
const year = fc.integer({ min: 1909, max: 2050 })
const bound = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.constantFrom('Q1', 'Q4', 'S1', '05', '12')).map(([y, part]) => `${y}-${part}`),
  day,
  fc.constantFrom('earliest', 'latest', 'today'),
)
const time = fc.tuple(bound, bound).map(([from, to]) => {
  const years = [from, to].map((text) => (/^\d/.test(text) ? Number(text.slice(0, 4)) : Number.NaN))
  return (years[0] ?? 0) > (years[1] ?? 0)
    ? { from: to, to: from }
    : from.slice(0, 4) === to.slice(0, 4)
      ? { from, to: from }
      : { from, to }
})

const state: fc.Arbitrary<PageState> = fc.record({
  province: fc.uniqueArray(fc.constantFrom(...known.provinces)),
  time: fc.option(time),
  indicator: fc.uniqueArray(fc.constantFrom(...known.indicators)),
  topic: fc.uniqueArray(fc.constantFrom(...TOPICS)),
  status: fc.uniqueArray(fc.constantFrom(...STATUSES)),
  view: fc.option(fc.constantFrom('chart', 'table')),
  q: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim().normalize('NFC')),
  fact: fc.option(fc.stringMatching(/^[oe]_[0-9a-z]{6}$/)),
  asOf: fc.option(day),
})

const LISTS = ['province', 'indicator', 'topic', 'status']
const FORMER: Readonly<Record<string, string>> = {
  province: 'tinh',
  time: 'nam',
  indicator: 'chi-bao',
  topic: 'chu-de',
  status: 'tinh-trang',
  view: 'xem',
  q: 'tim',
  fact: 'muc',
  asOf: 'tinh-den',
}

describe('the address', () => {
  test('written from any state reads back as that state, without a problem', () => {
    fc.assert(
      fc.property(state, (value) => {
        const { state: read, problems } = readState(new URLSearchParams(writeState(value)), known)
        expect(problems).toEqual([])
        expect(read).toEqual(value)
      }),
    )
  })

  test('writes the same text again once it is canonical', () => {
    fc.assert(
      fc.property(state, (value) => {
        const text = writeState(value)
        expect(writeState(readState(new URLSearchParams(text), known).state)).toBe(text)
      }),
    )
  })

  test('does not write defaults', () => {
    expect(writeState(DEFAULT_STATE)).toBe('')
    expect(readState({}, known)).toEqual({ state: DEFAULT_STATE, problems: [] })
  })

  test('keeps the documented order and stays readable', () => {
    const text = writeState({
      ...DEFAULT_STATE,
      asOf: '2026-11-30',
      fact: 'o_7k2m9q',
      q: 'san bay',
      view: 'table',
      status: ['planned'],
      indicator: ['grdp-growth', 'budget-revenue'],
      time: { from: '2004', to: '2024' },
      province: ['dien-bien', 'lao-cai'],
    })
    expect(text).toBe(
      'province=dien-bien,lao-cai&time=2004..2024&indicator=grdp-growth,budget-revenue&status=planned&view=table&q=san+bay&fact=o_7k2m9q&asOf=2026-11-30',
    )
  })

  test.each(QUERY_KEYS)('carries %s alone, in both directions', (key) => {
    fc.assert(
      fc.property(state, (value) => {
        const alone = { ...DEFAULT_STATE, [key]: value[key] }
        const text = writeState(alone)
        expect(text === '' || text.startsWith(`${key}=`)).toBe(true)
        expect(readState(new URLSearchParams(text), known)).toEqual({ state: alone, problems: [] })
      }),
    )
  })

  test('says the same in any order of keys, with lists in pieces, and as the parameters of a page', () => {
    fc.assert(
      fc.property(state, fc.infiniteStream(fc.nat()), (value, order) => {
        const pairs = [...new URLSearchParams(writeState(value))]
          .flatMap(([key, text]) => (LISTS.includes(key) ? text.split(',').map((one) => [key, one]) : [[key, text]]))
          .map((pair) => ({ pair, rank: LISTS.includes(pair[0] ?? '') ? 0 : Number(order.next().value) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ pair: [key = '', text = ''] }) => [key, text] as const)
        const page: Record<string, string[]> = {}
        for (const [key, text] of pairs) page[key] = [...(page[key] ?? []), text]
        expect(readState(new URLSearchParams(pairs.map(([key, text]) => [key, text])), known).state).toEqual(value)
        expect(readState(page, known).state).toEqual(value)
      }),
    )
  })

  test('says the same under its former names', () => {
    fc.assert(
      fc.property(state, (value) => {
        const former = [...new URLSearchParams(writeState(value))].map(([key, text]) => [FORMER[key] ?? key, text])
        expect(readState(new URLSearchParams(former), known)).toEqual({ state: value, problems: [] })
      }),
    )
  })

  test('never fails on anything that a query string can hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('province', 'time', 'view', 'q', 'fact', 'asOf', 'x'), fc.string({ unit: 'binary' }))),
        (pairs) => {
          const { state: read } = readState(new URLSearchParams(pairs), known)
          expect(read.province.every((slug) => known.provinces.includes(slug))).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['time', '2024..2004'],
    ['time', '2024-Q7'],
    ['time', 'yesterday'],
    ['view', 'pie'],
    ['fact', '../etc'],
    ['asOf', '2026-02-30'],
    ['province', 'atlantis'],
    ['topic', 'sport'],
    ['status', 'done'],
    ['indicator', '<script>'],
  ])('names a bad value of %s ("%s"), says what is accepted, and uses the default', (key, value) => {
    const { state: read, problems } = readState({ [key]: value }, known)
    expect(read).toEqual(DEFAULT_STATE)
    expect(problems).toEqual([{ key, value, accepts: expect.stringMatching(/\S/) }])
  })

  test('keeps the good values of a list beside a bad one', () => {
    const { state: read, problems } = readState({ province: 'dien-bien,atlantis,lao-cai' }, known)
    expect(read.province).toEqual(['dien-bien', 'lao-cai'])
    expect(problems.map((problem) => problem.value)).toEqual(['atlantis'])
  })
})
