import type { VerifyLine } from '../../lib/verify/verify-view.ts'
import type { Checked } from './check.ts'
import styles from './verify.module.css'

/** What came of a check: what needs to be looked at first, what matches folded away below. */
export function VerifyResult({ checked, allMatch }: { readonly checked: NonNullable<Checked>; readonly allMatch: string }) {
  if ('problem' in checked) return <p className={styles.problem}>{checked.problem}</p>
  const { title, notes, view } = checked
  return (
    <section className={styles.result} aria-labelledby="verify-result">
      <h2 id="verify-result">{title}</h2>
      <p className={styles.summary}>{view.summary}</p>
      {view.allMatch && <p className={styles.good}>{allMatch}</p>}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {view.open.length > 0 && <Lines lines={view.open} />}
      {view.matching.length > 0 && (
        <details className={styles.matching}>
          <summary>{view.matchingSummary}</summary>
          <Lines lines={view.matching} />
        </details>
      )}
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly VerifyLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id} data-fact={line.id} data-verdict={line.kind}>
          <span className={styles.verdict}>{line.verdict}</span>
          <span className={styles.what}>
            {line.href ? (
              <a href={line.href}>
                {line.value && <strong className="number">{line.value}</strong>} {line.name}
              </a>
            ) : (
              `${line.value} ${line.name}`
            )}
            {line.notes.map((note) => (
              <span key={note} className={styles.note}>
                {note}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
