import { useCallback, useRef, useState } from 'react'
import type { DraftFact, Relation } from '../../lib/review/draft-shape.ts'
import type { Decision } from '../../lib/review/submission.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'
import { detailOf, member, type Sent, send } from './send.ts'
import type { Run, Told } from './use-queue.ts'

/** What of a candidate is changed; what is left out stays. */
export interface Change {
  readonly decision?: Decision
  readonly draft?: DraftFact
  readonly relation?: Relation
}

/** How a candidate stands on the server, where somebody else has changed it. */
export interface Standing {
  readonly version: number
  readonly decision: Decision
  readonly draft: DraftFact
  readonly relation: Relation
}

/** A change on its way, or one that did not arrive: it is kept until it does, or until the curator gives it up. */
export interface Pending extends Told {
  readonly change: Change
  readonly state: 'saving' | 'saved' | 'failed' | 'signed-out' | 'refused' | 'conflict'
  /** The version that the candidate has once it is saved. */
  readonly version: number
  readonly why: string
  readonly theirs: Standing | null
}

/** Saves changes of candidates, each with the version that was seen. What is shown meanwhile is the change itself. */
export function useSaves(view: ReviewView, run: Run) {
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map())
  // Versions that our own changes made: the next change of the same candidate has seen them.
  const own = useRef(new Map<string, number>())

  const put = useCallback((id: string, entry: Pending | null) => {
    setPending((all) => {
      const next = new Map(all)
      if (entry) next.set(id, entry)
      else next.delete(id)
      return next
    })
  }, [])

  const save = useCallback(
    (item: Pick<ReviewItem, 'id'>, change: Change, seen: number): Promise<Pending> => {
      const entry: Pending = { change, state: 'saving', version: seen, why: '', theirs: null, reached: false }
      put(item.id, entry)
      return run(async () => {
        const version = Math.max(seen, own.current.get(item.id) ?? 0)
        const path = `/api/review/submissions/${view.id}/candidates/${item.id}`
        const became = entryAfter(entry, await send('PATCH', path, { seen: version, ...change }))
        if (became.state === 'saved') own.current.set(item.id, became.version)
        put(item.id, became)
        return became
      })
    },
    [put, run, view.id],
  )

  /** Another change of ours (an undo) has left the candidate at this version. */
  const hasSeen = useCallback((id: string, version: number) => {
    own.current.set(id, version)
  }, [])

  const giveUp = useCallback((id: string) => put(id, null), [put])
  // What was saved and has been read again is nothing to show any more.
  const shown = new Map([...pending].filter(([id, entry]) => entry.state !== 'saved' || !isRead(view, id, entry.version)))
  return { pending: shown as ReadonlyMap<string, Pending>, save, giveUp, hasSeen }
}

function isRead({ items }: ReviewView, id: string, version: number): boolean {
  return (items.find((item) => item.id === id)?.version ?? 0) >= version
}

function entryAfter(entry: Pending, sent: Sent | null): Pending {
  const reached = true
  if (sent?.status === 200) return { ...entry, reached, state: 'saved', version: Number(member(sent.body, 'version')) }
  if (sent?.status === 401) return { ...entry, state: 'signed-out' }
  if (sent?.status === 409) return { ...entry, reached, state: 'conflict', theirs: member(sent.body, 'current') as Standing }
  if (sent && sent.status < 500) return { ...entry, reached, state: 'refused', why: detailOf(sent.body) }
  return { ...entry, state: 'failed' }
}
