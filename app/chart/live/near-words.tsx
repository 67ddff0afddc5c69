import type { CondensedWords } from '../../../lib/view/condensed.ts'
import styles from './live.module.css'
import type { NearState } from './use-near.ts'

interface NearWordsProps {
  readonly state: NearState
  readonly words: CondensedWords
  readonly onAgain: () => void
}

/** How the finer columns of a moved window fare. The picture stays, whatever comes of them. */
export function NearWords({ state, words, onAgain }: NearWordsProps) {
  return (
    <span role="status" data-near={state}>
      {state === 'loading' && <span className={styles.soon}>{words.loading}</span>}
      {state === 'offline' && <strong>{words.offline}</strong>}
      {state === 'failed' && (
        <>
          <strong>{words.failed}</strong>{' '}
          <button type="button" className={styles.again} onClick={onAgain}>
            {words.again}
          </button>
        </>
      )}
    </span>
  )
}
