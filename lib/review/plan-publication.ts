import type { Article } from '../facts/article.ts'
import type { Doubt } from '../facts/doubt.ts'
import type { Fact } from '../facts/fact.ts'
import { newFactId } from '../seed/fact-id.ts'
import { parseEdtf } from '../time/edtf.ts'
import { WORDED_UNITS } from '../words/unit.ts'
import type { DraftArticle, DraftObservation } from './draft-shape.ts'
import { type ReadingText, readingText } from './reading-text.ts'
import { evidenceFrom, recordedFact } from './recorded-fact.ts'
import type { Candidate, Submission } from './submission.ts'

/** What a publication would put on record. Versions of facts that are on record already are closed by their successors. */
export interface PublicationPlan {
  readonly articles: readonly Article[]
  /** New facts and new versions, each once. */
  readonly facts: readonly Fact[]
  readonly doubts: readonly Doubt[]
  /** Which fact each candidate became or was added to. */
  readonly became: readonly { readonly candidate: string; readonly fact: string; readonly version: number }[]
}

/** What the plan has to know of the database. */
export interface OnRecord {
  /** The open versions of the facts that relations name. */
  readonly facts: ReadonlyMap<string, Fact>
  readonly articles: ReadonlySet<string>
  /** Every id that was ever given out. */
  readonly ids: ReadonlySet<string>
}

/** Accepted candidates that cannot go on record as they are; nothing of the document is published. */
export class PublicationError extends Error {
  override name = 'PublicationError'
  readonly problems: readonly { readonly candidate: string; readonly reason: string }[]

  constructor(problems: readonly { readonly candidate: string; readonly reason: string }[]) {
    super(problems.map(({ candidate, reason }) => `${candidate}: ${reason}`).join('\n'))
    this.problems = problems
  }
}

/**
 * Accepted candidates of a document as facts, their quotes in the words of its page. Several candidates that concern one fact
 * become one version of it.
 * `now` is an ISO instant. Throws a PublicationError that names every candidate which cannot be published.
 */
export function planPublication(submission: Submission, onRecord: OnRecord, now: string): PublicationPlan {
  const accepted = submission.candidates.filter(({ decision, factId }) => decision === 'accepted' && factId === null)
  const points = [...submission.given]
  const problems = accepted.flatMap((candidate) => problemsOf(candidate, points, onRecord))
  if (problems.length > 0) throw new PublicationError(problems)
  const reading = readingText(submission)
  const ids = new Set(onRecord.ids)
  const facts = new Map<string, Fact>()
  const doubts: Doubt[] = []
  const became: PublicationPlan['became'][number][] = []
  const take = (letter: 'o' | 'e' | 'd', key: string): string => {
    const id = newFactId(letter, submission.id, key, ids)
    ids.add(id)
    return id
  }
  for (const candidate of accepted) {
    const slug = articleOf(candidate, submission).slug
    const { relation } = candidate
    const draft = { ...candidate.draft, evidence: candidate.draft.evidence.map(reading.quote) }
    const known = relation.kind === 'evidence-for' || relation.kind === 'corrects' ? relation.fact : null
    const before = known === null ? undefined : (facts.get(known) ?? onRecord.facts.get(known))
    const id = before?.id ?? take(draft.kind === 'observation' ? 'o' : 'e', candidate.id)
    const version = onRecord.facts.get(id) ? (onRecord.facts.get(id)?.version ?? 0) + 1 : 1
    const record = { id, version, recordedAt: now, supersededAt: null }
    if (before && relation.kind === 'evidence-for') {
      const evidence = [...before.evidence, ...evidenceFrom(draft, slug)]
      facts.set(id, { ...before, ...record, evidence, correction: FURTHER_SOURCE })
    } else {
      const correction = relation.kind === 'corrects' ? relation.reason : null
      facts.set(id, recordedFact(draft, slug, { ...record, correction }))
    }
    if (relation.kind === 'contradicts') {
      const kind = 'contradiction'
      doubts.push({ id: take('d', candidate.id), kind, text: relation.reason, facts: [relation.fact, id] })
    }
    became.push({ candidate: candidate.id, fact: id, version })
  }
  return { articles: newArticles(accepted, submission, reading, onRecord), facts: [...facts.values()], doubts, became }
}

const FURTHER_SOURCE = { vi: 'Thêm một nguồn', en: 'A further source was added' }

function problemsOf(candidate: Candidate, points: readonly string[], onRecord: OnRecord) {
  const { relation, draft, id } = candidate
  const reasons: string[] = []
  if (draft.evidence.some(({ exact, start, end }) => points.slice(start, end).join('') !== exact)) {
    reasons.push('a quote is not the piece of the document that its offsets name')
  }
  if (draft.kind === 'observation' && !hasWords(draft)) {
    reasons.push(`there are no words for the unit ${draft.unit} × 10^${draft.unitMult}`)
  }
  if (relation.kind !== 'new') {
    const target = onRecord.facts.get(relation.fact)
    if (!target) reasons.push(`"${relation.fact}" is not on record (any more)`)
    else if (relation.fact.startsWith('o_') !== (draft.kind === 'observation')) {
      reasons.push(
        `"${relation.fact}" is ${draft.kind === 'observation' ? 'an event, this is a figure' : 'a figure, this is an event'}`,
      )
    }
  }
  return reasons.map((reason) => ({ candidate: id, reason }))
}

/** What no page could say would break every page that it is on. */
function hasWords({ unit, unitMult }: DraftObservation): boolean {
  return WORDED_UNITS.some((worded) => worded.unit === unit && worded.unitMult === unitMult)
}

/** The articles that accepted candidates stand in and that are not on record; a teaser brings its host along. */
function newArticles(
  accepted: readonly Candidate[],
  submission: Submission,
  reading: ReadingText,
  onRecord: OnRecord,
): readonly Article[] {
  const positions = new Set(accepted.map(({ articlePosition }) => articlePosition))
  const host = submission.articles[0]?.article
  return submission.articles
    .filter(({ position, article }) => positions.has(position) || (article === host && positions.size > 0))
    .map(({ article }) => recordedArticle(article, host === article ? null : (host?.slug ?? null), reading))
    .filter(({ slug }) => !onRecord.articles.has(slug))
}

function recordedArticle(draft: DraftArticle, host: string | null, { sha256, length }: ReadingText): Article {
  const { publishedDate, ...fields } = draft
  return {
    ...fields,
    kind: host === null ? 'main' : 'teaser',
    host,
    published: parseEdtf(publishedDate),
    sha256,
    textLength: length,
  }
}

function articleOf({ id, articlePosition }: Candidate, { articles }: Submission): DraftArticle {
  const found = articles.find(({ position }) => position === articlePosition)
  if (!found) throw new RangeError(`candidate ${id} belongs to article ${articlePosition}, which the document does not have`)
  return found.article
}
