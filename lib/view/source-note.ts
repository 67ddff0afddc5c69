import type { Evidence } from '../facts/evidence.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { derivationView } from './derivation-view.ts'
import { known, type PageContext } from './page-context.ts'
import { publicationWords } from './publication-words.ts'

/** What a fact rests on, as a note under a picture: its sentences, each with who published it and when. */
export interface SourceNote {
  /** The same for facts of the same sentences: they share one note. */
  readonly key: string
  /** How a figure was worked out; null for what an article states. */
  readonly formula: string | null
  readonly quotes: readonly { readonly exact: string; readonly source: string }[]
}

/** `byId` holds the figures that a worked-out figure names. Throws a RangeError when an article is not known. */
export function sourceNote(fact: Fact, byId: ReadonlyMap<string, Fact>, context: PageContext): SourceNote {
  const derivation = isObservation(fact) ? derivationView(fact, byId, context, null) : null
  const quotes = evidenceOf(fact, byId).map(({ exact, article }) => ({
    exact,
    source: publicationWords(known(context.articles, article, 'article'), context),
  }))
  const formula = derivation?.formula ?? null
  return { key: JSON.stringify([formula, quotes]), formula, quotes }
}

/** The evidence of a fact; of a figure that was worked out, the evidence of what it was worked out from. */
export function evidenceOf(fact: Fact, byId: ReadonlyMap<string, Fact>): readonly Evidence[] {
  if (fact.evidence.length > 0 || !isObservation(fact)) return fact.evidence
  return Object.values(fact.derivedFrom?.inputs ?? {}).flatMap((id) => byId.get(id)?.evidence ?? [])
}
