import { expect, test } from 'vitest'
import { evidenceView } from './evidence-view.ts'
import { ARTICLES, both, event, figure, money } from './test-facts.ts'
import { pageIn, placeAt, quoted } from './test-page.ts'

const GROWTH = figure({
  id: 'o_growth',
  value: 6.07,
  decimals: 2,
  period: '2024-Q1',
  obsStatus: 'E',
  evidence: [quoted('tốc độ tăng trưởng [time:quý I] [status:ước] đạt [number:6,07%]', 100)],
})
const BUDGET = money({ id: 'o_budget', value: 1640, evidence: [quoted('đạt [number:1.640 tỷ đồng]', 300)] })
const TIMES = money({
  id: 'o_times',
  measure: 'multiple',
  unit: 'RATIO',
  unitMult: 0,
  value: 17.4,
  decimals: 1,
  qualifier: 'GT',
  evidence: [quoted('hơn [number:17,4 lần]', 330)],
})
const BASE = money({
  id: 'o_base',
  value: 94.3,
  decimals: 1,
  qualifier: 'LT',
  period: '2004',
  evidence: [],
  derivedFrom: { formula: 'a / b', inputs: { a: 'o_budget', b: 'o_times' }, why: both('chia ngược') },
})

const view = (
  fact: Parameters<typeof evidenceView>[0]['fact'],
  given: Partial<Parameters<typeof evidenceView>[0]> = {},
  locale: 'vi' | 'en' = 'vi',
) =>
  evidenceView(
    { fact, versions: [fact], related: [GROWTH, BUDGET, TIMES, BASE], doubts: [], ...given },
    pageIn(locale),
    placeAt('/'),
    { origin: 'https://cotmoc.example', asOf: null },
  )

test('a percentage stands as one, an amount has its unit beside it', () => {
  expect(view(GROWTH).large).toEqual({ before: '', main: '6,07%', unit: '' })
  expect(view(BUDGET).large).toEqual({ before: '', main: '1.640', unit: 'tỷ đồng' })
  expect(view(BASE).large).toEqual({ before: 'dưới', main: '94,3', unit: 'tỷ đồng' })
})

test('what is not an official figure, a result or in the article is said so', () => {
  expect(view(GROWTH).statusNote).toBe('chưa phải số chính thức')
  expect(view({ ...BUDGET, scenario: 'PLAN' }).statusNote).toBe('đây là kế hoạch, chưa phải kết quả')
  expect(view(BASE).statusNote).toBe('không có trong bài, tính từ các con số đã nêu')
  expect(view(BUDGET).statusNote).toBeNull()
})

test('an inference is a question with its answer; one without a question gets that of its kind', () => {
  const inferences = [
    { about: 'time', ...both('Năm nào? Năm 2024, suy từ ngày 10/4/2024.') },
    { about: 'indicator', ...both('Bài viết “kinh tế của tỉnh”.') },
  ] as const
  expect(view({ ...GROWTH, inferences }).questions).toEqual([
    { question: 'Năm nào?', answer: 'Năm 2024, suy từ ngày 10/4/2024.' },
    { question: 'Vì sao là chỉ tiêu này?', answer: 'Bài viết “kinh tế của tỉnh”.' },
  ])
})

test('a derived figure shows its sum in words, and each part of it as a fact of its own', () => {
  const { derivation } = view(BASE)
  expect(derivation?.formula).toBe('1.640\u00a0tỷ đồng ÷ hơn 17,4\u00a0lần = dưới 94,3\u00a0tỷ đồng')
  expect(derivation?.inputs.map(({ symbol, id, href }) => [symbol, id, href])).toEqual([
    ['a', 'o_budget', '/?fact=o_budget'],
    ['b', 'o_times', '/?fact=o_times'],
  ])
})

test('a figure tells what was worked out from it', () => {
  expect(view(BUDGET).usedFor.map(({ id }) => id)).toEqual(['o_base'])
  expect(view(GROWTH).usedFor).toEqual([])
})

test('the other facts of the article come in reading order, without the fact itself', () => {
  expect(view(BUDGET).sameArticle).toMatchObject({ count: 2, href: '/articles/a?fact=o_budget' })
  expect(view(BUDGET).sameArticle?.rows.map(({ id }) => id)).toEqual(['o_growth', 'o_times'])
  expect(view(BASE).sameArticle).toBeNull()
})

test('both ranks of the same growth stand with it, and one without a denominator says only among whom', () => {
  const rank = { measure: 'rank', unit: 'RANK', period: '2024-Q1', obsStatus: 'E' } as const
  const related = [
    figure({ ...rank, id: 'o_region', value: 4, rank: { of: 14, among: both('tỉnh vùng') } }),
    figure({ ...rank, id: 'o_country', value: 5, rank: { of: null, among: both('cả nước') } }),
    figure({ ...rank, id: 'o_other', value: 9, period: '2023', rank: { of: 14, among: both('tỉnh vùng') } }),
  ]
  expect(view(GROWTH, { related }).ranks).toEqual([
    { label: 'thứ\u00a04/14', among: 'Trong 14 tỉnh vùng', rank: 4, of: 14, href: '/?fact=o_region' },
    { label: 'thứ\u00a05', among: 'Trong cả nước', rank: 5, of: null, href: '/?fact=o_country' },
  ])
})

test('a doubt names the other facts that it is about', () => {
  const doubts = [{ id: 'd_1', kind: 'contradiction', text: both('Không khớp.'), facts: ['o_growth', 'o_budget'] }] as const
  const [doubt] = view(GROWTH, { doubts }).doubts
  expect(doubt?.others.map(({ id }) => id)).toEqual(['o_budget'])
})

test('surroundings of a quotation are cut at words, and do not run over into other lines', () => {
  const evidence = [quoted('đạt [number:6,07%]', 0, { prefix: 'hì tế của tỉnh ', suffix: ' (xếp thứ 4/1' })]
  expect(view({ ...GROWTH, evidence }).quotes[0]).toMatchObject({ before: 'tế của tỉnh ', after: ' (xếp thứ' })
  const lines = [quoted('đạt [number:6,07%]', 0, { prefix: 'Dòng trên\nKinh tế ', suffix: '.\nDòng dưới' })]
  expect(view({ ...GROWTH, evidence: lines }).quotes[0]).toMatchObject({ before: 'Kinh tế ', after: '.' })
})

test('a citation names publisher, title, date, the address of the fact and the day', () => {
  expect(view(GROWTH).citation).toBe(
    'vtv.vn, “a”, 28/6/2024; ghi tại Cột Mốc, https://cotmoc.example/f/o_growth?asOf=2026-11-22, xem ngày 22/11/2026.',
  )
  expect(view(BASE).citation).toContain('vtv.vn, “a”, 28/6/2024; ghi tại Cột Mốc, https://cotmoc.example/f/o_base')
  expect(view(GROWTH, {}, 'en').citation).toBe(
    'vtv.vn, “a”, 28\u00a0Jun\u00a02024; recorded at Cột Mốc, https://cotmoc.example/en/f/o_growth?asOf=2026-11-22, seen 22\u00a0Nov\u00a02026.',
  )
})

test('the history tells what stood before and why it was corrected', () => {
  const versions = [
    BUDGET,
    { ...BUDGET, version: 2, recordedAt: '2026-12-01T20:00:00Z', value: 1641, correction: both('Báo đính chính.') },
  ]
  // 20:00 in Greenwich is already the next day where the readers are.
  expect(view(BUDGET, { versions }).history.map(({ text }) => text)).toEqual([
    'Ghi lần đầu ngày 22/11/2026',
    'Sửa ngày 2/12/2026: Báo đính chính. (trước đó ghi 1.640\u00a0tỷ đồng)',
  ])
})

test('an event stands under its date, and a plan says how far it looks ahead', () => {
  const plan = event({ id: 'e_plan', date: '2022-02-10', horizon: { to: '2030', vision: '2045' }, place: both('Hà Nội') })
  expect(view(plan)).toMatchObject({
    large: { main: '10/2/2022' },
    title: 'Sự kiện e_plan',
    horizon: 'Đến năm 2030, tầm nhìn 2045',
    place: 'Nơi: Hà Nội',
  })
})

test('the original opens at the words, where its address is known', () => {
  const [first] = ARTICLES
  const articles = first ? [{ ...first, url: 'https://vtv.vn/bai' }] : []
  const seen = evidenceView({ fact: GROWTH, versions: [GROWTH], related: [], doubts: [] }, pageIn('vi', articles), null, {
    origin: '',
    asOf: null,
  })
  expect(seen.quotes[0]?.article.original).toMatch(/^https:\/\/vtv\.vn\/bai#:~:text=/)
  expect(view(GROWTH).quotes[0]?.article.original).toBeNull()
})

test('a date that the article words in its own way says how it was read', () => {
  const date = event({ id: 'e_fuzzy', date: '2024-04-11/2024-04-20', qualifier: 'approximate', phrase: 'trung tuần tháng 4' })
  expect(view(date).dateAsRead).toBe('Bài viết “trung tuần tháng 4”; hiểu là 11/4/2024–20/4/2024.')
  expect(view(event({ id: 'e_plain' })).dateAsRead).toBeNull()
})
