import { expect, test } from 'vitest'
import { DEFAULT_STATE, type PageState } from '../address/page-state.ts'
import { addressWords } from './address-words.ts'
import { event, figure } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const GROWTH = figure({ id: 'o_growth', value: 6.07, decimals: 2, period: '2024-Q1', obsStatus: 'E' })
const words = (path: string, state: Partial<PageState> = {}, locale: 'vi' | 'en' = 'vi', fact = GROWTH) =>
  addressWords(path, { ...DEFAULT_STATE, ...state }, fact, pageIn(locale))

test('an address is said by its page and by what it narrows down, in the order of the address', () => {
  const said = words('/', {
    province: ['dien-bien'],
    time: { from: '2004', to: '2024' },
    status: ['planned'],
    view: 'table',
    q: 'cầu',
    asOf: '2026-11-22',
  })
  expect(said.page).toBe('Tổng quan')
  expect(said.title).toBe('Tổng quan: Điện Biên, 2004 – 2024, kế hoạch, tìm “cầu”')
  expect(said.parts.map(({ key, name, value }) => [key, name, value])).toEqual([
    ['province', 'Tỉnh', 'Điện Biên'],
    ['time', 'Năm', '2004 – 2024'],
    ['status', 'Tình trạng', 'kế hoạch'],
    ['view', 'Cách xem', 'Bảng'],
    ['q', 'Tìm kiếm', 'cầu'],
    ['asOf', 'Dữ liệu tính đến', 'như đã ghi đến hết ngày 22/11/2026'],
  ])
})

test('a page without a state is its name', () => {
  expect(words('/silence', { province: ['dien-bien'] }).title).toBe('Chỗ lặng: Điện Biên')
  expect(words('/provinces/dien-bien/promises').page).toBe('Lời hứa và kết quả, Điện Biên')
  expect(words('/timeline')).toEqual({ page: 'Dòng thời gian', parts: [], title: 'Dòng thời gian' })
})

test.each([
  ['/indicators/grdp-growth', /^Indicator: /],
  ['/provinces/dien-bien', /^Province: /],
  ['/articles/a', /^Article: a$/],
  ['/f/o_growth', /^Figure: .*: 6\.07% \(est/],
])('%s is said with its kind', (path, page) => {
  expect(addressWords(path.replace('o_growth', 'o_000001'), DEFAULT_STATE, GROWTH, pageIn('en')).page).toMatch(page)
})

test('a chosen fact is said by name, value and status; one that happened needs no status', () => {
  expect(words('/', { fact: 'o_growth' }).parts[0]?.value).toMatch(/: 6,07% \(ước\)$/)
  const told = addressWords('/events/e_000001', DEFAULT_STATE, event({ id: 'e_000001', date: '1954-05-07' }), pageIn('vi'))
  expect(told.page).toBe('Mốc: Sự kiện e_000001: 7/5/1954')
})

test('what is not on record any more is said by its id', () => {
  expect(addressWords('/f/o_000000', DEFAULT_STATE, null, pageIn()).page).toBe('Số liệu: o_000000')
})

test('a path that is no page of ours is refused by name', () => {
  expect(() => words('/api/v1/observations')).toThrow('"/api/v1/observations" is no page of ours')
})
