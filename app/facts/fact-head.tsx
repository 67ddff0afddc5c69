import { Fragment } from 'react'
import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import { LargeFigure } from './evidence-panel.tsx'
import styles from './fact-page.module.css'
import { Sign } from './sign.tsx'

/** The figure or the date as the largest thing of the page, with its status. */
export function FactHead({ view }: { readonly view: EvidenceView }) {
  return (
    <header className={styles.head}>
      <h1>
        <span className={styles.hero}>
          <LargeFigure view={view} />
          <span className={styles.status}>
            <span className={styles.sign}>
              <Sign sign={view.sign} />
              {view.statusWord}
            </span>
            {view.statusNote && <span className={styles.note}>{view.statusNote}</span>}
          </span>
        </span>
        <span className={styles.title}>
          <Unbroken text={view.title} />
        </span>
      </h1>
    </header>
  )
}

/** A name or a period of these many letters has room on the smallest phone. */
const SHORT = 22

/** A title of pieces with commas between them, broken there and not within a short one: a name is one word. */
function Unbroken({ text }: { readonly text: string }) {
  const pieces = text.split(/(?<=,) /)
  return pieces.map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a title stand in one order
    <Fragment key={place}>
      {place > 0 && ' '}
      {piece.length <= SHORT ? <span className={styles.piece}>{piece}</span> : piece}
    </Fragment>
  ))
}
