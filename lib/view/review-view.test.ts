import { describe, expect, test } from 'vitest'
import { readPage } from '../extract/read/read-page.ts'
import type { Article } from '../facts/article.ts'
import type { ArticleVersion } from '../facts/article-version.ts'
import type { Event } from '../facts/event.ts'
import { isObservation } from '../facts/fact.ts'
import type { DraftFact } from '../review/draft-shape.ts'
import { recordedFact } from '../review/recorded-fact.ts'
import type { Candidate, Submission } from '../review/submission.ts'
import { BRIDGE, GROWTH, newSubmission, quoteOf } from '../review/test-submission.ts'
import { reviewView } from './review-view.ts'
import { ARTICLES } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const NOW = '2026-11-25T03:00:00Z'

function submission(...candidates: readonly Partial<Candidate>[]): Submission {
  const { articles, given, candidates: _, ...document } = newSubmission()
  return {
    ...document,
    ...{ id: 'r_1', given, state: 'waiting', version: 3, createdAt: NOW },
    articles: articles.map((article, position) => ({ ...article, position })),
    candidates: candidates.map((candidate, index) => ({
      ...{ id: `c_${index}`, articlePosition: 0, position: index, extracted: GROWTH, draft: GROWTH, confidence: 0.9 },
      ...{ reasons: [], decision: 'waiting', relation: { kind: 'new' }, version: 1, factId: null },
      ...candidate,
    })),
  }
}

function viewOf(
  document: Submission,
  locale: 'vi' | 'en' = 'vi',
  onRecord: readonly DraftFact[] = [],
  versions: ReadonlyMap<string, readonly ArticleVersion[]> = new Map(),
) {
  const facts = onRecord.map((draft, index) =>
    recordedFact(draft, 'article', {
      id: `${draft.kind === 'observation' ? 'o' : 'e'}_00000${index}`,
      ...{ version: 1, recordedAt: NOW, supersededAt: null, correction: null },
    }),
  )
  const recorded = {
    observations: facts.filter((fact) => isObservation(fact)),
    events: facts.filter((fact): fact is Event => !isObservation(fact)),
  }
  const history = [
    { id: 2, kind: 'accept', candidateId: 'c_0', actor: 'An', at: NOW, undoes: null, undone: true },
    { id: 1, kind: 'submit', candidateId: null, actor: 'Bình', at: NOW, undoes: null, undone: false },
  ]
  const publications = [{ id: 7, actor: 'An', at: NOW, facts: ['o_1', 'o_2'], withdrawn: true }]
  const page = readPage(document.given, 'text/plain')
  return reviewView({ submission: document, page, recorded, history, publications, versions }, pageIn(locale))
}

describe('a document under review', () => {
  test('shows of an article on record the version that stands, with its corrections; of any other its draft', () => {
    const document = submission()
    const draft = document.articles[0]?.article
    if (!draft) throw new Error('the document has no article')
    expect(viewOf(document).articles[0]).toMatchObject({ draft, record: null })
    const first = { ...(ARTICLES[0] as Article), slug: draft.slug }
    const said = { recordedAt: NOW, supersededAt: null }
    const versions = [
      { ...said, version: 1, article: first, correction: null, actor: null },
      { ...said, version: 2, article: { ...first, title: 'Tựa mới' }, correction: { vi: 'Nhầm', en: 'Wrong' }, actor: 'An' },
    ]
    expect(viewOf(document, 'vi', [], new Map([[draft.slug, versions]])).articles[0]).toMatchObject({
      draft: { slug: draft.slug, title: 'Tựa mới', publishedDate: '2024-06-28' },
      line: 'vtv.vn, 28/6/2024',
      record: { version: 2, corrections: [{ line: '25/11/2026, An: Nhầm', was: ['Tựa trước đó: a'] }] },
    })
  })

  test('says each candidate in the words of its reader, with its doubts as questions', () => {
    const document = submission(
      { reasons: ['year-guessed', 'Cầu ở tỉnh nào?'], confidence: 0.634 },
      { draft: BRIDGE, extracted: null },
    )
    expect(viewOf(document).items).toMatchObject([
      {
        number: 1,
        value: '4,4%',
        when: 'Năm\u00a02023, thực hiện',
        percent: 63,
        byHand: false,
        questions: ['Bài chỉ ghi ngày, tháng; năm suy từ ngày đăng. Có đúng năm không?', 'Cầu ở tỉnh nào?'],
      },
      { number: 2, value: '12/5/2024', name: 'Khánh thành cầu Nậm Na', when: 'đã diễn ra', byHand: true },
    ])
    expect(viewOf(document, 'en').items[0]).toMatchObject({ value: '4.4%', when: '2023, actual' })
  })

  test('puts a contradiction beside the sentence on record, the differing words marked, a reason in both languages proposed', () => {
    const recorded = {
      ...GROWTH,
      value: 4.9,
      evidence: [{ ...quoteOf('GRDP năm 2023 tăng 4,4%', '4,4%', 'number'), exact: 'GRDP năm 2023 tăng 4,9%' }],
    }
    const [warning] = viewOf(submission({}), 'vi', [recorded]).items[0]?.warnings ?? []
    expect(warning).toMatchObject({
      kind: 'contradiction',
      fact: { id: 'o_000000', value: '4,9%', href: '/f/o_000000' },
      sides: {
        here: [
          { text: 'GRDP năm 2023 tăng ', differs: false },
          { text: '4,4%', differs: true },
        ],
        there: [
          { text: 'GRDP năm 2023 tăng ', differs: false },
          { text: '4,9%', differs: true },
        ],
      },
    })
    expect(warning?.offers.map(({ kind }) => kind)).toEqual(['contradicts', 'corrects', 'new'])
    expect(warning?.offers[0]).toMatchObject({
      fact: 'o_000000',
      reason: {
        vi: 'Nguồn này nêu 4,4%, nguồn trước nêu 4,9%.',
        en: 'This source says 4.4%, the earlier one 4.9%.',
      },
    })
  })

  test('asks for the English title of an event that has none of its own', () => {
    const draft = { ...BRIDGE, title: { vi: BRIDGE.title.vi, en: BRIDGE.title.vi } }
    const [own, none] = viewOf(submission({ draft: BRIDGE }, { draft })).items
    expect([own?.questions, none?.questions]).toEqual([[], ['Tên tiếng Anh vẫn là tiếng Việt. Dịch thế nào?']])
  })

  test('warns of nothing any more once it is on record', () => {
    const [item] = viewOf(submission({ factId: 'o_000000' }), 'vi', [GROWTH]).items
    expect(item).toMatchObject({ warnings: [], href: '/f/o_000000' })
  })

  test('shows what names something unknown as it is written, so that it can be corrected', () => {
    const draft = { ...GROWTH, area: 'atlantis@1900', unit: 'SHEKEL', unitMult: 4 }
    expect(viewOf(submission({ draft })).items[0]).toMatchObject({ value: '4.4 SHEKEL', where: 'atlantis@1900' })
  })

  test('tells who did what, by the numbers of the list, and what was published and taken back', () => {
    const { history, publications } = viewOf(submission({}))
    expect(history.map(({ line }) => line)).toEqual(['An nhận điều 1 (đã hoàn tác)', 'Bình đưa bài vào'])
    expect(publications).toMatchObject([{ id: 7, line: 'An công bố 2 điều, 25/11/2026, 10:00; đã rút lại', withdrawn: true }])
  })
})
