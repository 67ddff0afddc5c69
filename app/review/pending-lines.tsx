import { differingMembers } from '../../lib/review/fact-fields.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { fill } from './fill.ts'
import styles from './pending-lines.module.css'
import { reasonWords } from './reason-words.ts'
import type { Change, Pending } from './use-saves.ts'

interface PendingLinesProps {
  readonly pending: Pending | undefined
  readonly item: ReviewItem
  /** Whoever changed it last, by the history. */
  readonly who: string
  readonly signIn: string
  readonly words: ReviewWords<'screen'>
  readonly onAgain: () => void
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** A change that did not arrive: what happened, that nothing is lost, and what can be done. */
export function PendingLines({ pending, item, who, signIn, words, onAgain, onMine, onTheirs }: PendingLinesProps) {
  if (!pending || pending.state === 'saved') return null
  if (pending.state === 'saving') return <p className={styles.saving}>{words.saving}</p>
  if (pending.state === 'conflict' && pending.theirs) {
    const { decision, draft } = pending.theirs
    const fields = pending.change.draft ? differingMembers(draft, pending.change.draft) : []
    return (
      <div className={styles.problem} role="alert">
        <p>
          <b>{fill(words.conflict, { who: who || words.conflictSomebody })}</b>{' '}
          {fill(words.conflictStands, { what: words.decision[decision] })}{' '}
          {fill(words.conflictMine, { what: changeWords(pending.change, words) })}
        </p>
        {fields.length > 0 && (
          <p>{fill(words.conflictFields, { fields: fields.map((name) => fieldWords(name, words)).join(', ') })}</p>
        )}
        <div>
          <button type="button" className={button.primary} onClick={onTheirs}>
            {words.keepTheirs}
          </button>
          <button type="button" className={button.plain} onClick={onMine} disabled={item.href !== null}>
            {words.applyMine}
          </button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.problem} role="alert">
      <p>{whyWords(pending, words)}</p>
      <div>
        {pending.state === 'signed-out' && (
          <a href={signIn} target="_blank" rel="noreferrer">
            {words.signInAgain}
          </a>
        )}
        <button type="button" className={button.primary} onClick={onAgain}>
          {words.again}
        </button>
        <button type="button" className={button.plain} onClick={onTheirs}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}

function whyWords({ state, why }: Pending, words: ReviewWords<'screen'>): string {
  if (state === 'signed-out') return words.signedOut
  return state === 'refused' ? fill(words.refused, { why: reasonWords(why, words) }) : words.failed
}

function changeWords({ decision, draft, relation }: Change, words: ReviewWords<'screen'>): string {
  return [draft && words.changeEdit, relation && words.changeRelation, decision && words.decision[decision]]
    .filter(Boolean)
    .join(', ')
}

/** A member of a draft by the name that its field has in the form. */
function fieldWords(name: string, words: ReviewWords<'screen'>): string {
  const field: Readonly<Record<string, string>> = words.field
  return field[name] ?? field[`${name}Vi`] ?? name
}
