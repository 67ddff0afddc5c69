import { createHash } from 'node:crypto'
import type { ArticleText } from './article-texts.ts'
import { codePointLength } from './code-points.ts'
import { completeDraft } from './complete-draft.ts'
import type { SeedTexts } from './parse-seeds.ts'

/** A small world for tests: two pages, three documents, the smallest lists of areas and indicators that they need. */

export const MAIN = '900-nam-2023'
export const TEASER = '900-tin-ngan'
export const OTHER = '901-ke-hoach'
export const RECORDED_AT = '2026-01-10T05:00:00Z'

export const PAGES: Readonly<Record<string, string>> = {
  '900':
    'Một năm của Điện Biên\n\nThu ngân sách trên địa bàn năm 2023 đạt 1.640 tỷ đồng, gấp 17,4 lần so với năm 2004. ' +
    'Quý I/2024, tăng trưởng GRDP ước đạt 6,07%, xếp thứ 4/14 tỉnh trong vùng. Từ năm 1963 - 1969, nhân dân đào kênh Nậm Rốm. ' +
    'Ngày 7/5/2024, tỉnh tổ chức lễ kỷ niệm.\n\nTin ngắn\n\nChiều 23/12, hội nghị tổng kết năm đã họp.\n',
  '901':
    'Kế hoạch của tỉnh\n\nKế hoạch thu ngân sách năm 2024 là 1.800 tỷ đồng, phấn đấu năm 2025 đạt từ 2.000 đến 2.100 tỷ đồng. ' +
    'Trước ngày 10/4/2024, cầu Thanh Bình dự kiến hoàn thành.\n',
}

/** The pages as `readArticleTexts` would find them. */
export function fixturePages(pages: Readonly<Record<string, string>> = PAGES): ReadonlyMap<string, ArticleText> {
  return new Map(
    Object.entries(pages).map(([digits, text]) => {
      const sha256 = createHash('sha256').update(text).digest('hex')
      return [digits, { file: `${digits}_page.txt`, text, sha256, textLength: codePointLength(text) }]
    }),
  )
}

export interface DraftObservation {
  readonly [field: string]: unknown
}

interface Draft {
  article: Record<string, unknown>
  observations: Record<string, unknown>[]
  events: Record<string, unknown>[]
  doubts: Record<string, unknown>[]
}

const both = (vi: string, en = vi) => ({ vi, en })

/** A quote with its marks, written "number: 1.640" and so on. */
export function quote(exact: string, ...marks: readonly string[]): Record<string, unknown> {
  return {
    exact,
    nth: 1,
    marks: marks.map((mark) => {
      const [kind, piece] = mark.split(': ')
      return { kind, exact: piece }
    }),
  }
}

/** A figure as an annotator writes it: budget revenue of 2023 in billions of dong, but for what is given. */
export function figure(key: string, text: string, fields: DraftObservation): Record<string, unknown> {
  return {
    key,
    area: 'dien-bien@2004',
    indicator: 'budget-revenue',
    breakdown: '_T',
    measure: 'value',
    scenario: 'ACTUAL',
    obsStatus: 'A',
    period: '2023',
    collect: 'S',
    value: 0,
    valueHigh: null,
    decimals: 0,
    unit: 'VND',
    unitMult: 9,
    qualifier: 'EQ',
    priceBasis: '_U',
    rankOf: null,
    comparison: null,
    text: both(text),
    inferences: [],
    evidence: [],
    derivedFrom: null,
    ...fields,
  }
}

/** An event as an annotator writes it, happened on the date given. */
export function event(key: string, title: string, edtf: string, fields: Record<string, unknown>): Record<string, unknown> {
  return {
    key,
    areas: ['dien-bien@2004'],
    title: both(title),
    short: both(title.slice(0, 32)),
    kind: 'meeting',
    topic: 'politics',
    status: 'happened',
    date: { edtf, qualifier: null, phrase: null },
    horizon: null,
    place: null,
    inferences: [],
    evidence: [],
    ...fields,
  }
}

function article(slug: string, fields: Record<string, unknown>): Record<string, unknown> {
  return {
    slug,
    kind: 'main',
    host: null,
    title: 'Một năm của Điện Biên',
    publisher: 'vidu.vn',
    author: null,
    url: 'https://vidu.vn/tin',
    publishedDate: '2024-06-28',
    publishedDateBasis: 'stated',
    publishedDateWhy: null,
    areas: ['dien-bien@2004'],
    ...fields,
  }
}

const REVENUE = 'Thu ngân sách trên địa bàn năm 2023 đạt 1.640 tỷ đồng'

/** The drafts of the three documents, free to be changed: every call makes new ones. */
export function fixtureDrafts(): Record<typeof MAIN | typeof TEASER | typeof OTHER, Draft> {
  return {
    [MAIN]: {
      article: article(MAIN, {}),
      observations: [
        figure('revenue-2023', 'Thu ngân sách 1.640 tỷ đồng', {
          value: 1640,
          evidence: [quote(REVENUE, 'number: 1.640 tỷ đồng', 'time: năm 2023')],
        }),
        figure('revenue-multiple', 'Gấp 17,4 lần năm 2004', {
          ...{ measure: 'multiple', value: 17.4, decimals: 1, unit: 'RATIO', unitMult: 0, priceBasis: '_Z' },
          comparison: { base: 'PERIOD', period: '2004', verb: 'gấp', ambiguous: false },
          evidence: [quote(`${REVENUE}, gấp 17,4 lần so với năm 2004`, 'number: 17,4 lần', 'time: năm 2023', 'time: năm 2004')],
        }),
        figure('revenue-2004', 'Thu ngân sách năm 2004 chừng 94,3 tỷ đồng', {
          ...{ obsStatus: 'I', period: '2004', value: 94.3, decimals: 1, qualifier: 'AP' },
          derivedFrom: {
            formula: 'a / b',
            inputs: { a: 'revenue-2023', b: 'revenue-multiple' },
            why: both('Số năm 2023 chia cho số lần'),
          },
        }),
        figure('growth-q1', 'GRDP quý I/2024 ước tăng 6,07%', {
          ...{ indicator: 'grdp-growth', measure: 'growth_yoy', obsStatus: 'E', period: '2024-Q1' },
          ...{ value: 6.07, decimals: 2, unit: 'PERCENT', unitMult: 0 },
          comparison: { base: 'P-1Y', period: '2023-Q1', verb: 'tăng', ambiguous: false },
          evidence: [quote('Quý I/2024, tăng trưởng GRDP ước đạt 6,07%', 'number: 6,07%', 'time: Quý I/2024', 'status: ước')],
        }),
        figure('growth-rank-q1', 'Xếp thứ 4/14 trong vùng', {
          ...{
            indicator: 'grdp-growth',
            measure: 'rank',
            obsStatus: 'E',
            period: '2024-Q1',
            value: 4,
            unit: 'RANK',
            unitMult: 0,
            priceBasis: '_Z',
          },
          rankOf: { of: 14, among: both('tỉnh trong vùng', 'provinces of the region') },
          evidence: [quote('6,07%, xếp thứ 4/14 tỉnh trong vùng', 'number: thứ 4/14')],
        }),
      ],
      events: [
        event('canal', 'Đào kênh Nậm Rốm', '1963/1969', {
          ...{ areas: ['lai-chau@1962'], kind: 'construction', topic: 'agriculture' },
          evidence: [quote('Từ năm 1963 - 1969, nhân dân đào kênh Nậm Rốm', 'time: Từ năm 1963 - 1969')],
        }),
        event('ceremony', 'Lễ kỷ niệm', '2024-05-07', {
          ...{ kind: 'commemoration', topic: 'history', date: { edtf: '2024-05-07', qualifier: null, phrase: 'Ngày 7/5/2024' } },
          evidence: [quote('Ngày 7/5/2024, tỉnh tổ chức lễ kỷ niệm', 'time: Ngày 7/5/2024')],
        }),
      ],
      doubts: [
        {
          kind: 'ambiguity',
          about: ['revenue-multiple', 'revenue-2004'],
          vi: 'Số lần tính theo giá nào?',
          en: 'At which prices?',
        },
      ],
    },
    [TEASER]: {
      article: article(TEASER, {
        kind: 'teaser',
        host: MAIN,
        title: 'Tin ngắn',
        publishedDate: '2024-12~',
        publishedDateBasis: 'inferred',
      }),
      observations: [],
      events: [
        event('year-end', 'Hội nghị tổng kết năm', '2024-12-23', {
          evidence: [quote('Chiều 23/12, hội nghị tổng kết năm đã họp', 'time: Chiều 23/12')],
        }),
      ],
      doubts: [],
    },
    [OTHER]: {
      article: article(OTHER, { title: 'Kế hoạch của tỉnh', publishedDate: '2024-01-05' }),
      observations: [
        figure('revenue-plan-2024', 'Kế hoạch thu 1.800 tỷ đồng', {
          ...{ scenario: 'PLAN', period: '2024', value: 1800 },
          evidence: [
            quote(
              'Kế hoạch thu ngân sách năm 2024 là 1.800 tỷ đồng',
              'number: 1.800 tỷ đồng',
              'time: năm 2024',
              'status: Kế hoạch',
            ),
          ],
        }),
        figure('revenue-target-2025', 'Phấn đấu thu 2.000 đến 2.100 tỷ đồng', {
          ...{ scenario: 'TARGET', period: '2025', value: 2000, valueHigh: 2100 },
          evidence: [
            quote(
              'phấn đấu năm 2025 đạt từ 2.000 đến 2.100 tỷ đồng',
              'number: từ 2.000 đến 2.100 tỷ đồng',
              'time: năm 2025',
              'status: phấn đấu',
            ),
          ],
        }),
      ],
      events: [
        event('bridge', 'Xong cầu Thanh Bình', '../2024-04-09', {
          ...{
            kind: 'construction',
            topic: 'infrastructure',
            status: 'planned',
            place: both('Cầu Thanh Bình', 'Thanh Binh bridge'),
          },
          date: { edtf: '../2024-04-09', qualifier: 'before', phrase: 'Trước ngày 10/4/2024' },
          evidence: [
            quote('Trước ngày 10/4/2024, cầu Thanh Bình dự kiến hoàn thành', 'time: Trước ngày 10/4/2024', 'status: dự kiến'),
          ],
        }),
      ],
      doubts: [],
    },
  }
}

const AREAS = {
  areas: [
    area('viet-nam', 'country', 'Việt Nam', null, null, []),
    area('tdmnpb@2006', 'region', 'Trung du và miền núi phía Bắc', null, null, []),
    area('lai-chau@1962', 'province', 'Lai Châu', '1962-10-27', '2004-01-01', []),
    area('dien-bien@2004', 'province', 'Điện Biên', '2004-01-01', null, ['lai-chau@1962']),
  ],
  regions: [{ region: 'tdmnpb@2006', area: 'dien-bien@2004' }],
}

function area(
  id: string,
  kind: string,
  name: string,
  validFrom: string | null,
  validTo: string | null,
  predecessors: readonly string[],
) {
  const nothing = { aliases: [], code: null, iso: null, isoNote: null, instrument: null, note: null, mapIds: [] }
  return { id, slug: id.split('@')[0], kind, name: both(name), validFrom, validTo, predecessors, ...nothing }
}

const INDICATORS = {
  topics: [],
  indicators: [
    indicator('budget-revenue', 'Thu ngân sách', 'budget', 'VND', 9),
    {
      ...indicator('grdp-growth', 'Tăng trưởng GRDP', 'economy', 'PERCENT', 0),
      breakdowns: [{ code: 'industry', name: both('Công nghiệp', 'Industry') }],
    },
  ],
}

function indicator(slug: string, name: string, topic: string, unit: string, unitMult: number) {
  const lists = { breakdowns: [], phrases: [], confusableWith: [] }
  const rest = { kind: 'level', higherIsBetter: true, amount: true, prominence: 10, definition: null, ...lists }
  return { slug, name: both(name), shortName: both(name), topic, unit, unitMult, unitLabel: both(unit), ...rest }
}

/** The seed files of the fixture, completed: what `locate` makes of the drafts. */
export function fixtureTexts(drafts: Readonly<Record<string, unknown>> = fixtureDrafts(), pages = fixturePages()): SeedTexts {
  const taken = new Set<string>()
  return {
    areas: { name: 'areas.json', text: JSON.stringify(AREAS) },
    indicators: { name: 'indicators.json', text: JSON.stringify(INDICATORS) },
    articles: Object.entries(drafts).map(([slug, draft]) => {
      const name = `${slug}.json`
      return { name, text: completeDraft(name, JSON.stringify(draft, null, 2), pages, RECORDED_AT, taken) }
    }),
  }
}
