import { describe, expect, test } from 'vitest'
import { countChanges, type FactChange } from '../facts/fact-change.ts'
import { changesView } from './changes-view.ts'
import { both, event, figure, money } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const SINCE = '2026-11-22'
const PLAN = money({ id: 'o_plan', value: 1800, scenario: 'PLAN' })
const GROWTH = figure({ id: 'o_growth', value: 6.07, decimals: 2, period: '2024-Q1' })
const BRIDGE = event({ id: 'e_bridge', date: '2024-04-09', title: both('Khánh thành cầu') })
const change = (given: Partial<FactChange> & Pick<FactChange, 'id'>): FactChange => ({
  before: null,
  after: null,
  reasons: [],
  ...given,
})

const CORRECTED = change({
  id: 'o_plan',
  before: PLAN,
  after: { ...PLAN, version: 3, value: 1950 },
  reasons: [both('Đọc nhầm số'), both('Bài đã đính chính')],
})
const WITHDRAWN = change({ id: 'o_growth', before: GROWTH })
const ADDED = change({ id: 'e_bridge', after: BRIDGE })

const view = (changes: readonly FactChange[], locale: 'vi' | 'en' = 'vi') =>
  changesView({ changes, counts: countChanges(changes) }, SINCE, pageIn(locale))
const spaced = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')

describe('what a pinned page says of later days', () => {
  test('is one line with what was corrected, withdrawn and added', () => {
    expect(spaced(view([ADDED, CORRECTED, WITHDRAWN]).line)).toBe(
      'Dữ liệu như đã ghi đến hết ngày 22/11/2026. Từ đó đến nay: sửa 1 điều, rút 1 điều, thêm 1 điều.',
    )
    expect(spaced(view([ADDED], 'en').line)).toBe('The data as recorded by the end of 22 Nov 2026. Since then: 1 added.')
  })

  test('is that the day has not come yet, where it has not', () => {
    expect(spaced(changesView({ changes: [], counts: countChanges([]) }, '2030-01-01', pageIn()).line)).toBe(
      'Ngày 1/1/2030 chưa tới. Đây là dữ liệu mới nhất; liên kết này chưa giữ nguyên điều gì.',
    )
  })

  test('is that nothing has changed when nothing has', () => {
    expect(view([])).toMatchObject({ groups: [], more: null })
    expect(spaced(view([], 'en').line)).toBe('The data as recorded by the end of 22 Nov 2026. Nothing has changed since.')
  })

  test('tells a correction by both values and every reason', () => {
    const [line] = view([CORRECTED]).groups[0]?.changes ?? []
    expect(line).toMatchObject({ id: 'o_plan', href: '/f/o_plan', why: 'Đọc nhầm số; Bài đã đính chính' })
    expect([spaced(line?.before), spaced(line?.after)]).toEqual(['1.800 tỷ đồng', '1.950 tỷ đồng'])
  })

  test('says a value once when the correction left it as it was', () => {
    const [line] = view([{ ...CORRECTED, after: { ...PLAN, version: 2 } }]).groups[0]?.changes ?? []
    expect(line?.before).toBeNull()
    expect(spaced(line?.after)).toBe('1.800 tỷ đồng')
  })

  test('leads from a withdrawn fact to its page as it was, and has no value of now', () => {
    expect(view([WITHDRAWN], 'en').groups[0]).toMatchObject({
      kind: 'withdrawn',
      changes: [{ href: '/en/f/o_growth?asOf=2026-11-22', before: '6.07%', after: null, why: null }],
    })
  })

  test('tells an added milestone by its title and date', () => {
    expect(view([ADDED]).groups[0]).toMatchObject({
      kind: 'added',
      changes: [{ name: 'Khánh thành cầu', before: null, after: '9/4/2024', href: '/f/e_bridge' }],
    })
  })

  test('stands in the order of time within its kind', () => {
    const later = change({ id: 'o_later1', after: figure({ id: 'o_later1', period: '2025' }) })
    expect(view([later, ADDED]).groups[0]?.changes.map(({ id }) => id)).toEqual(['e_bridge', 'o_later1'])
  })

  test('puts corrections first and leaves out what nobody would read, but says how much', () => {
    const many = Array.from({ length: 130 }, (_, index) => change({ id: `e_${index}`, after: { ...BRIDGE, id: `e_${index}` } }))
    const { groups, more, line } = view([...many, CORRECTED])
    expect(groups.map(({ kind, changes }) => [kind, changes.length])).toEqual([
      ['corrected', 1],
      ['added', 99],
    ])
    expect(line).toContain('sửa 1 điều, thêm 130 điều')
    expect(more).toBe('và 31 thay đổi khác')
  })
})
