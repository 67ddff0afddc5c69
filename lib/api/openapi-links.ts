import { LOCALES } from '../words/locale.ts'
import { MAX_LINK_BYTES } from './link-request.ts'

const text = { type: 'string' } as const
const locale = { type: 'string', enum: [...LOCALES] }
const path = { ...text, description: 'Of a page of this site, without language: /indicators/grdp-growth' }
const query = { ...text, description: 'The query string of the page, without "?"' }

const LINK = {
  code: { ...text, pattern: '^[2-9a-hjkmnp-z]{7}$' },
  url: { ...text, format: 'uri', description: 'With "+" at its end it shows where it leads' },
  leadsTo: text,
  locale,
  path,
  query,
  createdAt: { ...text, format: 'date-time' },
}

export const LINK_SCHEMAS = {
  Link: { type: 'object', properties: LINK, required: Object.keys(LINK) },
} as const

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const made = (description: string) => ({
  description,
  content: {
    'application/json': {
      schema: { type: 'object', properties: { data: { $ref: '#/components/schemas/Link' } }, required: ['data'] },
    },
  },
})

/** What POST /api/v1/links takes and answers. */
export const LINK_PATHS = {
  '/api/v1/links': {
    post: {
      operationId: 'make_link',
      summary: 'A short link to a page in a state. It never changes and never expires',
      requestBody: {
        required: true,
        description: `At most ${MAX_LINK_BYTES} bytes`,
        content: {
          'application/json': { schema: { type: 'object', properties: { path, query, locale }, required: ['path'] } },
        },
      },
      responses: {
        200: made('The same state has this link already'),
        201: made('Made'),
        400: problem('A value cannot be used'),
        413: problem('The body is too long'),
        415: problem('The body is not application/json'),
        429: problem('Too many requests; Retry-After says when to try again'),
      },
    },
  },
}
