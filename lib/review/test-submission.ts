import { createHash } from 'node:crypto'
import { codePointLength } from '../seed/code-points.ts'
import type { DraftArticle, DraftEvent, DraftObservation } from './draft-shape.ts'
import type { NewSubmission } from './submission-of-page.ts'

/** A small document with one figure and one event, for tests. */

export const GIVEN = 'Lai Châu: GRDP năm 2023 tăng 4,4%. Ngày 12/5/2024, tỉnh khánh thành cầu Nậm Na.'

/** The quote of a piece of the document, its first mark a number or a time. */
export function quoteOf(exact: string, marked: string, kind: 'number' | 'time') {
  const index = GIVEN.indexOf(exact)
  const start = codePointLength(GIVEN.slice(0, index))
  const from = codePointLength(exact.slice(0, exact.indexOf(marked)))
  return {
    exact,
    prefix: GIVEN.slice(Math.max(0, index - 20), index),
    suffix: GIVEN.slice(index + exact.length, index + exact.length + 20),
    start,
    end: start + codePointLength(exact),
    marks: [{ kind, start: from, end: from + codePointLength(marked) }],
  }
}

export const GROWTH: DraftObservation = {
  kind: 'observation',
  area: 'lai-chau@2004',
  indicator: 'grdp-growth',
  breakdown: '_T',
  measure: 'growth_yoy',
  scenario: 'ACTUAL',
  obsStatus: 'A',
  timePeriod: '2023',
  collect: 'S',
  value: 4.4,
  valueHigh: null,
  decimals: 1,
  unit: 'PERCENT',
  unitMult: 0,
  qualifier: 'EQ',
  priceBasis: '_U',
  rank: null,
  comparison: { base: 'P-1Y', period: '2022', verb: 'tăng', ambiguous: false },
  text: { vi: 'GRDP tăng 4,4%', en: 'GRDP grew by 4.4%' },
  inferences: [],
  evidence: [quoteOf('GRDP năm 2023 tăng 4,4%', '4,4%', 'number')],
}

export const BRIDGE: DraftEvent = {
  kind: 'event',
  areas: ['lai-chau@2004'],
  title: { vi: 'Khánh thành cầu Nậm Na', en: 'The Nậm Na bridge opens' },
  short: { vi: 'Khánh thành cầu Nậm Na', en: 'Nậm Na bridge opens' },
  eventKind: 'opening',
  topic: 'infrastructure',
  stated: 'happened',
  date: { edtf: '2024-05-12', qualifier: null, phrase: 'Ngày 12/5/2024' },
  horizon: null,
  place: null,
  inferences: [],
  evidence: [quoteOf('Ngày 12/5/2024, tỉnh khánh thành cầu Nậm Na', 'Ngày 12/5/2024', 'time')],
}

export const ARTICLE: DraftArticle = {
  slug: '2024-05-13-lai-chau-khanh-thanh-cau',
  kind: 'main',
  title: 'Lai Châu khánh thành cầu',
  publisher: null,
  author: null,
  url: null,
  publishedDate: '2024-05-13',
  publishedDateBasis: 'stated',
  publishedWhy: null,
  licence: null,
  language: 'vi',
  areas: ['lai-chau@2004'],
}

/** The document as it is added for review. */
export function newSubmission(): NewSubmission {
  return {
    sha256: createHash('sha256').update(GIVEN).digest('hex'),
    given: GIVEN,
    textLength: codePointLength(GIVEN),
    mediaType: 'text/plain',
    name: 'lai-chau.txt',
    origin: 'file',
    address: null,
    articles: [{ article: ARTICLE, blocks: [{ kind: 'paragraph', start: 0, end: codePointLength(GIVEN) }] }],
    candidates: [
      { articlePosition: 0, draft: GROWTH, confidence: 0.9, reasons: [] },
      { articlePosition: 0, draft: BRIDGE, confidence: 0.8, reasons: ['Cầu ở tỉnh nào?'] },
    ],
  }
}
