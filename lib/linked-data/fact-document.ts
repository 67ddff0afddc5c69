import { type Fact, isObservation } from '../facts/fact.ts'
import { known } from '../view/page-context.ts'
import { factIri, factThing } from './fact-thing.ts'
import type { JsonLd } from './json-ld.ts'
import { articleThing, type LinkedContext, SCHEMA_ORG } from './schema-things.ts'

/** What the page of a fact says to programs: the fact, and of a figure each sentence that states it as a quotation. */
export function factDocument(fact: Fact, context: LinkedContext): JsonLd {
  const quotations = isObservation(fact) ? fact.evidence.map((quote) => quotation(fact, quote, context)) : []
  return { '@context': SCHEMA_ORG, '@graph': [factThing(fact, context), ...quotations] }
}

function quotation(fact: Fact, quote: Fact['evidence'][number], context: LinkedContext): JsonLd {
  return {
    '@type': 'Quotation',
    text: quote.exact,
    inLanguage: known(context.page.articles, quote.article, 'article').language,
    about: { '@id': factIri(fact.id, context.origin) },
    isPartOf: articleThing(quote.article, context),
  }
}
