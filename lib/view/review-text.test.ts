import { describe, expect, test } from 'vitest'
import type { PageDocument } from '../extract/document.ts'
import type { Candidate } from '../review/submission.ts'
import { GROWTH } from '../review/test-submission.ts'
import { reviewBlocks } from './review-text.ts'

const HTML = '<p>Tỉnh &#272;iện <b>Biên</b>\u202e đạt 4,4% 𝟒 lần</p>'

/** The page as a reader of HTML gives it: tags left out, a reference read. */
function page(): PageDocument {
  const at = (text: string) => ({ start: HTML.indexOf(text), end: HTML.indexOf(text) + text.length })
  const pieces = [at('Tỉnh '), { ...at('&#272;'), reads: 'Đ' }, at('iện '), at('Biên'), at('\u202e đạt 4,4% 𝟒 lần')]
  const article = { kind: 'main', title: '', publisher: null, author: null, url: null, published: null } as const
  return { given: HTML, articles: [{ ...article, blocks: [{ kind: 'paragraph', pieces }] }] }
}

/** Code points before a piece of the page. */
const point = (text: string) => [...HTML.slice(0, HTML.indexOf(text))].length
const BLOCK = { kind: 'paragraph', start: point('Tỉnh'), end: point('</p>') } as const

function candidate(id: string, exact: string, marked: string): Candidate {
  const start = point(exact)
  const from = [...exact.slice(0, exact.indexOf(marked))].length
  const marks = [{ kind: 'number' as const, start: from, end: from + [...marked].length }]
  const evidence = [{ exact, prefix: '', suffix: '', start, end: start + [...exact].length, marks }]
  const draft = { ...GROWTH, evidence }
  return {
    ...{ id, articlePosition: 0, position: start, extracted: null, draft, confidence: 1, reasons: [] },
    ...{ decision: 'waiting', relation: { kind: 'new' }, version: 1, factId: null },
  }
}

const blocks = (...candidates: readonly Candidate[]) =>
  reviewBlocks(page(), { position: 0, article: {} as never, blocks: [BLOCK] }, candidates)

describe('a paragraph under review', () => {
  test('reads without its markup, and its sources joined are the text as given', () => {
    const [block] = blocks()
    expect(block?.pieces.map(({ text }) => text).join('')).toBe('Tỉnh Điện Biên\u202e đạt 4,4% 𝟒 lần')
    expect(block?.pieces.map(({ source }) => source).join('')).toBe(HTML.slice(3, -4))
  })

  test('is cut at the quotes and the numbers of its candidates, offsets in code points', () => {
    const [block] = blocks(candidate('c_1', 'đạt 4,4%', '4,4%'), candidate('c_2', '4,4% 𝟒 lần', '𝟒 lần'))
    const marked = block?.pieces.filter(({ marked: ids }) => ids.length > 0)
    expect(marked?.map(({ text, marked: ids, quoted, closes }) => ({ text, ids, quoted, closes }))).toEqual([
      { text: '4,4%', ids: ['c_1'], quoted: ['c_1', 'c_2'], closes: ['c_1'] },
      { text: '𝟒 lần', ids: ['c_2'], quoted: ['c_2'], closes: ['c_2'] },
    ])
    for (const { source, start, end } of block?.pieces ?? []) expect([...HTML].slice(start, end).join('')).toBe(source)
  })

  test('that the reader of pages reads otherwise today stands as it was given', () => {
    const old = reviewBlocks(page(), { position: 0, article: {} as never, blocks: [{ ...BLOCK, end: BLOCK.end - 1 }] }, [])
    expect(old[0]?.pieces.map(({ text }) => text)).toEqual([HTML.slice(3, -5)])
  })
})
