import { describe, expect, it } from 'vitest'
import { buildPicture } from './build-picture.ts'
import { numberedNotes } from './numbered-notes.ts'
import { event, figure, source } from './test-facts.ts'
import { pageIn, quoted } from './test-page.ts'

const STATED = figure({ id: 'o_aaaaaa', period: '2023', value: 12, evidence: [quoted('gấp [number:1,5] lần, đạt [number:12%]')] })
const DERIVED = figure({
  id: 'o_bbbbbb',
  period: '2010',
  value: 8,
  evidence: [],
  derivedFrom: { formula: 'a / 1.5', inputs: { a: 'o_aaaaaa' }, why: { vi: 'vì', en: 'because' } },
})
const TOLD = event({ id: 'e_aaaaaa', date: '2023', evidence: [quoted('gấp [number:1,5] lần, đạt [number:12%]')] })

describe('notes of a picture on paper', () => {
  const facts = [STATED, DERIVED, TOLD]
  const picture = buildPicture(
    source({ observations: [STATED, DERIVED], events: [TOLD] }, { time: { from: '2004', to: '2025' } }),
  )
  const numbered = numberedNotes(picture, facts, pageIn())
  const marks = [...numbered.picture.panels, ...numbered.picture.lanes].flatMap(
    (part): readonly { id: string; note?: number }[] => part.marks,
  )
  const noteOf = (id: string) => marks.find((mark) => mark.id === id)?.note

  it('are numbered in reading order; marks of the same sentence share one', () => {
    expect([noteOf('o_bbbbbb'), noteOf('o_aaaaaa'), noteOf('e_aaaaaa')]).toEqual([1, 2, 2])
    expect(numbered.notes).toHaveLength(2)
  })

  it('hold the sum of a figure that was worked out, and the sentence that it was worked out from', () => {
    expect(numbered.notes[0]?.formula).toMatch(/^12% ÷ 1\.5 = 8%$/)
    expect(numbered.notes[0]?.quotes).toEqual([{ exact: 'gấp 1,5 lần, đạt 12%', source: 'vtv.vn, 28/6/2024' }])
  })

  it('leave out what lies outside of the window', () => {
    const late = buildPicture(source({ observations: [STATED, DERIVED], events: [TOLD] }, { time: { from: '2020', to: '2025' } }))
    expect(numberedNotes(late, facts, pageIn()).notes.map(({ formula }) => formula)).toEqual([null])
  })
})
