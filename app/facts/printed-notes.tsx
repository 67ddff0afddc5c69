import type { SourceNote } from '../../lib/view/source-note.ts'
import styles from './printed-notes.module.css'

interface PrintedNotesProps {
  readonly title: string
  readonly notes: readonly SourceNote[]
}

/** On paper nothing can be opened: the sentences of what the chart shows stand under it, numbered as its marks are. */
export function PrintedNotes({ title, notes }: PrintedNotesProps) {
  if (notes.length === 0) return null
  return (
    <section className={`${styles.notes} print-only`}>
      <h2>{title}</h2>
      <ol>
        {notes.map(({ key, formula, quotes }, place) => (
          <li key={key}>
            <span className={styles.number}>{`[${place + 1}] `}</span>
            {formula !== null && <span>{formula}. </span>}
            {quotes.map(({ exact, source }, index) => (
              <span key={`${source}${exact}`}>
                “{exact}”{quotes[index + 1]?.source === source ? ' ' : <small> ({source}) </small>}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
