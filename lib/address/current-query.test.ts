import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentQuery, isOutdated } from './current-query.ts'

const today = (query: string) => decodeURIComponent(currentQuery(new URLSearchParams(query)).toString())

describe('an address in former names', () => {
  test.each([
    ['tinh=dien-bien,lao-cai&nam=2004..2024', 'province=dien-bien,lao-cai&time=2004..2024'],
    ['provinces=dien-bien&years=2004-2024', 'province=dien-bien&time=2004..2024'],
    ['chi-bao=grdp-growth&xem=bang', 'indicator=grdp-growth&view=table'],
    ['chi-tieu=grdp-growth&xem=bieu-do', 'indicator=grdp-growth&view=chart'],
    ['chu-de=budget&tinh-trang=planned&tim=cau', 'topic=budget&status=planned&q=cau'],
    ['muc=o_7k2m9q&tinh-den=2026-11-30', 'fact=o_7k2m9q&asOf=2026-11-30'],
    ['asof=2026-11-30', 'asOf=2026-11-30'],
    ['nam=2004..nay', 'time=2004..nay'],
    ['nam=nay', 'time=today'],
    ['time=2004–2024', 'time=2004..2024'],
  ])('%s says %s', (former, current) => {
    expect(today(former)).toBe(current)
    expect(isOutdated(new URLSearchParams(former))).toBe(former !== current)
  })

  test('gives way to the name of today where both stand', () => {
    expect(today('tinh=lao-cai&province=dien-bien')).toBe('province=dien-bien')
  })

  test('keeps what is no name of ours, and names that every object has', () => {
    expect(today('fbclid=x&constructor=y&view=constructor&__proto__=z')).toBe(
      'fbclid=x&constructor=y&view=constructor&__proto__=z',
    )
  })

  test('is read once: what came out is of today', () => {
    const key = fc.oneof(fc.constantFrom('tinh', 'nam', 'years', 'time', 'xem', 'view', 'asof', 'province', 'q'), fc.string())
    const value = fc.oneof(fc.constantFrom('2004-2024', '2004–2024', 'bang', 'nay', 'dien-bien'), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
        const once = currentQuery(new URLSearchParams(pairs))
        expect(isOutdated(once)).toBe(false)
        expect(currentQuery(once).toString()).toBe(once.toString())
      }),
    )
  })

  test('is read alike from the parameters of a page and from those of the API', () => {
    expect([...currentQuery({ tinh: ['dien-bien', 'lao-cai'], nam: '2004', q: undefined })]).toEqual([
      ...currentQuery(new URLSearchParams('tinh=dien-bien&tinh=lao-cai&nam=2004')),
    ])
  })
})
