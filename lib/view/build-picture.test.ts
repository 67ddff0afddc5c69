import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTimeFilter } from '../address/time-filter.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { buildPicture } from './build-picture.ts'
import { spanOf } from './span.ts'
import { both, event, figure, money, source, stretch } from './test-facts.ts'

const GROWTH = [
  figure({ id: 'o_g2023', value: 7.1, decimals: 1 }),
  figure({ id: 'o_gq1', value: 6.07, decimals: 2, period: '2024-Q1', obsStatus: 'E' }),
]
/** With a figure of the year of the split, from which the window then runs. */
const SINCE_SPLIT = [...GROWTH, figure({ id: 'o_split', period: '2004', indicator: 'poverty-rate', measure: 'value' })]
const BUDGET = [
  money({ id: 'o_budget', value: 1640, period: '2023' }),
  money({
    id: 'o_times',
    measure: 'multiple',
    value: 17.4,
    decimals: 1,
    unit: 'RATIO',
    unitMult: 0,
    qualifier: 'GT',
    period: '2023',
    comparison: { base: 'PERIOD', period: '2004', verb: 'tăng', ambiguous: true },
  }),
  money({
    id: 'o_base',
    value: 94.3,
    decimals: 1,
    qualifier: 'LT',
    period: '2004',
    articles: [],
    derivedFrom: { formula: 'a / b', inputs: { a: 'o_budget', b: 'o_times' }, why: both('chia ngược') },
  }),
]

const POVERTY = [
  figure({ id: 'o_p2005', indicator: 'poverty-rate', measure: 'value', value: 44, period: '2005', collect: 'E' }),
  figure({ id: 'o_p2023', indicator: 'poverty-rate', measure: 'value', value: 25.68, decimals: 2, period: '2023', collect: 'E' }),
]

const panelOf = (given: Parameters<typeof source>[0], state: Parameters<typeof source>[1] = {}) =>
  buildPicture(source(given, state)).panels

test('without a time filter the window runs from the newest split to the end of the year after today', () => {
  const { window, defaultWindow } = buildPicture(source({ observations: SINCE_SPLIT }))
  expect(window).toEqual(stretch('2004/2027'))
  expect(defaultWindow).toEqual(window)
})

test('a merger is no split: the window does not begin with it', () => {
  const merged = figure({ id: 'o_merged', area: 'lao-cai@2025', period: '2026-01' })
  expect(buildPicture(source({ observations: [...SINCE_SPLIT, merged] })).window).toEqual(stretch('2004/2027'))
})

test('without any split the window begins with the year of the first fact', () => {
  const merged = figure({ id: 'o_merged', area: 'lao-cai@2025', period: '2025-09' })
  expect(buildPicture(source({ observations: [merged] })).window).toEqual(stretch('2025/2027'))
})

test('years between the newest split and the first fact since then are left to the overview', () => {
  const late = figure({ id: 'o_late', area: 'dien-bien@2004', period: '2023' })
  expect(buildPicture(source({ observations: [late] })).window).toEqual(stretch('2023/2027'))
})

test('the title says the years of an end that follows the data, not its day', () => {
  const time = { from: 'earliest', to: 'latest' }
  const late = figure({ id: 'o_late', area: 'dien-bien@2004', period: '2024-Q1' })
  expect(buildPicture(source({ observations: [...GROWTH, late] }, { time })).title).toMatch(/\d{4} – \d{4}$/)
})

test.each([
  ['2004..latest', 'Điện Biên, 2004 – 2024'],
  ['latest..2004', 'Điện Biên, 2004 – 2024'],
  ['2020..2024-Q1', 'Điện Biên, 2020 – quý\u00a0I/2024'],
  ['2004-03-01..latest', 'Điện Biên, 1/3/2004 – 2024'],
])('the title of %s says each end as it was asked for: a year is no 1 January', (text, title) => {
  const late = figure({ id: 'o_late', area: 'dien-bien@2004', period: '2024-Q1' })
  expect(buildPicture(source({ observations: [...GROWTH, late] }, { time: parseTimeFilter(text) })).title).toBe(title)
})

test('a time filter sets the window and leaves the default to return to', () => {
  const { window, defaultWindow } = buildPicture(
    source({ observations: SINCE_SPLIT }, { time: parseTimeFilter('2020..2024-Q1') }),
  )
  expect(window).toEqual(spanOf({ start: '2020-01-01', end: '2024-03-31' }))
  expect(defaultWindow).toEqual(stretch('2004/2027'))
})

test('the overview reaches from the year of the first fact to the end of the decade of the last horizon', () => {
  const events = [
    event({ id: 'e_1', date: '1909-06-28', areas: ['lai-chau@1909'] }),
    event({ id: 'e_2', date: '2022-02-10', horizon: { to: '2030', vision: '2045' } }),
  ]
  expect(buildPicture(source({ events })).extent).toEqual(stretch('1909/2050'))
})

test('a picture of nothing still has a window, an extent and a sentence that says so', () => {
  const picture = buildPicture(source({}))
  expect(picture.panels).toEqual([])
  expect(picture.lanes).toEqual([])
  expect(picture.window.end).toBeGreaterThan(picture.window.start)
  expect(picture.summary).toBe('Không có mốc hay số liệu nào trong khung này.')
})

test('the title names the provinces and the years', () => {
  const observations = [...SINCE_SPLIT, figure({ id: 'o_lc', area: 'lao-cai@1991' })]
  expect(buildPicture(source({ observations: SINCE_SPLIT })).title).toBe('Điện Biên, 2004 – nay')
  expect(buildPicture(source({ observations })).title).toBe('Điện Biên và Lào Cai, 2004 – nay')
  expect(buildPicture(source({ observations: GROWTH }, { time: parseTimeFilter('2004..2024') })).title).toBe(
    'Điện Biên, 2004 – 2024',
  )
  expect(buildPicture(source({ observations: GROWTH }, { time: parseTimeFilter('2024') })).title).toBe('Điện Biên, 2024')
  expect(buildPicture(source({ observations: SINCE_SPLIT, locale: 'en' })).title).toBe('Điện Biên, 2004 to now')
})

test('a predecessor is no province of its own: it has the colour of what it led to and is named as the former one', () => {
  const observations = [...SINCE_SPLIT, figure({ id: 'o_old', area: 'lai-chau@1909', period: '1985' })]
  const { title, series } = buildPicture(source({ observations }))
  expect(title).toBe('Điện Biên, 2004 – nay')
  expect(series).toEqual([
    { area: 'dien-bien@2004', name: 'Điện Biên', colour: 0 },
    { area: 'lai-chau@1909', name: 'Lai Châu (cũ)', colour: 0 },
  ])
})

test('an event of a split belongs to the province that was split, not to each half', () => {
  const events = [event({ id: 'e_split', date: '2004', areas: ['lai-chau@1909', 'dien-bien@2004', 'lai-chau@2004'] })]
  expect(buildPicture(source({ observations: GROWTH, events })).title).toBe('Điện Biên, 2004 – nay')
})

test('prominent indicators with figures get a panel, the most prominent first; everything else is one step away', () => {
  const school = figure({ id: 'o_school', indicator: 'schools', unit: 'COUNT', value: 362 })
  const { panels, otherPanels } = buildPicture(source({ observations: [school, ...BUDGET, ...GROWTH] }))
  expect(panels.map(({ id }) => id)).toEqual(['grdp-growth', 'budget-revenue'])
  expect(otherPanels).toEqual([
    {
      id: 'budget-revenue:multiple',
      name: 'Thu ngân sách, số lần so với kỳ gốc',
      figures: 1,
      href: '/?indicator=budget-revenue',
    },
    { id: 'schools', name: 'Trường học', figures: 1, href: '/?indicator=schools' },
  ])
})

test('choosing an indicator shows all its measures, each in a panel of its own', () => {
  const plan = money({
    id: 'o_plan',
    measure: 'pct_of_plan',
    unit: 'PERCENT',
    unitMult: 0,
    value: 18.03,
    decimals: 2,
    period: '2024-Q1',
  })
  const dollars = money({ id: 'o_usd', unit: 'USD', unitMult: 6, value: 65 })
  const panels = panelOf({ observations: [...BUDGET, plan, dollars] }, { indicator: ['budget-revenue'] })
  expect(panels.map(({ id, unit }) => [id, unit])).toEqual([
    ['budget-revenue', 'tỷ đồng'],
    ['budget-revenue:multiple', 'lần'],
    ['budget-revenue:pct_of_plan', '% kế hoạch'],
    ['budget-revenue:usd', 'triệu USD'],
  ])
})

test('without a prominent indicator those with the most figures are shown', () => {
  const schools = ['2022', '2023'].map((period) => figure({ id: `o_${period}`, indicator: 'schools', unit: 'COUNT', period }))
  expect(panelOf({ observations: schools }).map(({ id }) => id)).toEqual(['schools'])
})

test('a scale is earned by two comparable figures', () => {
  expect(panelOf({ observations: GROWTH })[0]?.scale?.ticks.map(({ label }) => label)).toEqual(['0', '5'])
  expect(panelOf({ observations: GROWTH.slice(0, 1) })[0]?.scale).toBeNull()
})

test('a figure and the base implied by its own multiple are no scale', () => {
  const [panel] = panelOf({ observations: BUDGET })
  expect(panel?.scale).toBeNull()
  expect(panel?.marks.map(({ id, status }) => [id, status])).toEqual([
    ['o_base', 'derived'],
    ['o_budget', 'actual'],
  ])
})

test('a province and its predecessor are not comparable with each other, two provinces are', () => {
  const old = figure({ id: 'o_old', area: 'lai-chau@1909', period: '2000' })
  const other = figure({ id: 'o_other', area: 'lao-cai@1991' })
  expect(panelOf({ observations: [...GROWTH.slice(0, 1), old] })[0]?.scale).toBeNull()
  expect(panelOf({ observations: [...GROWTH.slice(0, 1), other] })[0]?.scale).not.toBeNull()
})

test('figures of different breakdowns are not comparable with each other', () => {
  const parts = ['_T', 'primary', 'secondary'].map((breakdown) =>
    figure({ id: `o_${breakdown}`, indicator: 'schools', unit: 'COUNT', breakdown }),
  )
  const [panel] = panelOf({ observations: parts })
  expect(panel?.scale).toBeNull()
  expect(panel?.marks.map(({ label }) => label.note)).toEqual([
    'năm\u00a02023',
    'tiểu học, năm\u00a02023',
    'trung học, năm\u00a02023',
  ])
})

test('the first panel with a scale is the tallest, one that stands alone taller still, and a row the lowest', () => {
  const heights = (observations: Parameters<typeof source>[0]['observations']) =>
    panelOf({ observations: observations ?? [] }).map(({ height }) => height)
  const [alone = 0] = heights(GROWTH)
  const [row = 0, tallest = 0, other = 0] = heights([
    ...GROWTH.slice(0, 1),
    ...POVERTY,
    money({ id: 'o_1' }),
    money({ id: 'o_2', period: '2022' }),
  ])
  expect(alone).toBeGreaterThan(tallest)
  expect(tallest).toBeGreaterThan(other)
  expect(other).toBeGreaterThan(row)
})

test('every scale has zero on it', () => {
  const observations = [money({ id: 'o_1', value: 1600 }), money({ id: 'o_2', value: 1640, period: '2022' })]
  expect(panelOf({ observations })[0]?.scale?.min).toBe(0)
  expect(panelOf({ observations: GROWTH })[0]?.scale?.min).toBe(0)
  const falling = [figure({ id: 'o_1', value: -3 }), figure({ id: 'o_2', value: -5, period: '2022' })]
  expect(panelOf({ observations: falling })[0]?.scale?.max).toBe(0)
})

test('figures in other powers of ten are told in the unit of the panel', () => {
  const arrivals = { indicator: 'tourist-arrivals', unit: 'PERSON_TRIPS', unitMult: 0 }
  const observations = [
    figure({ ...arrivals, id: 'o_1', value: 450000, qualifier: 'LT', period: '2024-Q1' }),
    figure({ ...arrivals, id: 'o_2', value: 308300, period: '2023-Q1' }),
  ]
  const [panel] = panelOf({ observations })
  expect(panel?.unit).toBe('nghìn lượt')
  expect(panel?.marks.map(({ value, label }) => [value, label.strong])).toEqual([
    [308.3, '308,3'],
    [450, 'dưới 450'],
  ])
})

test('a label tells value, status word and period, and the multiple that the same article states', () => {
  const [growth, budget] = panelOf({ observations: [...GROWTH, ...BUDGET] })
  expect(growth?.marks.map(({ label }) => label)).toEqual([
    { strong: '7,1', status: null, note: 'năm\u00a02023' },
    { strong: '6,07', status: 'ước', note: 'quý\u00a0I/2024' },
  ])
  expect(budget?.marks.map(({ label }) => label)).toEqual([
    { strong: 'dưới 94,3', status: 'suy ra', note: 'năm\u00a02004' },
    { strong: '1.640', status: null, note: 'năm\u00a02023, hơn 17,4 lần năm\u00a02004' },
  ])
})

test('figures name their province only where the panel mixes several, and a former one always', () => {
  const both = panelOf({ observations: [...GROWTH.slice(0, 1), figure({ id: 'o_lc', area: 'lao-cai@1991' })] })
  expect(both[0]?.marks.map(({ label }) => label.note).sort()).toEqual([
    'Lào Cai (cũ), năm\u00a02023',
    'Điện Biên, năm\u00a02023',
  ])
  const old = panelOf(
    { observations: [figure({ id: 'o_old', area: 'lai-chau@1909', period: '1985' })], provinces: ['dien-bien'] },
    { time: parseTimeFilter('1980..1990') },
  )
  expect(old[0]?.marks[0]?.label.note).toBe('Lai Châu (cũ), năm\u00a01985')
})

test('a mark speaks one sentence', () => {
  expect(panelOf({ observations: GROWTH })[0]?.marks[1]?.spoken).toBe(
    'Tăng trưởng GRDP, quý\u00a0I/2024, ước 6,07%, Điện Biên, theo vtv.vn',
  )
  expect(panelOf({ observations: BUDGET })[0]?.marks[0]?.spoken).toContain('suy ra dưới 94,3\u00a0tỷ đồng')
})

test('a derived figure is lit with the articles that its inputs came from', () => {
  expect(panelOf({ observations: BUDGET })[0]?.marks[0]?.articles).toEqual(['a'])
})

test('the address of a mark is this view with the fact chosen', () => {
  const state = { province: ['dien-bien'], time: parseTimeFilter('2004..2024') }
  expect(panelOf({ observations: GROWTH, path: '/provinces/dien-bien' }, state)[0]?.marks[0]?.href).toBe(
    '/provinces/dien-bien?province=dien-bien&time=2004..2024&fact=o_g2023',
  )
})

test('a mark is as wide as what is known: period, point in time, average with caps', () => {
  const observations = [
    figure({ id: 'o_avg', period: '2005-01-01/P6Y', collect: 'A' }),
    figure({ id: 'o_span', period: '2011-01-01/P5Y', collect: 'U' }),
    figure({ id: 'o_day', period: '2024-03-28', collect: 'E' }),
  ]
  expect(panelOf({ observations })[0]?.marks.map(({ shape, span }) => [shape, span])).toEqual([
    ['average', stretch('2005/2010')],
    ['bar', stretch('2011/2015')],
    ['point', stretch('2024-03-28')],
  ])
})

test('a thread joins figures of the same kind only, and no figure across another', () => {
  expect(panelOf({ observations: POVERTY })[0]?.threads).toEqual([{ from: 'o_p2005', to: 'o_p2023', broken: null }])
  expect(panelOf({ observations: GROWTH })[0]?.threads).toEqual([])
  const [first, second] = POVERTY.map((given, index) => ({ ...given, collect: index === 0 ? ('A' as const) : given.collect }))
  expect(panelOf({ observations: [first, second].filter((given) => given !== undefined) })[0]?.threads).toEqual([])
  const averages = ['2005-01-01/P6Y', '2010-01-01/P6Y', '2016-01-01/P5Y'].map((period, index) =>
    figure({ id: `o_${index}`, period, collect: 'A' }),
  )
  expect(panelOf({ observations: averages })[0]?.threads).toEqual([])
})

test('a thread across a change of definition is broken in words, and the doubt is told as a remark', () => {
  const doubts = [
    { id: 'd_1', kind: 'definition' as const, text: both('Hai chuẩn nghèo khác nhau.'), facts: ['o_p2005', 'o_p2023'] },
  ]
  const [panel] = panelOf({ observations: POVERTY, doubts })
  expect(panel?.threads[0]?.broken).toBe('cách tính hai kỳ có thể khác nhau')
  expect(panel?.remarks).toEqual(['Hai chuẩn nghèo khác nhau.'])
  expect(panelOf({ observations: GROWTH, doubts })[0]?.remarks).toEqual([])
})

test('figures before a split are never joined to those after it', () => {
  const observations = [figure({ id: 'o_old', area: 'lai-chau@1909', period: '2000' }), figure({ id: 'o_new', period: '2023' })]
  expect(panelOf({ observations })[0]?.threads).toEqual([])
})

test('a lane leads to all of its milestones in words, in the state of the page', () => {
  const events = [event({ id: 'e_1', topic: 'history' })]
  const { lanes } = buildPicture(source({ events }, { province: ['dien-bien'], fact: 'e_1' }))
  expect(lanes.map(({ href }) => href)).toEqual(['/?province=dien-bien&topic=history&view=table'])
})

test('lanes follow the order of topics, milestones the order of time', () => {
  const events = [
    event({ id: 'e_a', topic: 'politics', date: '2024-03-28' }),
    event({ id: 'e_c', topic: 'infrastructure', date: '2023' }),
    event({ id: 'e_b', topic: 'politics', date: '2021-10-25' }),
    event({ id: 'e_d', topic: 'politics', date: '2021' }),
  ]
  const { lanes } = buildPicture(source({ events }))
  expect(lanes.map(({ topic, marks }) => [topic, marks.map(({ id }) => id)])).toEqual([
    ['infrastructure', ['e_c']],
    ['politics', ['e_d', 'e_b', 'e_a']],
  ])
})

test.each([
  ['an exact day', { date: '2024-03-28' }, 'stone', '28/3/2024', '28/3'],
  ['a year', { date: '2023' }, 'bar', '2023', '2023'],
  ['a range', { date: '1963/1969' }, 'bar', '1963–1969', '1963–1969'],
  [
    'a rough date',
    { date: '2024-04-11/2024-04-20', qualifier: 'approximate', phrase: 'trung tuần tháng 4' },
    'fuzzy',
    'trung tuần tháng 4',
    'trung tuần tháng 4',
  ],
  ['a deadline', { date: '../2024-04-09', qualifier: 'before' }, 'deadline', 'trước 10/4/2024', 'trước 10/4'],
  ['no known beginning', { date: '../2024-03-28', qualifier: 'until' }, 'until', 'đến 28/3/2024', 'đến 28/3'],
  ['no end', { date: '2022/..' }, 'open-end', 'từ 2022', 'từ 2022'],
] as const)('a milestone with %s has its own shape and words', (_, given, shape, strong, brief) => {
  const mark = buildPicture(source({ events: [event({ id: 'e_1', ...given })] })).lanes[0]?.marks[0]
  expect(mark).toMatchObject({ shape, label: { strong, brief } })
})

test('a plan whose day has passed says that no news of it is known; what happened needs no word', () => {
  const events = [event({ id: 'e_1', date: '2024-05-07', stated: 'planned' }), event({ id: 'e_2', date: '2024-06-28' })]
  const marks = buildPicture(source({ events })).lanes[0]?.marks
  expect(marks?.map(({ status, label }) => [status, label.status])).toEqual([
    ['overdue', 'quá hạn, chưa có tin'],
    ['happened', null],
  ])
})

test('a plan reaches from its own day to the end of its horizon', () => {
  const mark = buildPicture(
    source({ events: [event({ id: 'e_1', date: '2022-02-10', horizon: { to: '2030', vision: '2045' } })] }),
  ).lanes[0]?.marks[0]
  expect(mark?.horizon).toEqual({ start: stretch('2022-02-10').end, end: stretch('2030').end })
})

test('landmarks are few, spread apart, and weightier kinds come first', () => {
  const events = [
    event({ id: 'e_founding', kind: 'founding', topic: 'administration', date: '1909-06-28', areas: ['lai-chau@1909'] }),
    event({ id: 'e_victory', kind: 'victory', topic: 'history', date: '1954-05-07', areas: ['lai-chau@1909'] }),
    event({ id: 'e_near', kind: 'opening', date: '1955-01-01', areas: ['lai-chau@1909'] }),
    event({ id: 'e_meeting', kind: 'meeting', date: '1980-01-01' }),
    event({ id: 'e_plan', kind: 'decision', date: '2022-02-10', horizon: { to: '2030', vision: '2045' } }),
  ]
  const { landmarks } = buildPicture(source({ events }))
  expect(landmarks.map(({ id, strong }) => [id, strong])).toEqual([
    ['e_founding', '28/6/1909'],
    ['e_victory', '7/5/1954'],
    ['e_plan', '2045'],
  ])
})

test('fifteen years without a clear date are a silence, told with their length; rough dates do not fill it', () => {
  const events = [
    event({ id: 'e_1', date: '1909-06-28', areas: ['lai-chau@1909'] }),
    event({ id: 'e_rough', date: '1910/1940', qualifier: 'approximate', areas: ['lai-chau@1909'] }),
    event({ id: 'e_2', date: '1945-08', areas: ['lai-chau@1909'] }),
    event({ id: 'e_3', date: '1946/2024', areas: ['lai-chau@1909'] }),
  ]
  const { silences } = buildPicture(source({ events }))
  expect(silences.map(({ label }) => label)).toEqual(['36 năm chưa có mốc rõ năm'])
  expect(silences[0]?.span).toEqual({ start: stretch('1909-06-28').end, end: stretch('1945-08').start })
})

test('the lead is made of the newest reported figures of the most prominent indicators', () => {
  const observations = [
    ...GROWTH.map((given) => ({ ...given, text: both(`GRDP ${given.period.timePeriod}`) })),
    figure({ id: 'o_target', period: '2025', scenario: 'TARGET', text: both('mục tiêu') }),
    ...BUDGET,
  ]
  expect(buildPicture(source({ observations })).lead).toBe('GRDP 2024-Q1. budget-revenue 2023.')
})

test('the count is of what the window touches', () => {
  const given = { observations: GROWTH, events: [event({ id: 'e_1', articles: ['a', 'b'] })] }
  expect(buildPicture(source(given)).count).toBe('1 mốc, 2 số liệu từ 2 bài báo')
  expect(buildPicture(source(given, { time: parseTimeFilter('2023') })).count).toBe('0 mốc, 1 số liệu từ 1 bài báo')
})

test('the summary tells lowest, highest and latest of each panel in its own words', () => {
  expect(buildPicture(source({ observations: GROWTH })).summary).toBe(
    'Tăng trưởng GRDP (%/năm): thấp nhất ước 6,07 (quý\u00a0I/2024), cao nhất 7,1 (năm\u00a02023), mới nhất ước 6,07 (quý\u00a0I/2024).',
  )
})

test('English says everything in English', () => {
  const picture = buildPicture(source({ observations: GROWTH, events: [event({ id: 'e_1', stated: 'ongoing' })], locale: 'en' }))
  expect(picture.count).toBe('1 milestone, 2 figures from 1 article')
  expect(picture.today.label).toBe('today 22\u00a0Nov\u00a02026')
  expect(picture.panels[0]?.marks[1]?.label).toEqual({ strong: '6.07', status: 'estimate', note: 'Q1\u00a02024' })
})

const anyFigure = fc.record({
  indicator: fc.constantFrom('grdp-growth', 'budget-revenue', 'poverty-rate', 'schools'),
  period: fc.constantFrom('1985', '2004', '2023', '2024-Q1', '2024-05', '2024-03-28', '2005-01-01/P6Y'),
  value: fc.integer({ min: 1, max: 2000 }),
  area: fc.constantFrom('dien-bien@2004', 'lao-cai@1991', 'lai-chau@1909'),
  scenario: fc.constantFrom('ACTUAL' as const, 'TARGET' as const),
})

test('the picture shows the given figures and no other: nothing is filled in, joined or set to zero', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { maxLength: 12 }), (figures) => {
      const observations = figures.map((given, index) =>
        figure({ ...given, id: `o_${index}`, measure: given.indicator === 'grdp-growth' ? 'growth_yoy' : 'value' }),
      )
      const { panels, otherPanels, overview } = buildPicture(source({ observations }))
      for (const mark of panels.flatMap(({ marks }) => marks)) {
        const stated = observations.find(({ id }) => id === mark.id)
        expect(mark.value).toBe(stated?.value)
        expect(mark.span).toEqual(spanOf(parseTimePeriod(stated?.period.timePeriod ?? '')))
      }
      const shown = panels.flatMap(({ marks }) => marks.map(({ id }) => id))
      expect(new Set(shown).size).toBe(shown.length)
      expect(shown.length + otherPanels.reduce((sum, other) => sum + other.figures, 0)).toBe(observations.length)
      expect(overview.map(({ id }) => id).sort()).toEqual(observations.map(({ id }) => id).sort())
      for (const { from, to } of panels.flatMap(({ threads }) => threads)) {
        const [first, second] = [from, to].map((end) => observations.find(({ id }) => id === end))
        expect(first?.area).toBe(second?.area)
        expect(first?.scenario).toBe('ACTUAL')
        expect(second?.scenario).toBe('ACTUAL')
      }
    }),
  )
})

test('figures that disagree are joined over the time that both are about, where a scale shows the distance', () => {
  const figures = [
    money({ id: 'o_long', period: '2005-01-01/P6Y', value: 10.7, decimals: 1 }),
    money({ id: 'o_year', period: '2010', value: 12.5, decimals: 1 }),
  ]
  const doubts = [{ id: 'd_1', kind: 'contradiction' as const, text: both('Không khớp.'), facts: ['o_long', 'o_year'] }]
  expect(panelOf({ observations: figures, doubts })[0]?.disagreements).toEqual([
    { between: ['o_long', 'o_year'], span: stretch('2010'), low: 10.7, high: 12.5, words: 'Hai con số chưa khớp: 10,7 và 12,5' },
  ])
  expect(panelOf({ observations: figures })[0]?.disagreements).toEqual([])
})
