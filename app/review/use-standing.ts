import { useRef } from 'react'
import type { Relation } from '../../lib/review/draft-shape.ts'
import type { Decision } from '../../lib/review/submission.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { Drawn } from './article-text.tsx'
import type { Change, Pending } from './use-saves.ts'

/** How the candidates stand for whoever decides: what the server has, and over it what is on its way there. */
export interface Standing {
  readonly decisionOf: (item: ReviewItem) => Decision
  readonly relationOf: (item: ReviewItem) => Relation
  /** Neither on record nor changed by somebody else unseen: that is settled first. */
  readonly isOpen: (item: ReviewItem) => boolean
  /** Accepted and not on record yet. */
  readonly accepted: readonly ReviewItem[]
  readonly waiting: readonly ReviewItem[]
  readonly drawn: Drawn
}

export function useStanding(items: readonly ReviewItem[], pending: ReadonlyMap<string, Pending>): Standing {
  const decisionOf = (item: ReviewItem): Decision => {
    const entry = pending.get(item.id)
    const isTaken = entry && entry.state !== 'conflict' && entry.state !== 'refused'
    return isTaken ? (entry.change.decision ?? item.decision) : item.decision
  }
  const drawn: Drawn = new Map(items.map((item) => [item.id, { number: item.number, decision: decisionOf(item) }]))
  const signature = items.map((item) => `${item.id}${item.number}${decisionOf(item)}`).join()
  // The paragraphs are drawn again only when a number or a decision has changed, not at every move.
  const drawnOnce = useRef({ signature, drawn })
  if (drawnOnce.current.signature !== signature) drawnOnce.current = { signature, drawn }
  return {
    decisionOf,
    relationOf: (item) => pending.get(item.id)?.change.relation ?? item.relation,
    isOpen: (item) => item.href === null && pending.get(item.id)?.state !== 'conflict',
    accepted: items.filter((item) => item.href === null && decisionOf(item) === 'accepted'),
    waiting: items.filter((item) => decisionOf(item) === 'waiting' || decisionOf(item) === 'later'),
    drawn: drawnOnce.current.drawn,
  }
}

/** The next one that nobody has decided on. */
export function firstWaiting(
  items: readonly ReviewItem[],
  decisionOf = ({ decision }: ReviewItem): Decision => decision,
): ReviewItem | null {
  return items.find((item) => item.href === null && decisionOf(item) === 'waiting') ?? null
}

/** A change that did not arrive goes along with the next one of the same candidate. */
export function unsaved(entry: Pending | undefined): Change {
  return entry && isUnsaved(entry.state) ? entry.change : {}
}

export function isUnsaved(state: Pending['state'] | undefined): boolean {
  return state !== undefined && state !== 'saving' && state !== 'saved'
}
