import type { ReactNode } from 'react'
import type { Relation } from '../../lib/review/draft-shape.ts'
import type { Decision } from '../../lib/review/submission.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './current-item.module.css'
import { fill } from './fill.ts'
import { stateWords } from './item-row.tsx'
import { RelationReason } from './relation-reason.tsx'
import { WarningLines } from './warning-lines.tsx'

export interface ItemActions {
  readonly decide: (decision: Decision) => void
  readonly edit: () => void
  readonly relate: (relation: Relation) => void
  /** A reason as far as it has been typed; null while it cannot be saved. */
  readonly typing: (relation: Relation | null) => void
  readonly move: (step: 1 | -1) => void
}

interface CurrentItemProps {
  readonly item: ReviewItem
  readonly decision: Decision
  readonly relation: Relation
  readonly words: ReviewWords<'screen'>
  readonly actions: ItemActions
  /** The form in place of the words; false while it is read. */
  readonly form: ReactNode
  /** What became of its last change, where that asks for something. */
  readonly state: ReactNode
}

/** The candidate that is decided on: what it says, why one should look twice, and what can be done. */
export function CurrentItem({ item, decision, relation, words, actions, form, state }: CurrentItemProps) {
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        <span className={styles.number}>{item.number}</span>
        <h3>
          <bdi>
            <span className={styles.value}>{item.value}</span> {item.name}
          </bdi>
        </h3>
        <span className={styles.decision} data-decision={decision}>
          {stateWords(item, decision, words)}
        </span>
      </div>
      <p className={styles.where}>
        <bdi>
          {item.where}, {item.when}
        </bdi>
      </p>
      {state}
      {form || (
        <>
          {item.quotes.map((quote) => (
            <blockquote key={quote} lang="vi">
              <bdi>{quote}</bdi>
            </blockquote>
          ))}
          {item.questions.length > 0 && (
            <ul className={styles.questions}>
              {item.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          )}
          <p className={styles.machine}>
            {item.byHand ? words.byHand : fill(words.confidence, { percent: item.percent })}
            {item.edited && `. ${words.edited}`}
          </p>
          <WarningLines warnings={item.warnings} relation={relation} words={words} onRelate={actions.relate} />
          {relation.kind !== 'new' && <p className={styles.machine}>{fill(words.relationIs, { what: item.relationWords })}</p>}
          {'reason' in relation && (
            <RelationReason
              key={`${relation.kind} ${relation.fact}`}
              {...{ relation, words }}
              onType={actions.typing}
              onSave={actions.relate}
            />
          )}
          {item.href ? (
            <p>
              <a className={styles.onward} href={item.href}>
                {words.factPage}
              </a>
            </p>
          ) : (
            <ItemButtons decision={decision} words={words} actions={actions} />
          )}
        </>
      )}
      <div className={styles.steps}>
        <button type="button" className={button.plain} onClick={() => actions.move(-1)} aria-keyshortcuts="k">
          {words.previous}
        </button>
        <button type="button" className={button.plain} onClick={() => actions.move(1)} aria-keyshortcuts="j">
          {words.next}
        </button>
      </div>
    </div>
  )
}

function ItemButtons({ decision, words, actions }: Pick<CurrentItemProps, 'decision' | 'words' | 'actions'>) {
  const buttons = [
    { key: 'a', label: words.accept, act: () => actions.decide('accepted'), pressed: decision === 'accepted' },
    { key: 'e', label: words.edit, act: actions.edit, pressed: undefined },
    { key: 'x', label: words.reject, act: () => actions.decide('rejected'), pressed: decision === 'rejected' },
    { key: 's', label: words.later, act: () => actions.decide('later'), pressed: decision === 'later' },
  ]
  return (
    <div className={styles.actions}>
      {buttons.map(({ key, label, act, pressed }) => (
        <button
          key={key}
          type="button"
          className={key === 'a' ? button.primary : button.plain}
          onClick={act}
          aria-pressed={pressed}
          aria-keyshortcuts={key}
        >
          {label}
          <span className={styles.key} aria-hidden="true">
            {key.toUpperCase()}
          </span>
        </button>
      ))}
      {decision !== 'waiting' && (
        <button type="button" className={button.plain} onClick={() => actions.decide('waiting')}>
          {words.reopen}
        </button>
      )}
    </div>
  )
}
