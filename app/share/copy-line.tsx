import { useId } from 'react'
import { CopyButton } from '../shell/copy-button.tsx'
import styles from './share-dialog.module.css'
import type { ShareWords } from './share-words.ts'

interface CopyLineProps {
  readonly label: string
  readonly text: string
  readonly words: ShareWords
  /** More than one line of it at once. */
  readonly tall?: boolean
}

/** A text to be copied, readable and selectable, with the button that copies it. */
export function CopyLine({ label, text, words, tall = false }: CopyLineProps) {
  const id = useId()
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.field}>
        {tall ? (
          <textarea id={id} readOnly rows={5} value={text} spellCheck={false} />
        ) : (
          <input id={id} type="text" readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
        )}
        <CopyButton text={text} words={{ done: words.copied, failed: words.copyFailed }}>
          {words.copy}
          <span className="hidden-visually"> {label}</span>
        </CopyButton>
      </div>
    </div>
  )
}
