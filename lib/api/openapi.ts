import { TIME_ACCEPTS } from '../address/time-filter.ts'
import {
  DATE_QUALIFIERS,
  EVENT_KINDS,
  MEASURES,
  OBS_STATUSES,
  PRICE_BASES,
  QUALIFIERS,
  SCENARIOS,
  TIME_PER_COLLECTS,
  TOPICS,
} from '../facts/code-lists.ts'
import { EVENT_STATUSES } from '../facts/event.ts'
import { LICENCES } from '../facts/licences.ts'
import { STATUSES } from '../facts/status.ts'
import { filePaths } from '../files/openapi-files.ts'
import { COLLECTIONS, type Collection } from './collections.ts'
import { DEFAULT_LIMIT, MAX_LIMIT } from './fact-query.ts'
import { LINK_PATHS, LINK_SCHEMAS } from './openapi-links.ts'

const text = { type: 'string' } as const
const whole = { type: 'integer' } as const
const day = { type: 'string', format: 'date' } as const
const instant = { type: 'string', format: 'date-time' } as const
const bilingual = { $ref: '#/components/schemas/Bilingual' } as const
const one = (values: readonly string[]) => ({ type: 'string', enum: [...values] })
const list = (items: object) => ({ type: 'array', items })
const orNull = (schema: object) => ({ oneOf: [schema, { type: 'null' }] })
const object = (properties: Record<string, object>) => ({ type: 'object', properties, required: Object.keys(properties) })

const ARTICLE = {
  slug: text,
  title: text,
  publisher: orNull(text),
  author: orNull(text),
  url: orNull(text),
  publishedDate: { ...text, description: 'EDTF' },
  publishedDateBasis: one(['stated', 'inferred']),
  publishedDateWhy: orNull(bilingual),
  provinces: list(text),
  areas: list(text),
  kind: one(['main', 'teaser']),
  host: orNull(text),
  language: text,
  licence: {
    ...orNull(one(LICENCES)),
    description:
      'Under which the whole text may be reprinted: a Creative Commons licence, or what copyright does not cover in Viet Nam (VN-NEWS plain news report, VN-OFFICIAL official document). Null: all rights reserved',
  },
  sha256: text,
  textLength: whole,
}

const SCHEMAS = {
  Bilingual: object({ vi: text, en: text }),
  Problem: { ...object({ type: text, title: text, status: whole, detail: text }), description: 'RFC 9457 problem details' },
  Evidence: {
    ...object({
      article: text,
      exact: { ...text, description: 'A byte-for-byte piece of the article' },
      prefix: text,
      suffix: text,
      start: { ...whole, description: 'Unicode code points from the start of the article text' },
      end: { ...whole, description: 'exclusive' },
      marks: list(object({ kind: one(['number', 'time', 'status', 'place']), start: whole, end: whole })),
      verification: one(['verified', 'repaired', 'unverified']),
    }),
    description: 'W3C Web Annotation selectors',
  },
  Inference: object({ about: one(['time', 'area', 'indicator', 'status', 'unit', 'reading']), vi: text, en: text }),
  Observation: object({
    id: text,
    province: text,
    area: text,
    indicator: text,
    breakdown: text,
    measure: one(MEASURES),
    scenario: one(SCENARIOS),
    timePeriod: { ...text, description: 'SDMX TIME_PERIOD' },
    period: object({ edtf: text, start: day, end: day, precision: text }),
    timePerCollect: one(TIME_PER_COLLECTS),
    value: { type: 'number', description: 'value × 10^unitMult is in unit' },
    valueHigh: orNull({ type: 'number' }),
    decimals: whole,
    unit: text,
    unitMult: whole,
    qualifier: one(QUALIFIERS),
    obsStatus: one(OBS_STATUSES),
    priceBasis: one(PRICE_BASES),
    rankOf: orNull(object({ of: orNull(whole), among: bilingual })),
    comparison: orNull(object({ base: text, period: orNull(text), verb: orNull(text), ambiguous: { type: 'boolean' } })),
    derivedFrom: orNull(object({ formula: text, inputs: { type: 'object', additionalProperties: text }, why: bilingual })),
    text: bilingual,
    inferences: list({ $ref: '#/components/schemas/Inference' }),
    evidence: list({ $ref: '#/components/schemas/Evidence' }),
    publishedAt: orNull(day),
    version: whole,
    correction: orNull(bilingual),
    recordedAt: instant,
    supersededAt: orNull(instant),
  }),
  Event: object({
    id: text,
    title: bilingual,
    short: bilingual,
    kind: one(EVENT_KINDS),
    topic: one(TOPICS),
    status: one(EVENT_STATUSES),
    statedStatus: text,
    date: object({
      edtf: text,
      start: orNull(day),
      end: orNull(day),
      precision: text,
      qualifier: orNull(one(DATE_QUALIFIERS)),
      phrase: orNull(text),
    }),
    horizon: orNull(object({ to: text, vision: orNull(text) })),
    place: orNull(bilingual),
    provinces: list(text),
    areas: list(text),
    inferences: list({ $ref: '#/components/schemas/Inference' }),
    evidence: list({ $ref: '#/components/schemas/Evidence' }),
    publishedAt: orNull(day),
    version: whole,
    correction: orNull(bilingual),
    recordedAt: instant,
    supersededAt: orNull(instant),
  }),
  Article: object({ ...ARTICLE, facts: list(text) }),
  ArticleVersion: object({
    ...ARTICLE,
    version: whole,
    correction: orNull(bilingual),
    recordedAt: instant,
    supersededAt: orNull(instant),
  }),
  Province: object({
    slug: text,
    id: text,
    kind: text,
    name: bilingual,
    aliases: list(text),
    code: orNull(text),
    iso: orNull(text),
    isoNote: orNull(text),
    validFrom: orNull(day),
    validTo: orNull(day),
    instrument: orNull(text),
    note: orNull(bilingual),
    predecessors: list(text),
    successors: list(text),
  }),
  Indicator: object({
    slug: text,
    name: bilingual,
    topic: one(TOPICS),
    kind: text,
    unit: text,
    unitMult: whole,
    higherIsBetter: orNull({ type: 'boolean' }),
    breakdowns: list(object({ code: text, name: bilingual })),
    phrases: list(text),
    confusableWith: list(text),
    definition: orNull(bilingual),
  }),
} as const

const SCHEMA_OF: Record<Collection, keyof typeof SCHEMAS> = {
  provinces: 'Province',
  indicators: 'Indicator',
  articles: 'Article',
  observations: 'Observation',
  events: 'Event',
}

const parameter = (name: string, description: string, schema: object = text) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
})

const PARAMETERS = [
  parameter('province', 'Slugs, comma-separated. A province brings the units it came from along.'),
  parameter('time', `Keeps what overlaps it. ${TIME_ACCEPTS}`),
  parameter('indicator', 'Slugs, comma-separated'),
  parameter('topic', `Codes, comma-separated: ${TOPICS.join(', ')}`),
  parameter('status', `Codes, comma-separated: ${STATUSES.join(', ')}`),
  parameter('q', 'Words, with or without diacritics; all must occur'),
  parameter('asOf', 'The data as recorded at the end of that day', day),
  parameter('limit', 'Facts in one answer, which holds at most 1000 and then goes on by its next', {
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
  }),
  parameter('cursor', 'The "next" of an earlier answer, unchanged'),
]

/** Where an answer is whole and has no pages. */
const FILTERS = PARAMETERS.filter(({ name }) => name !== 'limit' && name !== 'cursor')

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function pathsOf(collection: Collection) {
  const item = { $ref: `#/components/schemas/${SCHEMA_OF[collection]}` }
  const answer = (schema: object) => ({ description: 'Found', content: { 'application/json': { schema } } })
  return {
    [`/api/v1/${collection}`]: {
      get: {
        operationId: `list_${collection}`,
        summary: `The ${collection} that the filters keep`,
        parameters: PARAMETERS,
        responses: {
          200: answer(object({ data: list(item), next: orNull(text), meta: { type: 'object' } })),
          400: problem('A parameter cannot be used'),
        },
      },
    },
    [`/api/v1/${collection}.csv`]: {
      get: {
        operationId: `table_of_${collection}`,
        summary: `The same as a table: UTF-8 with a byte order mark, one row each`,
        parameters: PARAMETERS,
        responses: {
          200: { description: 'Found', content: { 'text/csv': { schema: text } } },
          400: problem('A parameter cannot be used'),
        },
      },
    },
    [`/api/v1/${collection}/{id}`]: {
      get: {
        operationId: `one_of_${collection}`,
        summary: `One of the ${collection}`,
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: { 200: answer(object({ data: item, meta: metaOfOne(collection) })), 404: problem('Nothing by that id') },
      },
    },
  }
}

/** All versions of an article, the oldest first, as of a fact. */
const metaOfOne = (collection: Collection) =>
  collection === 'articles' ? object({ versions: list({ $ref: '#/components/schemas/ArticleVersion' }) }) : { type: 'object' }

const feed = (operationId: string, summary: string, type: string) => ({
  get: {
    operationId,
    summary,
    parameters: [...FILTERS, parameter('lang', 'vi (default) or en', one(['vi', 'en']))],
    responses: {
      200: { description: 'Found', content: { [type]: { schema: text } } },
      400: problem('A parameter cannot be used'),
    },
  },
})

const FEEDS = {
  '/api/v1/events.ics': feed('calendar', 'Events for calendars, whole days, plans as TENTATIVE', 'text/calendar'),
  '/api/v1/feed.atom': feed('feed', 'What is new or revised', 'application/atom+xml'),
}

/** The description of /api/v1, made from the same code lists that the answers are made from. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Cột Mốc',
    version: '1',
    description:
      'Dated events and economic indicators of Vietnamese provinces, each with the exact words of the article it came from.',
  },
  paths: Object.assign({}, ...COLLECTIONS.map(pathsOf), FEEDS, LINK_PATHS, filePaths(FILTERS, problem)) as Record<string, object>,
  components: { schemas: { ...SCHEMAS, ...LINK_SCHEMAS } },
}
