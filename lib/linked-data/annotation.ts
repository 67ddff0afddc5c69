import { href } from '../address/href.ts'
import type { Article } from '../facts/article.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { Fact } from '../facts/fact.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { known } from '../view/page-context.ts'
import { factIri, factThing } from './fact-thing.ts'
import type { JsonLd } from './json-ld.ts'
import { type LinkedContext, SCHEMA_ORG } from './schema-things.ts'

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/**
 * A fact tied to its sentences as a W3C Web Annotation: the body is the fact, each target a stretch of an article's text,
 * told twice over, by its words and by its place in Unicode code points. `evidence` is the fact's own or, for a figure that
 * no article states, that of the figures it was worked out from. `asOf`: the day of record that the fact stands for.
 */
export function annotation(
  fact: Fact,
  evidence: readonly Evidence[],
  context: LinkedContext,
  asOf: CivilDate | null = null,
): JsonLd {
  const { page, origin } = context
  return {
    '@context': ANNOTATION_CONTEXT,
    id: `${factIri(fact.id, origin)}.jsonld${asOf === null ? '' : `?asOf=${asOf}`}`,
    type: 'Annotation',
    motivation: 'identifying',
    modified: fact.recordedAt,
    creator: { id: `${origin}/`, type: 'Organization', name: page.t('pages.site.name') },
    canonical: factIri(fact.id, origin),
    body: { '@context': SCHEMA_ORG, ...factThing(fact, context) },
    target: evidence.map((quote) => target(quote, context)),
  }
}

function target(quote: Evidence, { page, origin }: LinkedContext): JsonLd {
  const article = known(page.articles, quote.article, 'article')
  return {
    type: 'SpecificResource',
    source: article.url ?? `${origin}${href('vi', `/articles/${article.slug}`)}`,
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      { type: 'TextPositionSelector', start: quote.start, end: quote.end },
    ],
    state: timeState(article),
  }
}

/** Which text it was: that of the day on which it appeared, called by the SHA-256 of its UTF-8 (RFC 6920). */
function timeState({ published: { start, end }, sha256 }: Article): JsonLd {
  const dates =
    start === end ? { sourceDate: midnight(start) } : { sourceDateStart: midnight(start), sourceDateEnd: midnight(end) }
  return { type: 'TimeState', ...dates, cached: `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}` }
}

/** The beginning of a day in Viet Nam (UTC+7) as the annotation model wants instants: in UTC. */
function midnight(day: string): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString().replace('.000Z', 'Z')
}
