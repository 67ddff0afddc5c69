import { TIME_ACCEPTS } from '../address/time-filter.ts'
import { TOPICS } from '../facts/code-lists.ts'
import { STATUSES } from '../facts/status.ts'
import { filePaths } from '../files/openapi-files.ts'
import { COLLECTIONS, type Collection } from './collections.ts'
import { DEFAULT_LIMIT, MAX_LIMIT } from './fact-query.ts'
import { day, list, object, one, orNull, text } from './json-schema.ts'
import { LINK_PATHS, LINK_SCHEMAS } from './openapi-links.ts'
import { SCHEMAS } from './openapi-schemas.ts'

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

const feed = (operationId: string, summary: string, type: string, usual: number, nextIn: string, headers = {}) => ({
  get: {
    operationId,
    summary,
    parameters: [
      ...FILTERS,
      parameter('lang', 'vi (default) or en', one(['vi', 'en'])),
      parameter('limit', 'Facts in one part, the newest first, which holds at most 1000', {
        type: 'integer',
        minimum: 1,
        maximum: MAX_LIMIT,
        default: usual,
      }),
      parameter('cursor', `As the address of the next part has it, which ${nextIn} names`),
    ],
    responses: {
      200: { description: 'Found', headers, content: { [type]: { schema: text } } },
      400: problem('A parameter cannot be used'),
    },
  },
})

const FEEDS = {
  '/api/v1/events.ics': feed(
    'calendar',
    'Events for calendars, whole days, plans as TENTATIVE',
    'text/calendar',
    1000,
    'the header Link',
    { Link: { description: 'Where the calendar goes on with earlier events (RFC 8288)', schema: text } },
  ),
  '/api/v1/feed.atom': feed('feed', 'What is new or revised', 'application/atom+xml', 200, 'its link "next"'),
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
