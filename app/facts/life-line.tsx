import type { LifeStep } from '../../lib/view/life-line.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './life-line.module.css'
import { Sentence } from './sentence.tsx'
import { Sign } from './sign.tsx'

interface LifeLineProps {
  readonly steps: readonly LifeStep[]
  readonly locale: Locale
}

/** From plan to outcome, one station under the other on a line; nothing where there is only one. */
export function LifeLine({ steps, locale }: LifeLineProps) {
  const t = translator(locale)
  if (steps.length === 0) return null
  return (
    <section className={styles.life} aria-labelledby="life-line">
      <h2 id="life-line">{t('insights.life.title')}</h2>
      <p className="quiet">{t('insights.life.lead')}</p>
      <ol>
        {steps.map(({ word, published, row, current }) => (
          <li key={row.id} aria-current={current ? 'step' : undefined}>
            <p className={styles.stage}>
              <Sign sign={row.sign} />
              <strong>{word}</strong>
              <span>{published ? t('insights.life.published', { date: published }) : t('insights.life.unpublished')}</span>
              {current && <em>{t('insights.life.here')}</em>}
            </p>
            <p className={styles.value}>
              <SoftLink href={row.href}>{row.value}</SoftLink>
            </p>
            <p className={styles.sentence}>
              <Sentence row={row} locale={locale} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
