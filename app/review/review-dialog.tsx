import type { PublicationRow } from '../../lib/view/review-history.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import { Dialog } from './dialog.tsx'
import { fill } from './fill.ts'
import styles from './review-screen.module.css'

/** What the curator is asked, or told, before anything goes on. */
export type Asked =
  | { readonly kind: 'publish' | 'discard' | 'help' }
  | { readonly kind: 'take-back'; readonly publication: PublicationRow }

interface ReviewDialogProps {
  readonly asked: Asked
  readonly words: ReviewWords<'screen'>
  readonly items: readonly ReviewItem[]
  /** Accepted and not on record yet. */
  readonly count: number
  readonly waiting: number
  /** Changes are on their way, or the page is being read again: what is asked about may still change. */
  readonly busy: boolean
  readonly keysOff: boolean
  readonly onKeysOff: (off: boolean) => void
  readonly onClose: () => void
  readonly onConfirm: () => void
}

const KEYS = ['j', 'k', 'a', 'e', 'x', 's', 'r', 'n', 'z', 'p'] as const

export function ReviewDialog(props: ReviewDialogProps) {
  const { asked, words, items, count, waiting, busy, onClose, onConfirm } = props
  switch (asked.kind) {
    case 'help':
      return (
        <Dialog title={words.help} onClose={onClose} closeLabel={words.close}>
          <dl className={styles.help}>
            {KEYS.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key.toUpperCase()}</kbd>
                </dt>
                <dd>{words.keys[key]}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>?</kbd>
              </dt>
              <dd>{words.keys.help}</dd>
            </div>
          </dl>
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={props.keysOff}
              onChange={({ currentTarget }) => props.onKeysOff(currentTarget.checked)}
            />{' '}
            {words.keysOff}
          </label>
        </Dialog>
      )
    case 'discard':
      return (
        <Dialog
          title={words.discardAsk}
          onClose={onClose}
          closeLabel={words.cancel}
          confirm={{ label: words.discard, onConfirm, disabled: busy }}
        >
          <p>{words.discardText}</p>
        </Dialog>
      )
    case 'take-back':
      return (
        <Dialog
          title={words.takeBackAsk}
          onClose={onClose}
          closeLabel={words.cancel}
          confirm={{ label: words.takeBack, onConfirm, disabled: busy }}
        >
          <p>{words.takeBackText}</p>
          <ul>
            {asked.publication.facts.map((fact) => {
              const item = items.find(({ href }) => href?.endsWith(`/${fact}`))
              return (
                <li key={fact}>
                  <bdi>{item ? `${item.value} ${item.name}, ${item.when}, ${item.where}` : fact}</bdi>
                </li>
              )
            })}
          </ul>
        </Dialog>
      )
    case 'publish':
      if (count === 0) return <Dialog title={words.publishNothing} onClose={onClose} closeLabel={words.close} />
      return (
        <Dialog
          title={fill(words.publishAsk, { count })}
          onClose={onClose}
          closeLabel={words.cancel}
          confirm={{ label: fill(words.publish, { count }), onConfirm, disabled: busy }}
        >
          <p>{words.publishText}</p>
          {waiting > 0 && <p>{fill(words.publishWaiting, { count: waiting })}</p>}
        </Dialog>
      )
  }
}
