import { dataAddress } from '../address/data-address.ts'
import { href } from '../address/href.ts'
import { type PageState, writeState } from '../address/page-state.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { hull } from '../time/interval.ts'
import { known } from '../view/page-context.ts'
import type { JsonLd } from './json-ld.ts'
import { areaThing, articleThing, type LinkedContext, SCHEMA_ORG } from './schema-things.ts'

export interface DatasetSource {
  readonly title: string
  readonly description: string
  /** Of the page, without language. */
  readonly path: string
  readonly state: PageState
  /** The state as a filter of the API: with the province or the indicator that the path names. */
  readonly filter: PageState
  readonly facts: readonly Fact[]
}

/** What a page of many facts says to programs: a Dataset, what it measures, when and where, and its files. */
export function datasetDocument(source: DatasetSource, context: LinkedContext): JsonLd {
  const { title, description, path, state, filter, facts } = source
  const { page, origin } = context
  const figures = facts.filter(isObservation)
  const covered = hull(facts.map((fact) => (isObservation(fact) ? fact.period : fact.date)))
  const articles = [...new Set(facts.flatMap(({ evidence }) => evidence.map(({ article }) => article)))]
  const areas = [...new Set(facts.flatMap((fact) => (isObservation(fact) ? [fact.area] : fact.areas)))]
  const url = `${origin}${href(page.locale, path, state)}`
  const newest = facts
    .map(({ recordedAt }) => recordedAt)
    .sort()
    .at(-1)
  return {
    '@context': SCHEMA_ORG,
    '@type': 'Dataset',
    '@id': url,
    name: title,
    description,
    url,
    inLanguage: page.locale,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: page.t('pages.site.name'), url: origin },
    ...(covered && { temporalCoverage: `${covered.start}/${covered.end}` }),
    ...(newest && { dateModified: newest }),
    spatialCoverage: areas.map((area) => areaThing(area, context)),
    variableMeasured: [...new Set(figures.map(({ indicator }) => indicator))].map((slug) => {
      const indicator = known(page.indicators, slug, 'indicator')
      return {
        '@type': 'PropertyValue',
        name: indicator.name[page.locale],
        propertyID: slug,
        unitText: indicator.unitLabel[page.locale],
      }
    }),
    isBasedOn: articles.map((slug) => articleThing(slug, context)),
    distribution: distribution(source, writeState({ ...filter, view: null, fact: null }), context),
  }
}

function distribution({ path, state }: DatasetSource, query: string, { page, origin }: LinkedContext): JsonLd[] {
  const file = (encodingFormat: string, address: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${origin}${address}`,
  })
  const asked = query ? `?${query}` : ''
  const own = writeState({ ...state, view: null, fact: null })
  return [
    file('text/csv', dataAddress(page.locale, path, own, 'csv')),
    file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', dataAddress(page.locale, path, own, 'xlsx')),
    file('application/zip', dataAddress(page.locale, path, own, 'zip')),
    file('application/json', `/api/v1/observations${asked}`),
    file('application/json', `/api/v1/events${asked}`),
  ]
}
