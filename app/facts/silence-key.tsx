import { KNOWLEDGE } from '../../lib/facts/silence.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SilenceSign, SilenceSigns } from './silence-sign.tsx'
import styles from './silence-table.module.css'

/** What each sign of the grid stands for; it brings the drawings along. */
export function SilenceKey({ locale }: { readonly locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <SilenceSigns />
      <ul className={styles.signs} aria-label={t('insights.silence.key')}>
        {KNOWLEDGE.map((knowledge) => (
          <li key={knowledge}>
            <SilenceSign knowledge={knowledge} />
            {t(`insights.silence.kind.${knowledge}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
