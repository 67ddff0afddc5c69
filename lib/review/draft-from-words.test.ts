import { expect, test } from 'vitest'
import { draftFromWords } from './draft-from-words.ts'
import { ARTICLE, GROWTH } from './test-submission.ts'

const SELECTED = 'đạt 𝟏 hơn 1.640,5 tỷ đồng'
const WORDS = { articlePosition: 0, start: 10, end: 31, exact: SELECTED, reads: SELECTED, prefix: 'thu ', suffix: '.' }

test('selected words become a figure with their number marked and read, the place and period of the one before', () => {
  const words = { ...WORDS, end: 10 + [...WORDS.exact].length }
  const draft = draftFromWords('observation', words, ARTICLE, { ...GROWTH, timePeriod: '2024' })
  const [quote] = draft.evidence
  const marked = quote?.marks.map(({ start, end }) => [...words.exact].slice(start, end).join(''))
  expect(draft).toMatchObject({ area: 'lai-chau@2004', timePeriod: '2024', value: 1640.5, decimals: 1, indicator: '' })
  expect(marked).toEqual(['1.640,5'])
})

test('without a number the value is left open; an event is all words', () => {
  const words = { ...WORDS, exact: 'khánh thành <b>cầu</b>', reads: 'khánh thành cầu' }
  expect(draftFromWords('observation', words, ARTICLE, null)).toMatchObject({ value: Number.NaN, timePeriod: '' })
  expect(draftFromWords('event', words, ARTICLE, null)).toMatchObject({
    title: { vi: 'khánh thành cầu' },
    areas: ['lai-chau@2004'],
    evidence: [{ marks: [{ kind: 'time', start: 0, end: 22 }] }],
  })
})
