import type { Decision } from '../../lib/review/submission.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import styles from './item-list.module.css'

interface ItemRowProps {
  readonly item: ReviewItem
  readonly decision: Decision
  /** Its change did not arrive. */
  readonly unsaved: boolean
  readonly words: ReviewWords<'screen'>
  readonly onChoose: () => void
}

/** A candidate that is not the current one: a line that opens it. */
export function ItemRow({ item, decision, unsaved, words, onChoose }: ItemRowProps) {
  const look = decision === 'waiting' ? (item.warnings[0]?.question ?? item.questions[0]) : undefined
  return (
    <button type="button" className={styles.row} onClick={onChoose} data-decision={decision}>
      <span className={styles.number}>{item.number}</span>
      <span className={styles.what}>
        <bdi>
          <b>{item.value}</b> {item.name}
        </bdi>
      </span>
      <span className={styles.when}>
        <bdi>{item.when}</bdi>
      </span>
      <span className={styles.decision}>{stateWords(item, decision, words)}</span>
      {look && (
        <span className={styles.look}>
          <b>{words.look}</b> {look}
        </span>
      )}
      {unsaved && <span className={styles.look}>{words.failed}</span>}
    </button>
  )
}

/** "đã nhận", or "đã công bố" once it is on record. */
export function stateWords({ href }: ReviewItem, decision: Decision, words: ReviewWords<'screen'>): string {
  return href ? words.onRecord : words.decision[decision]
}
