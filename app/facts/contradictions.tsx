import type { ContradictionView } from '../../lib/view/contradiction-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './contradiction-pair.module.css'
import { ContradictionPair } from './contradiction-pair.tsx'

interface ContradictionsProps {
  readonly views: readonly ContradictionView[]
  readonly locale: Locale
}

/** Every pair of figures that do not agree, each with what the reviewer wrote of it. */
export function Contradictions({ views, locale }: ContradictionsProps) {
  const t = translator(locale)
  return views.map((view) => (
    <section key={view.id} className={styles.alone} aria-labelledby={`pair-${view.id}`}>
      <h2 id={`pair-${view.id}`}>{t('insights.contradiction.title')}</h2>
      <ContradictionPair view={view} locale={locale} />
      <p>
        {view.reason && <strong>{t('insights.contradiction.reason')}: </strong>}
        {view.reason ?? t('insights.contradiction.noReason')}
      </p>
    </section>
  ))
}
