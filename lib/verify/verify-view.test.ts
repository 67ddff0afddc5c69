import { describe, expect, test } from 'vitest'
import { event, figure } from '../view/test-facts.ts'
import { pageIn } from '../view/test-page.ts'
import type { Verdict } from './judge.ts'
import { verifyView } from './verify-view.ts'

const now = figure({ id: 'o_000001', value: 6.2, decimals: 2, period: '2024-Q1' })
const was = { ...now, value: 6.07 }
const said = (verdict: Verdict, locale: 'vi' | 'en' = 'vi') => {
  const { open, matching } = verifyView([{ id: 'o_000001', verdict }], pageIn(locale))
  const [line] = [...open, ...matching]
  return line
}
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('a verdict in words', () => {
  test('names the fact as the record has it and leads to it', () => {
    expect(said({ kind: 'match', now })).toMatchObject({
      verdict: 'khớp',
      value: '6,20%',
      href: '/f/o_000001',
      notes: [],
    })
    expect(plain(said({ kind: 'match', now }, 'en')?.name)).toBe('Tăng trưởng GRDP, Điện Biên, Q1 2024')
  })

  test('tells old and new, the day of the correction where the readers are, and why', () => {
    const verdict = {
      kind: 'changed',
      was,
      now,
      since: '2026-11-25T18:00:00Z',
      reasons: [{ vi: 'Báo đính chính.', en: 'Corrected.' }],
    } as const
    expect(said(verdict)?.notes).toEqual(['Tệp đúng với bản ghi trước: 6,07%. Từ 26/11/2026 là 6,20%.', 'Lý do: Báo đính chính.'])
  })

  test('names each difference with numbers as a reader writes them', () => {
    const differences = [
      { field: 'value', said: 7.07, recorded: 6.2 },
      { field: 'wholeValue', said: 2149400000000, recorded: null },
      { field: 'quotes', said: '<b>', recorded: 'ước đạt 6,20%' },
    ] as const
    expect(said({ kind: 'different', now, differences })?.notes).toEqual([
      'Giá trị: tệp ghi “7,07”, bản ghi là “6,2”.',
      'Giá trị đủ số 0: tệp ghi “2.149.400.000.000”, bản ghi là “không có”.',
      'Câu trích: tệp ghi “<b>”, bản ghi là “ước đạt 6,20%”.',
    ])
  })

  test('leads nowhere for what was withdrawn and for what nobody knows', () => {
    expect(said({ kind: 'gone', was, since: '2026-11-25T02:00:00Z' })).toMatchObject({
      href: null,
      notes: ['Đã được rút khỏi bản ghi ngày 25/11/2026.'],
    })
    expect(said({ kind: 'unknown' }, 'en')).toMatchObject({
      href: null,
      name: 'o_000001',
      value: '',
      notes: ['Nothing ever bore this id.'],
    })
  })
})

describe('the verdicts of a file', () => {
  const milestone = event({ id: 'e_000001' })
  const judged = [
    { id: 'o_000001', verdict: { kind: 'match', now } },
    { id: 'o_zzzzzz', verdict: { kind: 'unknown' } },
    { id: 'e_000001', verdict: { kind: 'named', now: milestone } },
    { id: 'o_000002', verdict: { kind: 'different', now, differences: [] } },
  ] as const

  test('have what needs to be looked at first, and are counted', () => {
    const view = verifyView(judged, pageIn())
    expect(view.open.map(({ kind }) => kind)).toEqual(['different', 'unknown', 'named'])
    expect(view.matching.map(({ id }) => id)).toEqual(['o_000001'])
    expect(view.summary).toBe('1 khác bản ghi, 1 không nhận ra, 1 có trong bản ghi, 1 khớp')
    expect(view.allMatch).toBe(false)
  })

  test('say so when all match, and never of nothing', () => {
    expect(verifyView(judged.slice(0, 1), pageIn()).allMatch).toBe(true)
    expect(verifyView([], pageIn()).allMatch).toBe(false)
  })
})
