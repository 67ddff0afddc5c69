import { FILE_FORMATS, MEDIA_TYPES } from './file-format.ts'

interface Parameter {
  readonly name: string
}

const text = { type: 'string' } as const
const binary = { type: 'string', contentEncoding: 'binary' } as const

const SUBJECTS: readonly { readonly path: string; readonly id: string; readonly what: string; readonly filtered: boolean }[] = [
  { path: 'index', id: 'dashboard', what: 'Figures and events of the dashboard', filtered: true },
  { path: 'timeline', id: 'timeline', what: 'Events of the timeline', filtered: true },
  { path: 'indicators/{name}', id: 'indicator', what: 'Figures of an indicator', filtered: true },
  { path: 'provinces/{name}', id: 'province', what: 'Figures and events of a province', filtered: true },
  { path: 'articles/{name}', id: 'article', what: 'Figures and events that an article states', filtered: true },
  { path: 'f/{name}', id: 'fact', what: 'One figure or event', filtered: false },
  { path: 'all', id: 'everything', what: 'Everything on record', filtered: false },
]

/** The files of pages as OpenAPI paths: the filters of the API, its day of record alone where a page has no filter. */
export function filePaths(filters: readonly Parameter[], problem: (description: string) => object): Record<string, object> {
  const asOf = filters.filter(({ name }) => name === 'asOf')
  const content = Object.fromEntries(
    FILE_FORMATS.map((format) => [MEDIA_TYPES[format].split(';')[0], { schema: /xlsx|zip/.test(format) ? binary : text }]),
  )
  return Object.fromEntries(
    SUBJECTS.map(({ path, id, what, filtered }) => [
      `/data/${path}.{format}`,
      {
        get: {
          operationId: `file_of_${id}`,
          summary: `${what}, as a file; below /en in English`,
          parameters: [
            { name: 'format', in: 'path', required: true, schema: { type: 'string', enum: [...FILE_FORMATS] } },
            ...(path.includes('{name}') ? [{ name: 'name', in: 'path', required: true, schema: text }] : []),
            ...(filtered ? filters : asOf),
          ],
          responses: {
            200: { description: 'Found', content },
            400: problem('A parameter cannot be used'),
            404: problem('No such page'),
          },
        },
      },
    ]),
  )
}
