import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articlePassages, wholePassages } from './article-passages.ts'
import { event, figure } from './test-facts.ts'
import { quoted } from './test-page.ts'

const TEXT =
  'Tốc độ tăng trưởng quý I ước đạt 6,07% (xếp thứ 4/14 tỉnh). Ngày 28/3, đoàn làm việc tại tỉnh.\nThu ngân sách đạt 1.640 tỷ đồng.'

/** The quotation of TEXT from the first letter of `from` to the last of `to`, with its surroundings and marks. */
function cited(from: string, to: string, marks: readonly { kind: 'number' | 'time'; text: string }[] = []) {
  const points = [...TEXT]
  const start = [...TEXT.slice(0, TEXT.indexOf(from))].length
  const end = [...TEXT.slice(0, TEXT.indexOf(to) + to.length)].length
  const at = (text: string) => [...TEXT.slice(0, TEXT.indexOf(text))].length - start
  return quoted('', start, {
    exact: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - 12), start).join(''),
    suffix: points.slice(end, end + 12).join(''),
    end,
    marks: marks.map(({ kind, text }) => ({ kind, start: at(text), end: at(text) + [...text].length })),
  })
}

const GROWTH = figure({ id: 'o_growth', evidence: [cited('tăng trưởng', '6,07%', [{ kind: 'number', text: '6,07%' }])] })
const RANK = figure({ id: 'o_rank', evidence: [cited('6,07%', '4/14 tỉnh', [{ kind: 'number', text: '4/14' }])] })
const VISIT = event({ id: 'e_visit', evidence: [cited('Ngày 28/3', 'đoàn', [{ kind: 'time', text: 'Ngày 28/3' }])] })
const BUDGET = figure({ id: 'o_budget', evidence: [cited('1.640', 'đồng', [{ kind: 'number', text: '1.640 tỷ đồng' }])] })

const said = (passage: { pieces: readonly { text: string }[] } | undefined) => passage?.pieces.map(({ text }) => text).join('')

test('quotations that overlap are one passage, in which each letter stands once', () => {
  const [passage, ...rest] = articlePassages('a', [RANK, GROWTH])
  expect(rest).toEqual([])
  expect(said(passage)).toBe('tăng trưởng quý I ước đạt 6,07% (xếp thứ 4/14 tỉnh')
  expect(passage?.facts).toEqual(['o_growth', 'o_rank'])
})

test('a number is filled for its figure, a date underlined for its milestone', () => {
  const pieces = articlePassages('a', [GROWTH, VISIT]).flatMap((passage) => passage.pieces)
  expect(pieces.find(({ figure: of }) => of === 'o_growth')?.text).toBe('6,07%')
  expect(pieces.find(({ milestone }) => milestone === 'e_visit')?.text).toBe('Ngày 28/3')
})

test('a milestone whose sentence holds no date is underlined whole', () => {
  const undated = event({ id: 'e_undated', evidence: [cited('đoàn', 'tại tỉnh')] })
  const [passage] = articlePassages('a', [undated])
  expect(passage?.pieces).toEqual([
    { text: 'đoàn làm việc tại tỉnh', facts: ['e_undated'], figure: null, milestone: 'e_undated' },
  ])
})

test('what lies between two near quotations is printed where it is known', () => {
  const [passage] = articlePassages('a', [RANK, VISIT])
  expect(said(passage)).toBe('6,07% (xếp thứ 4/14 tỉnh). Ngày 28/3, đoàn')
})

test('another line of the article is another passage', () => {
  const near = event({ id: 'e_near', evidence: [cited('tại tỉnh', 'tại tỉnh')] })
  const first = figure({ id: 'o_first', evidence: [cited('Thu', 'ngân', [])] })
  expect(articlePassages('a', [near, first]).map(said)).toEqual(['tại tỉnh', 'Thu ngân'])
})

test('quotations from other articles are left out', () => {
  expect(articlePassages('b', [GROWTH, VISIT, BUDGET])).toEqual([])
})

test('two quotations that give different letters for one place are refused', () => {
  const wrong = figure({ id: 'o_wrong', evidence: [{ ...cited('6,07%', '6,07%'), exact: '9,07%' }] })
  expect(() => articlePassages('a', [GROWTH, wrong])).toThrow(/two quotations differ at \d+: "6" and "9"/)
})

test('every quotation stands in one passage, in the order of the text, and passages do not overlap', () => {
  const points = [...TEXT]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(points.length - 2), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 8 }),
      (spans) => {
        const facts = spans.map(([start, length], index) => {
          const end = Math.min(points.length, start + length)
          const exact = points.slice(start, end).join('')
          const evidence = quoted('', start, {
            exact,
            end,
            prefix: points.slice(Math.max(0, start - 9), start).join(''),
            suffix: points.slice(end, end + 9).join(''),
          })
          return figure({ id: `o_${index}`, evidence: [evidence] })
        })
        const passages = articlePassages('a', facts)
        for (const [index, passage] of passages.entries()) {
          expect(said(passage)).toBe(points.slice(passage.start, passage.end).join(''))
          expect(passage.start).toBeGreaterThanOrEqual(passages[index - 1]?.end ?? 0)
        }
        for (const { id, evidence } of facts) {
          const [quote] = evidence
          const inside = passages.filter((passage) => passage.facts.includes(id))
          expect(inside).toHaveLength(1)
          expect(inside[0]?.start).toBeLessThanOrEqual(quote?.start ?? -1)
          expect(inside[0]?.end).toBeGreaterThanOrEqual(quote?.end ?? Infinity)
        }
      },
    ),
  )
})

/** TEXT line by line, as a document is read. */
const LINES = TEXT.split('\n').map((text, index, lines) => {
  const start = [...lines.slice(0, index).join('\n')].length + index
  return { kind: 'paragraph', start, end: start + [...text].length, text }
})

test('an article that is shown whole has every letter, and every fact is marked where it stands', () => {
  const passages = wholePassages('a', [BUDGET, RANK, VISIT, GROWTH], LINES)
  expect(passages.map(said).join('\n')).toBe(TEXT)
  expect(passages.map(({ facts }) => facts)).toEqual([['o_growth', 'o_rank', 'e_visit'], ['o_budget']])
  const marked = passages.flatMap(({ pieces }) => pieces).filter(({ figure: of, milestone }) => of ?? milestone)
  expect(marked.map(({ text, figure: of, milestone }) => [of ?? milestone, text])).toEqual([
    ['o_growth', '6,07%'],
    ['o_rank', '4/14'],
    ['e_visit', 'Ngày 28/3'],
    ['o_budget', '1.640 tỷ đồng'],
  ])
})

test('an article without facts is shown whole too, and facts of other articles are not looked for in it', () => {
  const other = figure({ id: 'o_other', evidence: [{ ...cited('Thu', 'ngân', []), article: 'b' }] })
  const passages = wholePassages('a', [other], LINES)
  expect(passages.map(({ pieces }) => pieces.length)).toEqual([1, 1])
  expect(passages.map(said).join('\n')).toBe(TEXT)
})
