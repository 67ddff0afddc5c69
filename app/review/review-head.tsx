import type { ReviewView } from '../../lib/view/review-view.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { fill } from './fill.ts'
import styles from './review-screen.module.css'
import type { Review } from './use-review.ts'

interface ReviewHeadProps {
  readonly view: ReviewView
  readonly review: Review
  readonly words: ReviewWords<'screen'>
}

/** How much is left, what is done to the whole document, and in words what was just done. */
export function ReviewHead({ view, review, words }: ReviewHeadProps) {
  const { ask, undo, told, standing } = review
  const { accepted, waiting } = standing
  const count = view.items.length
  return (
    <>
      <header className={styles.head}>
        <h1 className="hidden-visually">{view.articles[0]?.draft.title ?? view.name}</h1>
        <p>{fill(words.left, { waiting: waiting.length, count })}</p>
        <progress max={Math.max(1, count)} value={count - waiting.length} aria-hidden="true" />
        <div className={styles.buttons}>
          <button type="button" className={button.plain} onClick={() => void undo()} aria-keyshortcuts="z">
            {words.undo}
          </button>
          {view.state === 'waiting' && accepted.length === 0 && (
            <button type="button" className={button.plain} onClick={() => ask({ kind: 'discard' })}>
              {words.discard}
            </button>
          )}
          <button type="button" className={button.primary} onClick={() => ask({ kind: 'publish' })} aria-keyshortcuts="p">
            {accepted.length > 0 ? fill(words.publish, { count: accepted.length }) : words.publishNone}
          </button>
        </div>
      </header>
      <p className={styles.said} role="status">
        {view.state === 'discarded' ? words.discarded : told()}
      </p>
    </>
  )
}
