import { DEFAULT_STATE, type PageState } from '../address/page-state.ts'
import type { Article } from '../facts/article.ts'
import { ARTICLES, event, figure, money } from '../view/test-facts.ts'
import { pageIn, quoted } from '../view/test-page.ts'
import type { Locale } from '../words/locale.ts'
import { fileAbout } from './file-about.ts'
import type { FileFormat } from './file-format.ts'
import { type FileSource, fileSource } from './file-source.ts'

/* Facts made by hand for the tests of files: hard letters, a quote that looks like a formula, a derived figure, a range. */

export const FIGURES = [
  figure({
    id: 'o_000001',
    value: 6.07,
    decimals: 2,
    period: '2024-Q1',
    obsStatus: 'E',
    evidence: [quoted('Tăng trưởng GRDP [status:ước] đạt [number:6,07%]', 12)],
  }),
  money({
    id: 'o_000002',
    value: 2149.4,
    decimals: 1,
    period: '2023',
    qualifier: 'GT',
    evidence: [quoted('=1+2 “thu ngân sách”, hơn [number:2.149,4 tỷ đồng],\nđạt "kế hoạch"', 90)],
  }),
  figure({ id: 'o_000003', value: -3.76, decimals: 2, period: '2005-01-01/P6Y', evidence: [quoted('giảm [number:3,76%]', 200)] }),
  figure({
    id: 'o_000004',
    value: 2.31,
    decimals: 2,
    articles: [],
    derivedFrom: {
      formula: 'a + b',
      inputs: { a: 'o_000001', b: 'o_000003' },
      why: { vi: 'Cộng hai số.', en: 'The sum of both.' },
    },
  }),
]

export const EVENTS = [
  event({ id: 'e_000001', date: '1954-05-07', evidence: [quoted('Chiến thắng [time:7/5/1954]', 300), quoted('7-5', 400)] }),
  event({ id: 'e_000002', date: '2027-33', stated: 'planned', evidence: [quoted('sẽ khởi công [time:quý I/2027]', 500)] }),
]

const HASHED: readonly Article[] = ARTICLES.map((article, at) => ({
  ...article,
  title: `Bài “${article.slug}”`,
  url: at === 0 ? 'https://vtv.vn/bài?a=1&b=2' : null,
  sha256: String(at).repeat(64),
}))

/** The facts above as a file of the dashboard of Điện Biên, made on 22 November 2026. */
export function sourceIn(
  locale: Locale = 'vi',
  given: Partial<Pick<FileSource, 'observations' | 'events'>> = {},
  format: FileFormat = 'csv',
  state: Partial<PageState> = { province: ['dien-bien'] },
): FileSource {
  const context = pageIn(locale, HASHED)
  const about = fileAbout({ kind: 'dashboard' }, format, { ...DEFAULT_STATE, ...state }, context, 'https://cotmoc.example')
  return fileSource(about, { observations: FIGURES, events: EVENTS, ...given }, context)
}
