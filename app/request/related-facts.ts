import 'server-only'
import { readArticleMentions } from '../../lib/db/read-article-mentions.ts'
import { readDerivedIds, readNearestIds, readSamePeriodIds } from '../../lib/db/read-related-ids.ts'
import type { Doubt } from '../../lib/facts/doubt.ts'
import { type Fact, isObservation } from '../../lib/facts/fact.ts'
import type { CivilDate } from '../../lib/time/civil-date.ts'
import { NEAREST_SHOWN, SAME_ARTICLE_SHOWN } from '../../lib/view/fact-neighbours.ts'
import type { RequestContext } from './catalogue.ts'
import { factInputs } from './fact-inputs.ts'
import { factsById } from './facts.ts'

export interface RelatedFacts {
  /** The fact itself among them. */
  readonly related: readonly Fact[]
  /** How many other facts its article states. */
  readonly beside: number
}

/** What the evidence of a fact draws on besides the fact: neighbours in its text and in time, and whatever it was worked out from. */
export async function relatedFacts(
  context: RequestContext,
  fact: Fact,
  doubts: readonly Doubt[],
  asOf: CivilDate | null,
): Promise<RelatedFacts> {
  const day = asOf ?? undefined
  const figure = isObservation(fact) ? fact : null
  const [mentions, derived, samePeriod, nearest] = await Promise.all([
    fact.evidence[0] ? readArticleMentions(fact.evidence[0].article, day) : [],
    readDerivedIds(fact.id, day),
    figure ? readSamePeriodIds(figure, day) : [],
    figure ? readNearestIds(figure, NEAREST_SHOWN, day) : [],
  ])
  const others = mentions.filter(({ id }) => id !== fact.id)
  const own = mentions.find(({ id }) => id === fact.id)?.start ?? 0
  const distance = ({ start }: { readonly start: number }) => Math.abs(start - own)
  const reach = others.map(distance).sort((a, b) => a - b)[SAME_ARTICLE_SHOWN - 1] ?? Number.POSITIVE_INFINITY
  const near = others.filter((mention) => distance(mention) <= reach).map(({ id }) => id)
  const marked = doubts.flatMap(({ facts }) => facts)
  const found = await factsById(context, [fact.id, ...near, ...derived, ...samePeriod, ...nearest, ...marked], asOf)
  const inputs = await factInputs(context, found.observations, asOf)
  return { related: [...found.observations, ...inputs, ...found.events], beside: others.length }
}
