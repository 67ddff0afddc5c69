import type { AsyncLocalStorage } from 'node:async_hooks'

/** What the renderer knows of the question that it answers (lib/front/renderer.mjs, which shares no module with Next's build). */
export interface QuestionAtHand {
  /** Whatever was recorded up to this position of the primary's log must be seen; null: the primary itself is to be asked. */
  readonly recorded: string | null
  /** Which state of the record the front knew of when it asked (lib/front/known-state.ts); null: everything is to be read. */
  readonly state: string | null
  /** What the document that is drawn holds only as HTML (app/served/document-parts.ts); null where no document is. */
  readonly parts?: Map<string, unknown> | null
}

const READING = Symbol.for('cot-moc.reading')

/** The question that is being answered; undefined in commands, and wherever else nobody said anything. */
export function questionAtHand(): QuestionAtHand | undefined {
  return (globalThis as { [READING]?: AsyncLocalStorage<QuestionAtHand> })[READING]?.getStore()
}
