import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import styles from './review-screen.module.css'

const SHOWN = ['j', 'k', 'a', 'e', 'x', 's', 'n', 'z', 'p'] as const

/** The keys that are used all the time, and the way to all of them. */
export function KeyLine({ words, onHelp }: { readonly words: ReviewWords<'screen'>; readonly onHelp: () => void }) {
  return (
    <footer className={styles.keys}>
      {SHOWN.map((key) => (
        <span key={key}>
          <kbd>{key.toUpperCase()}</kbd> {words.keys[key]}
        </span>
      ))}
      <button type="button" className={button.plain} onClick={onHelp}>
        <kbd>?</kbd> {words.help}
      </button>
    </footer>
  )
}
