import { describe, expect, test } from 'vitest'
import { draftShape } from './draft-shape.ts'
import { differingMembers, draftOf, fieldsOf } from './fact-fields.ts'
import { BRIDGE, GROWTH } from './test-submission.ts'

describe('the fields of a form', () => {
  test('say the fact that they were made of, in either language', () => {
    const rank = { ...GROWTH, measure: 'rank' as const, rank: { of: 63, among: { vi: 'cả nước', en: 'the country' } } }
    const range = { ...GROWTH, value: 50, valueHigh: 70.5, decimals: 1 }
    const plan = { ...BRIDGE, horizon: { to: '2030', vision: '2045' }, place: { vi: 'Sìn Hồ', en: 'Sin Ho' } }
    for (const draft of [GROWTH, rank, range, BRIDGE, plan]) {
      for (const locale of ['vi', 'en'] as const) expect(draftOf(fieldsOf(draft, locale), draft, locale)).toEqual({ draft })
    }
  })

  test('give what the server takes', () => {
    const edited = draftOf({ ...fieldsOf(GROWTH, 'vi'), value: '1.640,5', unit: 'VND/9', base: '' }, GROWTH, 'vi')
    expect(edited).toMatchObject({ draft: { value: 1640.5, decimals: 1, unit: 'VND', unitMult: 9, comparison: null } })
    expect('draft' in edited && draftShape.safeParse(edited.draft).success).toBe(true)
  })

  test('with another value say it in the clauses too, unless these were typed anew', () => {
    const fields = { ...fieldsOf(GROWTH, 'vi'), value: '4,95' }
    expect(draftOf(fields, GROWTH, 'vi')).toMatchObject({
      draft: { text: { vi: 'GRDP tăng 4,95%', en: 'GRDP grew by 4.95%' } },
    })
    expect(draftOf({ ...fields, textVi: 'Hơn 4,4%' }, GROWTH, 'vi')).toMatchObject({ draft: { text: { vi: 'Hơn 4,4%' } } })
  })

  test('that are wrong or empty are named', () => {
    const figure = { ...fieldsOf(GROWTH, 'vi'), value: 'nhiều', timePeriod: '2024Q1', area: '', textEn: ' ' }
    expect(draftOf(figure, GROWTH, 'vi')).toEqual({
      problems: { value: 'number', timePeriod: 'timePeriod', area: 'required', textEn: 'required' },
    })
    const event = { ...fieldsOf(BRIDGE, 'vi'), edtf: 'hôm qua', shortVi: 'x'.repeat(33), areas: '', placeVi: 'Sìn Hồ' }
    expect(draftOf(event, BRIDGE, 'vi')).toEqual({
      problems: { edtf: 'edtf', shortVi: 'short', areas: 'required', placeEn: 'required' },
    })
  })
})

test('two drafts differ in the members that say something else', () => {
  expect(differingMembers(GROWTH, { ...GROWTH, value: 4.9, text: { vi: 'x', en: 'y' } })).toEqual(['value', 'text'])
})
