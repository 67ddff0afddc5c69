import { describe, expect, test } from 'vitest'
import type { Article } from '../facts/article.ts'
import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import { parseEdtf } from '../time/edtf.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { articleResource } from './article-resource.ts'
import { EVENT_COLUMNS, eventResource, eventRow } from './event-resource.ts'
import { linkResource } from './link-resource.ts'
import { OBSERVATION_COLUMNS, observationResource, observationRow } from './observation-resource.ts'
import { OPENAPI } from './openapi.ts'

const words = { vi: 'a', en: 'a' }
const recorded = {
  version: 1,
  recordedAt: '2026-11-22T02:00:00.000Z',
  supersededAt: null,
  correction: null,
  inferences: [],
  evidence: [],
}
const figure: Observation = {
  ...recorded,
  id: 'o_aaaaaa',
  area: 'dien-bien@2004',
  indicator: 'grdp-growth',
  breakdown: '_T',
  measure: 'growth_yoy',
  scenario: 'ACTUAL',
  obsStatus: 'E',
  period: parseTimePeriod('2024-Q1'),
  collect: 'U',
  value: 6.07,
  valueHigh: null,
  decimals: 2,
  unit: 'PERCENT',
  unitMult: 0,
  qualifier: 'EQ',
  priceBasis: '_Z',
  rank: null,
  comparison: null,
  text: words,
  derivedFrom: null,
}
const event: Event = {
  ...recorded,
  id: 'e_aaaaaa',
  areas: ['dien-bien@2004', 'lai-chau@1962'],
  title: words,
  short: words,
  kind: 'meeting',
  topic: 'politics',
  stated: 'planned',
  date: { ...parseEdtf('../2024-04-09'), qualifier: 'before', phrase: null },
  horizon: null,
  place: null,
}
const article: Article = {
  slug: '000-a',
  kind: 'main',
  host: null,
  title: 'a',
  publisher: null,
  author: null,
  url: null,
  published: parseEdtf('2024-03-28~'),
  publishedDateBasis: 'inferred',
  publishedWhy: null,
  licence: null,
  language: 'vi',
  sha256: '0'.repeat(64),
  textLength: 10,
  areas: ['dien-bien@2004'],
}
const link = {
  code: 'abc2345',
  locale: 'en',
  path: '/',
  query: 'q=a',
  codecVersion: 1,
  createdAt: '2026-11-22T00:00:00Z',
} as const
const keys = (schema: keyof typeof OPENAPI.components.schemas) =>
  Object.keys(OPENAPI.components.schemas[schema].properties).sort()

describe('the description of the API', () => {
  test('names exactly the fields that answers have', () => {
    expect(Object.keys(observationResource(figure, new Map())).sort()).toEqual(keys('Observation'))
    expect(Object.keys(eventResource(event, new Map(), '2026-11-22')).sort()).toEqual(keys('Event'))
    expect(Object.keys(articleResource(article, [])).sort()).toEqual(keys('Article'))
    expect(Object.keys(linkResource(link, '')).sort()).toEqual(keys('Link'))
  })

  test('of a short link says where it leads, with its query as it was written', () => {
    expect(linkResource(link, 'https://cotmoc.example')).toMatchObject({
      url: 'https://cotmoc.example/s/abc2345',
      leadsTo: '/en?q=a',
    })
  })

  test('is one for every collection: whole, as a table and by id', () => {
    expect(Object.keys(OPENAPI.paths).filter((path) => path.includes('events'))).toEqual([
      '/api/v1/events',
      '/api/v1/events.csv',
      '/api/v1/events/{id}',
      '/api/v1/events.ics',
    ])
  })
})

describe('a fact in the API', () => {
  test('fills every column of its table', () => {
    expect(observationRow(figure, new Map())).toHaveLength(OBSERVATION_COLUMNS.length)
    expect(eventRow(event, new Map(), '2026-11-22')).toHaveLength(EVENT_COLUMNS.length)
  })

  test('names provinces by the slug of the address and keeps the dated unit beside it', () => {
    expect(observationResource(figure, new Map())).toMatchObject({
      province: 'dien-bien',
      area: 'dien-bien@2004',
      timePeriod: '2024-Q1',
    })
    expect(eventResource(event, new Map(), '2026-11-22').provinces).toEqual(['dien-bien', 'lai-chau'])
  })

  test('with an open beginning has no first day, and a plan whose day has passed is overdue', () => {
    const told = eventResource(event, new Map(), '2026-11-22')
    expect(told.date).toMatchObject({ start: null, end: '2024-04-09' })
    expect(told.status).toBe('overdue')
    expect(eventResource(event, new Map(), '2024-04-09').status).toBe('planned')
  })
})
