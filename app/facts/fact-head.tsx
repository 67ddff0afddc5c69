import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import { Unbroken } from '../shell/unbroken.tsx'
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
          <Unbroken text={view.title} pieces={view.title.split(/(?<=,) /)} />
        </span>
      </h1>
    </header>
  )
}
