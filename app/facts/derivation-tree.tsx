import type { DerivationView } from '../../lib/view/derivation-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './derivation-tree.module.css'
import { FactLine } from './fact-list.tsx'
import { QuoteText } from './quote-text.tsx'

interface DerivationTreeProps {
  readonly view: DerivationView
  readonly locale: Locale
}

/**
 * One formula and its parts, each a link with its sentence; a part that was worked out itself opens in the same way, down
 * to what articles state. A formula that does not give its figure says so in words and in red.
 */
export function DerivationTree({ view, locale }: DerivationTreeProps) {
  const t = translator(locale)
  return (
    <div className={styles.tree}>
      <p className={styles.formula}>{view.formula}</p>
      <p className={view.closes ? styles.closes : styles.open} data-closes={view.closes ? 'yes' : 'no'}>
        <Verdict closes={view.closes} />
        {view.check}
      </p>
      <p>{view.why}</p>
      <ul className={styles.inputs} aria-label={t('insights.derivation.inputs')}>
        {view.inputs.map((input) => (
          <li key={input.symbol}>
            <FactLine row={input} />
            {input.quote && (
              <blockquote>
                <QuoteText pieces={input.quote.pieces} language={input.quote.language} locale={locale} />
                <span className={styles.source}>{input.source}</span>
              </blockquote>
            )}
            {input.tree && <DerivationTree view={input.tree} locale={locale} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A closed ring, or one that stays open; the words beside it say the same. */
function Verdict({ closes }: { readonly closes: boolean }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path
        d={closes ? 'M6 1.5a4.5 4.5 0 1 0 .01 0Z' : 'M8.5 2.3A4.5 4.5 0 1 0 10.5 6'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  )
}
