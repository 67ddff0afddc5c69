import { DEFAULT_STATE, type PageState } from '../address/page-state.ts'
import type { Area } from '../facts/area.ts'
import type { Article } from '../facts/article.ts'
import type { Event } from '../facts/event.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { Observation } from '../facts/observation.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import type { Bilingual } from '../words/locale.ts'
import type { PictureSource } from './build-picture.ts'
import type { FigureMark, MilestoneMark, Panel, Span } from './picture.ts'
import { spanOf } from './span.ts'

/*
 * Facts made by hand for the tests of the view: each builder gives a complete fact and takes what the test is about.
 */

export const both = (text: string): Bilingual => ({ vi: text, en: text })

const RECORDED = { version: 1, recordedAt: '2026-11-22T00:00:00Z', supersededAt: null, correction: null } as const

const quote = (article: string) =>
  ({
    article,
    exact: '12',
    prefix: '',
    suffix: '',
    start: 0,
    end: 2,
    marks: [{ kind: 'number', start: 0, end: 2 }],
    verification: 'verified',
  }) as const

type FigureGiven = Partial<Omit<Observation, 'period'>> & {
  readonly id: string
  readonly period?: string
  readonly articles?: readonly string[]
}

/** An actual figure of 12 % growth of GRDP in Điện Biên in 2023, stated by article "a", unless told otherwise. */
export function figure({ period = '2023', articles = ['a'], ...given }: FigureGiven): Observation {
  return {
    ...RECORDED,
    area: 'dien-bien@2004',
    indicator: 'grdp-growth',
    breakdown: '_T',
    measure: given.indicator === undefined || given.indicator === 'grdp-growth' ? 'growth_yoy' : 'value',
    scenario: 'ACTUAL',
    obsStatus: 'A',
    collect: 'S',
    value: 12,
    valueHigh: null,
    decimals: 0,
    unit: 'PERCENT',
    unitMult: 0,
    qualifier: 'EQ',
    priceBasis: '_Z',
    rank: null,
    comparison: null,
    text: both(`${given.indicator ?? 'GRDP'} ${period}`),
    inferences: [],
    derivedFrom: null,
    evidence: articles.map(quote),
    ...given,
    period: parseTimePeriod(period),
  }
}

/** A figure of money in tỷ đồng. */
export function money(given: FigureGiven): Observation {
  return figure({ indicator: 'budget-revenue', unit: 'VND', unitMult: 9, ...given })
}

type EventGiven = Partial<Omit<Event, 'date'>> & {
  readonly id: string
  readonly date?: string
  readonly qualifier?: Event['date']['qualifier']
  readonly phrase?: string
  readonly articles?: readonly string[]
}

/** A meeting on 28 March 2024 in Điện Biên, told by article "a", unless told otherwise. */
export function event({ date = '2024-03-28', qualifier = null, phrase, articles = ['a'], ...given }: EventGiven): Event {
  return {
    ...RECORDED,
    areas: ['dien-bien@2004'],
    title: both(`Sự kiện ${given.id}`),
    short: both(given.id),
    kind: 'meeting',
    topic: 'politics',
    stated: 'happened',
    horizon: null,
    place: null,
    inferences: [],
    evidence: articles.map(quote),
    ...given,
    date: { ...parseEdtf(date), qualifier, phrase: phrase ?? null },
  }
}

function area(
  id: string,
  name: string,
  from: string | null,
  to: string | null,
  predecessors: readonly string[],
  successors: readonly string[],
): Area {
  return {
    id,
    slug: id.split('@')[0] ?? id,
    kind: id === 'viet-nam' ? 'country' : 'province',
    name: both(name),
    aliases: [],
    code: null,
    iso: null,
    isoNote: null,
    validFrom: from,
    validTo: to,
    instrument: null,
    note: null,
    mapIds: [],
    predecessors,
    successors,
  }
}

export const AREAS: readonly Area[] = [
  area('viet-nam', 'Việt Nam', null, null, [], []),
  area('lai-chau@1909', 'Lai Châu', '1909-06-28', '2004-01-01', [], ['dien-bien@2004', 'lai-chau@2004']),
  area('dien-bien@2004', 'Điện Biên', '2004-01-01', null, ['lai-chau@1909'], []),
  area('lai-chau@2004', 'Lai Châu', '2004-01-01', null, ['lai-chau@1909'], []),
  area('lao-cai@1991', 'Lào Cai', '1991-10-01', '2025-07-01', [], ['lao-cai@2025']),
  area('lao-cai@2025', 'Lào Cai', '2025-07-01', null, ['lao-cai@1991'], []),
]

function indicator(
  slug: string,
  name: string,
  unit: string,
  unitMult: number,
  unitLabel: string,
  given: Partial<Indicator>,
): Indicator {
  return {
    slug,
    name: both(name),
    shortName: both(name),
    topic: 'economy',
    kind: 'level',
    unit,
    unitMult,
    unitLabel: both(unitLabel),
    higherIsBetter: null,
    amount: true,
    prominence: 0,
    breakdowns: [],
    phrases: [],
    confusableWith: [],
    definition: null,
    ...given,
  }
}

export const INDICATORS: readonly Indicator[] = [
  indicator('grdp-growth', 'Tăng trưởng GRDP', 'PERCENT', 0, '%/năm', { amount: false, kind: 'rate', prominence: 100 }),
  indicator('budget-revenue', 'Thu ngân sách', 'VND', 9, 'tỷ đồng', { prominence: 90 }),
  indicator('tourist-arrivals', 'Khách du lịch', 'PERSON_TRIPS', 3, 'nghìn lượt', { prominence: 60 }),
  indicator('poverty-rate', 'Tỷ lệ hộ nghèo', 'PERCENT', 0, '% số hộ', { amount: false, kind: 'rate', prominence: 70 }),
  indicator('schools', 'Trường học', 'COUNT', 0, 'trường', {
    kind: 'count',
    breakdowns: [
      { code: 'primary', name: both('Tiểu học') },
      { code: 'secondary', name: both('Trung học') },
    ],
  }),
]

function article(slug: string, publisher: string): Article {
  return {
    slug,
    kind: 'main',
    host: null,
    title: slug,
    publisher,
    author: null,
    url: null,
    published: parseEdtf('2024-06-28'),
    publishedDateBasis: 'stated',
    publishedWhy: null,
    licence: null,
    language: 'vi',
    sha256: '',
    textLength: 2,
    areas: [],
  }
}

export const ARTICLES: readonly Article[] = [article('a', 'vtv.vn'), article('b', 'Báo Điện Biên Phủ')]

/** What `buildPicture` is given: the facts, seen on 22 November 2026 in Vietnamese, with nothing chosen. */
export function source(given: Partial<PictureSource>, state: Partial<PageState> = {}): PictureSource {
  return {
    observations: [],
    events: [],
    areas: AREAS,
    indicators: INDICATORS,
    articles: ARTICLES,
    doubts: [],
    provinces: [],
    state: { ...DEFAULT_STATE, ...state },
    today: '2026-11-22',
    locale: 'vi',
    ...given,
  }
}

/** The stretch of an EDTF date on the axis. */
export function stretch(edtf: string): Span {
  return spanOf(parseEdtf(edtf))
}

export function figureMark(given: Partial<FigureMark> & { readonly id: string }): FigureMark {
  return {
    kind: 'figure',
    span: stretch('2023'),
    series: 0,
    spoken: given.id,
    articles: ['a'],
    href: '/',
    shape: 'bar',
    status: 'actual',
    value: 12,
    valueHigh: null,
    label: { strong: '12', status: null, note: 'năm 2023' },
    ...given,
  }
}

export function milestone(given: Partial<MilestoneMark> & { readonly id: string }): MilestoneMark {
  return {
    kind: 'milestone',
    span: stretch('2024-03-28'),
    series: 0,
    spoken: given.id,
    articles: ['a'],
    href: '/',
    shape: 'stone',
    status: 'happened',
    label: {
      strong: '28/3/2024',
      brief: '28/3',
      status: null,
      note: 'Ban Chỉ đạo tỉnh họp về các hoạt động kỷ niệm',
      short: 'Họp Ban Chỉ đạo',
    },
    horizon: null,
    ...given,
  }
}

export function panel(marks: readonly FigureMark[], given: Partial<Panel> = {}): Panel {
  return {
    id: 'grdp-growth',
    name: 'Tăng trưởng GRDP',
    unit: '%/năm',
    href: '/indicators/grdp-growth',
    amount: false,
    scale: { min: 0, max: 20, ticks: [0, 10, 20].map((value) => ({ value, label: String(value) })) },
    height: 86,
    marks,
    threads: [],
    disagreements: [],
    remarks: [],
    ...given,
  }
}
