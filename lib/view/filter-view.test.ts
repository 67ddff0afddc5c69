import { expect, test } from 'vitest'
import type { PageState } from '../address/page-state.ts'
import { parseTimeFilter } from '../address/time-filter.ts'
import { factCounts } from '../facts/fact-counts.ts'
import { filterView } from './filter-view.ts'
import { AREAS, event, figure, INDICATORS, money } from './test-facts.ts'
import { pageIn, placeAt } from './test-page.ts'

const observations = [figure({ id: 'o_1' }), money({ id: 'o_2' }), figure({ id: 'o_3', area: 'lai-chau@1909', period: '1985' })]
const events = [event({ id: 'e_1' })]

const view = (state: Partial<PageState> = {}) =>
  filterView(
    { areas: AREAS, indicators: INDICATORS, counts: factCounts({ observations, events }), years: { first: 1909, last: 2050 } },
    pageIn(),
    placeAt('/', state),
  )

test('provinces with facts come first, the richest on top, and count what their predecessors have', () => {
  const { withFacts, others } = view().provinces
  expect(withFacts.map(({ value, count }) => [value, count])).toEqual([
    ['dien-bien', 4],
    ['lai-chau', 1],
  ])
  expect(others.map(({ value }) => value)).toEqual(['lao-cai', 'viet-nam'])
})

test('a chosen province stands among the first even without facts, ticked', () => {
  expect(view({ province: ['lao-cai'] }).provinces.withFacts.find(({ value }) => value === 'lao-cai')).toMatchObject({
    checked: true,
    count: 0,
  })
})

test('each menu says in words what is chosen', () => {
  const chosen = view({
    province: ['dien-bien'],
    time: parseTimeFilter('2004..today'),
    indicator: ['grdp-growth', 'budget-revenue'],
    topic: ['economy', 'budget', 'health'],
  })
  expect(chosen.provinces.summary).toBe('Điện Biên')
  expect(chosen.years.summary).toBe('2004 – nay')
  expect(chosen.indicators.summary).toBe('2 trong 2')
  expect(chosen.topics.summary).toBe('Kinh tế và 2 mục khác')
  expect(view().years.summary).toBe('Tất cả, 1909 – 2050')
})

test('the fields for years hold the years of the address, and nothing for its words', () => {
  expect(view({ time: parseTimeFilter('2004-Q2..today') }).years).toMatchObject({ from: '2004', to: '' })
})

test('the preset that the address says is marked', () => {
  expect(
    view({ time: parseTimeFilter('2004..today') })
      .years.presets.filter(({ current }) => current)
      .map(({ name }) => name),
  ).toEqual(['2004 – nay'])
  expect(view().years.presets.filter(({ current }) => current)).toHaveLength(1)
})

test('indicators without figures are not offered', () => {
  expect(view().indicators.groups.flatMap(({ options }) => options.map(({ value, count }) => [value, count]))).toEqual([
    ['grdp-growth', 2],
    ['budget-revenue', 1],
  ])
})

test('every active filter can be undone by itself; the chosen fact goes with it', () => {
  const { active } = view({ province: ['dien-bien', 'lai-chau'], topic: ['health'], q: 'sân bay', fact: 'o_aaaaaa' })
  expect(active.map(({ label, href }) => [label, href])).toEqual([
    ['Điện Biên', '/?province=lai-chau&topic=health&q=s%C3%A2n+bay'],
    ['Lai Châu', '/?province=dien-bien&topic=health&q=s%C3%A2n+bay'],
    ['Y tế', '/?province=dien-bien,lai-chau&q=s%C3%A2n+bay'],
    ['tìm “sân bay”', '/?province=dien-bien,lai-chau&topic=health'],
  ])
})

test('taking all filters away keeps the view and the day of record', () => {
  expect(view({ province: ['dien-bien'], view: 'table', asOf: '2026-11-30' }).clearAll).toBe('/?view=table&asOf=2026-11-30')
})

test('the map offers the provinces of today, and a second choice takes the first back', () => {
  expect(view({ province: ['dien-bien'] }).provinces.map.map(({ slug, href }) => [slug, href])).toEqual([
    ['dien-bien', '/'],
    ['lai-chau', '/?province=lai-chau'],
    ['lao-cai', '/?province=lao-cai'],
  ])
})
