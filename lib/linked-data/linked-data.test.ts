import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Fact } from '../facts/fact.ts'
import { ARTICLES, both, event, figure, money } from '../view/test-facts.ts'
import { pageIn, quoted } from '../view/test-page.ts'
import { annotation } from './annotation.ts'
import { articleDocument } from './article-document.ts'
import { datasetDocument } from './dataset-document.ts'
import { evidenceBehind } from './evidence-behind.ts'
import { factDocument } from './fact-document.ts'
import type { JsonLd } from './json-ld.ts'
import { scriptJson } from './script-json.ts'

const SHA = 'ab'.repeat(32)
const ARTICLE = { ...ARTICLES[0], slug: 'a', sha256: SHA, url: 'https://vtv.vn/a.htm' } as (typeof ARTICLES)[number]
const context = { page: pageIn('vi', [ARTICLE]), origin: 'https://example.org' }
const growth = figure({
  id: 'o_aaaaaa',
  period: '2024-Q1',
  value: 6.07,
  text: both('GRDP quý I/2024 ước tăng 6,07%'),
  obsStatus: 'E',
  evidence: [quoted('ước đạt [number:6,07%]', 4892, { prefix: 'tăng trưởng ', suffix: ' (xếp' })],
})

const OA = 'http://www.w3.org/ns/oa#'
const SCHEMA = 'https://schema.org/'
const id = { '@type': '@id' } as const
/** As much of the two public contexts as these documents use; no test asks the network. */
const CONTEXTS: Readonly<Record<string, object>> = {
  'https://schema.org': { '@vocab': SCHEMA, id: '@id', type: '@type', url: { '@id': `${SCHEMA}url`, ...id } },
  'http://www.w3.org/ns/anno.jsonld': {
    oa: OA,
    dcterms: 'http://purl.org/dc/terms/',
    as: 'http://www.w3.org/ns/activitystreams#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    TimeState: 'oa:TimeState',
    Organization: 'as:Organization',
    identifying: 'oa:identifying',
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    body: { '@id': 'oa:hasBody', ...id },
    target: { '@id': 'oa:hasTarget', ...id },
    source: { '@id': 'oa:hasSource', ...id },
    selector: { '@id': 'oa:hasSelector', ...id },
    state: { '@id': 'oa:hasState', ...id },
    cached: { '@id': 'oa:cachedSource', ...id },
    canonical: { '@id': 'oa:canonical', ...id },
    creator: { '@id': 'dcterms:creator', ...id },
    modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
    sourceDate: { '@id': 'oa:sourceDate', '@type': 'xsd:dateTime' },
    name: 'foaf:name',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  },
}

/** Through a JSON-LD processor, which refuses every term that no context knows. */
async function processed(document: JsonLd) {
  const nodes = await jsonld.flatten(structuredClone(document) as jsonld.JsonLdDocument, undefined, {
    safe: true,
    documentLoader: async (url: string) => {
      const found = CONTEXTS[url]
      if (!found) throw new Error(`no context ${url} at hand`)
      return { documentUrl: url, document: { '@context': found } }
    },
  } as jsonld.Options.Flatten)
  return nodes as unknown as Record<string, { '@value'?: unknown; '@id'?: string }[]>[]
}
const ofType = (nodes: Awaited<ReturnType<typeof processed>>, type: string) =>
  nodes.filter((node) => (node['@type'] as unknown as string[] | undefined)?.includes(type))
const value = (node: Awaited<ReturnType<typeof processed>>[number] | undefined, term: string) => node?.[term]?.[0]?.['@value']

describe('a fact as a web annotation', () => {
  const read = (fact: Fact, evidence = fact.evidence) => processed(annotation(fact, evidence, context))

  test('has the observation as its body and the stretch of text as its target', async () => {
    const nodes = await read(growth)
    const [whole] = ofType(nodes, `${OA}Annotation`)
    expect(whole).toMatchObject({ '@id': 'https://example.org/f/o_aaaaaa.jsonld' })
    expect(whole?.[`${OA}hasBody`]).toEqual([{ '@id': 'https://example.org/f/o_aaaaaa' }])
    expect(whole?.[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}identifying` }])
    const [body] = ofType(nodes, `${SCHEMA}Observation`)
    expect([value(body, `${SCHEMA}value`), value(body, `${SCHEMA}observationPeriod`)]).toEqual([6.07, 'P3M'])
    const [target] = ofType(nodes, `${OA}SpecificResource`)
    expect(target?.[`${OA}hasSource`]).toEqual([{ '@id': 'https://vtv.vn/a.htm' }])
  })

  test('names the day of record that it stands for', async () => {
    const [whole] = ofType(await processed(annotation(growth, growth.evidence, context, '2026-11-22')), `${OA}Annotation`)
    expect(whole).toMatchObject({ '@id': 'https://example.org/f/o_aaaaaa.jsonld?asOf=2026-11-22' })
  })

  test('tells the words and their place, in code points, and which text it was', async () => {
    const nodes = await read(growth)
    const [quote] = ofType(nodes, `${OA}TextQuoteSelector`)
    const [position] = ofType(nodes, `${OA}TextPositionSelector`)
    const [state] = ofType(nodes, `${OA}TimeState`)
    expect(['exact', 'prefix', 'suffix'].map((term) => value(quote, OA + term))).toEqual([
      'ước đạt 6,07%',
      'tăng trưởng ',
      ' (xếp',
    ])
    expect([value(position, `${OA}start`), value(position, `${OA}end`)]).toEqual([4892, 4905])
    expect(value(state, `${OA}sourceDate`)).toBe('2024-06-27T17:00:00Z')
    expect(state?.[`${OA}cachedSource`]).toEqual([{ '@id': `ni:///sha-256;${Buffer.from(SHA, 'hex').toString('base64url')}` }])
  })

  test('that no article states has the sentences of its inputs as targets', async () => {
    const input = money({ id: 'o_bbbbbb', evidence: [quoted('đạt [number:1.640 tỷ đồng]', 10)] })
    const derived = money({
      id: 'o_cccccc',
      evidence: [],
      derivedFrom: { formula: 'a / 17.4', inputs: { a: 'o_bbbbbb' }, why: both('chia cho 17,4') },
    })
    const byId = new Map<string, Fact>([input, derived].map((fact) => [fact.id, fact]))
    const nodes = await read(derived, evidenceBehind(derived, byId))
    expect(value(ofType(nodes, `${OA}TextQuoteSelector`)[0], `${OA}exact`)).toBe('đạt 1.640 tỷ đồng')
  })

  test('of an event has the event as its body', async () => {
    const [body] = ofType(await read(event({ id: 'e_aaaaaa', date: '2024-02' })), `${SCHEMA}Event`)
    expect([value(body, `${SCHEMA}startDate`), value(body, `${SCHEMA}endDate`)]).toEqual(['2024-02-01', '2024-02-29'])
  })
})

describe('what a page says to programs', () => {
  test('of a figure: the observation, in its bare unit, and each sentence as a quotation about it', async () => {
    const revenue = money({ id: 'o_bbbbbb', value: 1.269, evidence: [quoted('đạt [number:1,269 tỷ]')] })
    const nodes = await processed(factDocument(revenue, context))
    expect(value(ofType(nodes, `${SCHEMA}Observation`)[0], `${SCHEMA}value`)).toBe(1_269_000_000)
    const [quotation] = ofType(nodes, `${SCHEMA}Quotation`)
    expect(value(quotation, `${SCHEMA}text`)).toBe('đạt 1,269 tỷ')
    expect(quotation?.[`${SCHEMA}about`]).toEqual([{ '@id': 'https://example.org/f/o_bbbbbb' }])
  })

  test.each([
    ['2023', '2023', 'P1Y'],
    ['2024-05', '2024-05', 'P1M'],
    ['2024-S1', '2024-01-01', 'P6M'],
    ['2005-01-01/P6Y', '2005-01-01', 'P6Y'],
    ['2024-01-01/P9M', '2024-01-01', 'P9M'],
  ])('of a figure of %s: when it begins and how long it is', async (period, date, length) => {
    const [thing] = ofType(await processed(factDocument(figure({ id: 'o_aaaaaa', period }), context)), `${SCHEMA}Observation`)
    expect([value(thing, `${SCHEMA}observationDate`), value(thing, `${SCHEMA}observationPeriod`)]).toEqual([date, length])
  })

  test('of an event whose end nobody tells: no end', async () => {
    const [thing] = ofType(await processed(factDocument(event({ id: 'e_aaaaaa', date: '2025/..' }), context)), `${SCHEMA}Event`)
    expect([value(thing, `${SCHEMA}startDate`), value(thing, `${SCHEMA}endDate`)]).toEqual(['2025-01-01', undefined])
  })

  test('of an article: who wrote it, when, and where it stands', async () => {
    const [thing] = ofType(await processed(articleDocument(ARTICLE, context)), `${SCHEMA}NewsArticle`)
    expect(value(thing, `${SCHEMA}datePublished`)).toBe('2024-06-28')
    expect(thing?.[`${SCHEMA}url`]).toEqual([{ '@id': 'https://vtv.vn/a.htm' }])
  })

  test('of an article whose text may be reprinted: under which terms; of another nothing is said', async () => {
    const licensed = { ...ARTICLE, licence: 'CC-BY-4.0' } as const
    const thingOf = async (article: typeof ARTICLE) => {
      const page = pageIn('vi', [article])
      return ofType(await processed(articleDocument(article, { ...context, page })), `${SCHEMA}NewsArticle`)[0]
    }
    expect(value(await thingOf(licensed), `${SCHEMA}license`)).toBe('https://creativecommons.org/licenses/by/4.0/')
    expect(value(await thingOf(ARTICLE), `${SCHEMA}license`)).toBeUndefined()
  })

  test('of many facts: what is measured, from when to when, where, and in which files', async () => {
    const state = { ...DEFAULT_STATE, province: ['dien-bien'], view: 'table' } as const
    const source = {
      title: 'Điện Biên',
      description: 'Số liệu',
      path: '/',
      state,
      filter: state,
      facts: [growth, event({ id: 'e_aaaaaa', date: '1954-05-07', areas: ['lai-chau@1909'] })],
    }
    const nodes = await processed(datasetDocument(source, context))
    const [thing] = ofType(nodes, `${SCHEMA}Dataset`)
    expect(value(thing, `${SCHEMA}temporalCoverage`)).toBe('1954-05-07/2024-03-31')
    expect(ofType(nodes, `${SCHEMA}PropertyValue`).map((one) => value(one, `${SCHEMA}propertyID`))).toEqual(['grdp-growth'])
    expect(
      ofType(nodes, `${SCHEMA}AdministrativeArea`)
        .map((one) => value(one, `${SCHEMA}identifier`))
        .sort(),
    ).toEqual(['dien-bien@2004', 'lai-chau@1909'])
    const files = ofType(nodes, `${SCHEMA}DataDownload`).map((one) => value(one, `${SCHEMA}contentUrl`))
    expect(files).toContain('https://example.org/data/index.csv?province=dien-bien')
    expect(files).toContain('https://example.org/api/v1/observations?province=dien-bien')
  })
})

test('words that would end the script element around them are the same words inside JSON', () => {
  const hostile = { name: '</script><script>alert(1)</script><!--' }
  expect(scriptJson(hostile)).not.toContain('<')
  expect(JSON.parse(scriptJson(hostile))).toEqual(hostile)
})
