import type { ReactNode } from 'react'
import { href } from '../../lib/address/href.ts'
import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import styles from './with-evidence.module.css'

interface WithEvidenceProps {
  readonly children: ReactNode
  readonly view: EvidenceView | null
  readonly locale: Locale
  readonly place: PagePlace
}

/** A page's content, and beside it the evidence of the chosen fact. Nothing is covered: the content gets less room. */
export function WithEvidence({ children, view, locale, place }: WithEvidenceProps) {
  return (
    <div className={view ? styles.both : styles.alone}>
      <div className={styles.content}>{children}</div>
      {view && <EvidencePanel view={view} locale={locale} closeHref={href(locale, place.path, { ...place.state, fact: null })} />}
    </div>
  )
}
