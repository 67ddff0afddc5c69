import { describe, expect, test } from 'vitest'
import type { Observation } from '../facts/observation.ts'
import { event, figure, money } from '../view/test-facts.ts'
import { quoted } from '../view/test-page.ts'
import { joinClaims } from './claim.ts'
import { judge } from './judge.ts'
import { saidOf } from './said-of.ts'

const first: Observation = {
  ...figure({ id: 'o_000001', value: 6.07, decimals: 2, period: '2024-Q1', evidence: [quoted('ước đạt [number:6,07%]')] }),
  recordedAt: '2026-11-22T02:00:00Z',
  supersededAt: '2026-11-25T02:00:00Z',
}
const why = { vi: 'Báo đính chính.', en: 'The paper corrected itself.' }
const second: Observation = {
  ...first,
  version: 2,
  value: 6.2,
  recordedAt: '2026-11-25T02:00:00Z',
  supersededAt: null,
  correction: why,
}
const claim = (said: object) => ({ id: 'o_000001', said })

describe('what a file says of a fact', () => {
  test('matches when all of it is on record today', () => {
    expect(judge(claim(saidOf(second)), [first, second])).toEqual({ kind: 'match', now: second })
  })

  test('has changed when it is right about an earlier version: old, new, when and why', () => {
    expect(judge(claim(saidOf(first)), [first, second])).toEqual({
      kind: 'changed',
      was: first,
      now: second,
      since: '2026-11-25T02:00:00Z',
      reasons: [why],
    })
  })

  test('tells every reason on the way from an old version to the latest', () => {
    const third: Observation = {
      ...second,
      version: 3,
      value: 6.3,
      recordedAt: '2026-11-28T02:00:00Z',
      correction: { vi: 'b', en: 'b' },
    }
    const verdict = judge(claim({ value: 6.07 }), [first, { ...second, supersededAt: third.recordedAt }, third])
    expect(verdict).toMatchObject({ kind: 'changed', since: '2026-11-25T02:00:00Z', reasons: [why, { vi: 'b', en: 'b' }] })
  })

  test('is withdrawn when the version it is right about stands no longer and none followed', () => {
    expect(judge(claim({ value: 6.07 }), [first])).toEqual({ kind: 'gone', was: first, since: '2026-11-25T02:00:00Z' })
  })

  test('differs when no version ever said so, and each difference is named', () => {
    const verdict = judge(claim({ ...saidOf(second), value: 7.07, quotes: ['ước đạt 7,07%'] }), [first, second])
    expect(verdict).toMatchObject({
      kind: 'different',
      differences: [
        { field: 'quotes', said: 'ước đạt 7,07%', recorded: 'ước đạt 6,07%' },
        { field: 'value', said: 7.07, recorded: 6.2 },
      ],
    })
  })

  test('is not recognised when nothing ever bore the id, and only named when there is nothing to compare', () => {
    expect(judge(claim({ value: 1 }), [])).toEqual({ kind: 'unknown' })
    expect(judge(claim({}), [first, second])).toEqual({ kind: 'named', now: second })
    expect(judge(claim({ version: 1 }), [first, second])).toMatchObject({ kind: 'changed', was: first, now: second })
  })

  test.each([
    ['a number as written, in either language, whatever its spaces', { asWritten: '2,149.4 billion\u00a0VND' }],
    ['the value in full', { wholeValue: 2149400000000 }],
    ['an amount with or without its multiplier', { amount: 2149400000000 }],
    ['an amount with or without its multiplier', { amount: 2149.4 }],
    ['a period in either notation', { time: '2023' }],
    ['a period that a spreadsheet has made a date of', { time: 'Jan-23' }],
    ['a quotation with other ends of lines', { quotes: ['thu ngân sách\r\n2.149,4 tỷ đồng'] }],
  ])('matches with %s', (_what, said) => {
    const revenue = money({
      id: 'o_000001',
      value: 2149.4,
      decimals: 1,
      evidence: [quoted('thu ngân sách\n[number:2.149,4 tỷ đồng]')],
    })
    expect(judge(claim(said), [revenue]).kind).toBe('match')
  })

  test.each([
    ['unit', { unit: 'USD' }],
    ['unitMult', { unitMult: 6 }],
    ['wholeValue', { wholeValue: 2149400000001 }],
    ['time', { time: '2024' }],
    ['obsStatus', { obsStatus: 'E' }],
    ['indicator', { indicator: 'grdp-growth' }],
    ['area', { area: 'lao-cai@2025' }],
    ['valueHigh', { valueHigh: 3 }],
    ['quoteSha256', { quoteSha256: ['0'.repeat(64)] }],
  ])('differs in its %s', (field, said) => {
    const revenue = money({ id: 'o_000001', value: 2149.4, decimals: 1 })
    expect(judge(claim(said), [revenue])).toMatchObject({ kind: 'different', differences: [{ field }] })
  })

  test('may show a worked-out figure with the quotations of what it comes from', () => {
    const derived = figure({ id: 'o_000002', articles: [], derivedFrom: { formula: 'a', inputs: { a: 'o_000001' }, why } })
    expect(judge({ id: 'o_000002', said: { quotes: ['ước đạt 6,07%'] } }, [derived], [first]).kind).toBe('match')
    expect(judge({ id: 'o_000002', said: { quotes: [why.vi] } }, [derived]).kind).toBe('match')
    expect(judge({ id: 'o_000002', said: { quotes: ['ước đạt 6,07%'] } }, [derived]).kind).toBe('different')
  })

  test('is compared for events by date, title and quotation', () => {
    const victory = event({ id: 'e_000001', date: '1954-05-07', title: { vi: 'Chiến thắng', en: 'Victory' } })
    const told = (said: object) => judge({ id: 'e_000001', said }, [victory]).kind
    expect(told({ time: '1954-05-07', titles: ['Chiến thắng', 'Victory'] })).toBe('match')
    expect(told({ time: '1954-05-08' })).toBe('different')
    expect(told({ titles: ['Thất bại'] })).toBe('different')
  })
})

test('a fact told in two tables of a file is one claim with the quotations of both', () => {
  expect(
    joinClaims([
      { id: 'o_000001', said: { value: 1, quotes: ['a'] } },
      { id: 'o_000001', said: { quotes: ['a', 'b'], quoteSha256: ['x'] } },
      { id: 'e_000001', said: {} },
    ]),
  ).toEqual([
    { id: 'o_000001', said: { value: 1, quotes: ['a', 'b'], quoteSha256: ['x'] } },
    { id: 'e_000001', said: {} },
  ])
})
