import { describe, expect, test } from 'vitest'
import { parseEdtf } from '../time/edtf.ts'
import { both, event, figure, money } from '../view/test-facts.ts'
import type { Event } from './event.ts'
import { eventPromises } from './event-promise.ts'
import { figurePromises } from './figure-promise.ts'
import type { PublishedIn } from './published-day.ts'
import { isSameHappening } from './same-happening.ts'

const TODAY = '2026-11-22'
const known: PublishedIn = {
  articles: new Map([
    ['a', { published: parseEdtf('2024-03-28') }],
    ['b', { published: parseEdtf('2024-06-28') }],
  ]),
  facts: new Map(),
}
const plan = event({
  id: 'e_plan',
  stated: 'planned',
  kind: 'construction',
  date: '../2024-05-06',
  title: both('Dự kiến hoàn thành cầu Thanh Bình'),
})
const report = (given: Partial<Parameters<typeof event>[0]> = {}) =>
  event({
    id: 'e_done',
    kind: 'opening',
    date: '2024-05-01',
    articles: ['b'],
    title: both('Hoàn thành, đưa vào sử dụng cầu Thanh Bình'),
    ...given,
  })
const became = (...events: readonly Event[]) =>
  eventPromises(events, known, TODAY).map(({ plan: { id }, report: told, outcome, days }) => [
    id,
    told?.id ?? null,
    outcome,
    days,
  ])

describe('a planned event', () => {
  test('is kept when a later article tells of it by its day, and late by the days after', () => {
    expect(became(plan, report())).toEqual([['e_plan', 'e_done', 'kept', null]])
    expect(became(plan, report({ date: '2024-05-06' }))).toEqual([['e_plan', 'e_done', 'kept', null]])
    expect(became(plan, report({ date: '2024-05-16' }))).toEqual([['e_plan', 'e_done', 'late', 10]])
  })

  test('gets the benefit of a vague date', () => {
    expect(became(plan, report({ date: '2024-05' }))).toEqual([['e_plan', 'e_done', 'kept', null]])
    expect(became(plan, report({ date: '2024' }))).toEqual([['e_plan', 'e_done', 'kept', null]])
  })

  test('is silent once its day has passed without a report, and pending until then', () => {
    expect(became(plan)).toEqual([['e_plan', null, 'silent', 930]])
    expect(became({ ...plan, date: event({ id: 'e_x', date: '2026-11-22' }).date })).toEqual([['e_plan', null, 'pending', null]])
  })

  test('is cancelled where it is called off, which is told once', () => {
    expect(became({ ...plan, stated: 'cancelled' })).toEqual([['e_plan', null, 'cancelled', null]])
    expect(became(plan, report({ stated: 'cancelled' }))).toEqual([['e_plan', 'e_done', 'cancelled', null]])
  })

  test('is not answered by what had been told or had happened before it', () => {
    expect(became(plan, report({ articles: [] }))[0]).toContain('silent')
    expect(became(plan, report({ articles: ['a'] }))[0]).toContain('silent')
    expect(became({ ...plan, evidence: report().evidence }, report({ articles: ['a'] }))[0]).toContain('silent')
    expect(became(plan, report({ date: '2023' }))[0]).toContain('silent')
  })
})

test.each([
  ['another place', { areas: ['lao-cai@2025'] }],
  ['another kind', { kind: 'meeting' }],
  ['another title', { title: both('Hoàn thành đường tránh phía bắc thành phố') }],
] as const)('a report of %s answers no plan', (_, given) => {
  expect(isSameHappening(plan, report(given))).toBe(false)
})

test('that a work was begun is no report of a promise to finish it', () => {
  const of = (title: string) => event({ id: 'e_c', kind: 'construction', title: both(title) })
  expect(isSameHappening(of('Dự kiến hoàn thành 5 dự án chỉnh trang đô thị'), of('Khởi công 5 dự án chỉnh trang đô thị'))).toBe(
    false,
  )
  expect(isSameHappening(of('Khởi công 5 dự án chỉnh trang đô thị'), of('Khởi công 5 dự án chỉnh trang đô thị'))).toBe(true)
})

test('numbers in titles tell happenings apart that share all other words', () => {
  const of = (title: string) => event({ id: 'e_c', kind: 'commemoration', title: both(title) })
  expect(isSameHappening(of('Lễ kỷ niệm 70 năm tỉnh Điện Biên'), of('Kỷ niệm 115 năm tỉnh Điện Biên'))).toBe(false)
  expect(isSameHappening(of('Đại hội Đảng bộ tỉnh lần thứ XV'), of('Đại hội Đảng bộ tỉnh lần thứ XIV'))).toBe(false)
  expect(isSameHappening(of('Đại hội Đảng bộ tỉnh lần thứ XV'), of('Khai mạc Đại hội Đảng bộ tỉnh lần thứ XV'))).toBe(true)
})

test('that the same province opens something else is no report, whatever the titles begin with', () => {
  const of = (title: string) => event({ id: 'e_c', kind: 'opening', title: both(title) })
  const bridge = of('Dự kiến ngày 1/7/2024, tỉnh Điện Biên khánh thành cầu Thanh Bình')
  expect(isSameHappening(bridge, of('Tỉnh Điện Biên khánh thành trường Nguyễn Du'))).toBe(false)
  expect(isSameHappening(bridge, of('Ngày 11/7/2024, tỉnh Điện Biên khánh thành cầu Thanh Bình'))).toBe(true)
  expect(isSameHappening(of('Hội nghị xúc tiến đầu tư'), of('Hội nghị xúc tiến du lịch'))).toBe(false)
})

describe('a planned figure', () => {
  const target = money({ id: 'o_plan', scenario: 'PLAN', value: 1500 })
  const directions = new Map([
    ['budget-revenue', { higherIsBetter: true }],
    ['poverty-rate', { higherIsBetter: false }],
  ])
  const reached = (...figures: Parameters<typeof figurePromises>[0]) =>
    figurePromises(figures, directions, TODAY).map(({ report: told, outcome, by }) => [told?.id ?? null, outcome, by])

  test('is kept or missed by the difference, in its own unit', () => {
    expect(reached(target, money({ id: 'o_done', value: 1640 }))).toEqual([['o_done', 'kept', 140]])
    expect(reached(target, money({ id: 'o_done', value: 1.4, decimals: 1, unitMult: 12 }))).toEqual([['o_done', 'missed', -100]])
  })

  test('is kept by less where less is better', () => {
    const rate = (value: number, given = {}) => figure({ id: `o_${value}`, indicator: 'poverty-rate', value, ...given })
    expect(reached(rate(20, { scenario: 'TARGET' }), rate(18))).toEqual([['o_18', 'kept', -2]])
    expect(reached(rate(20, { scenario: 'TARGET' }), rate(23))).toEqual([['o_23', 'missed', 3]])
  })

  test('is set against the result that came furthest', () => {
    const estimate = money({ id: 'o_est', value: 1450, obsStatus: 'E' })
    expect(reached(target, estimate)).toEqual([['o_est', 'missed', -50]])
    expect(reached(target, money({ id: 'o_done', value: 1640 }), estimate)).toEqual([['o_done', 'kept', 140]])
  })

  test('is silent or pending without a result of the same key', () => {
    expect(reached(target, money({ id: 'o_done', period: '2024' }))).toEqual([[null, 'silent', null]])
    expect(reached(money({ id: 'o_plan', scenario: 'PLAN', period: '2030' }))).toEqual([[null, 'pending', null]])
    expect(reached(target, money({ id: 'o_f', scenario: 'FORECAST' }))).toEqual([[null, 'silent', null]])
  })
})
