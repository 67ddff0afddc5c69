import type { FactRow } from '../../lib/view/fact-row.ts'
import type { Locale } from '../../lib/words/locale.ts'
import styles from './fact-table.module.css'
import { QuoteText } from './quote-text.tsx'

/** The quotation, or for a derived figure how it was worked out; the source beneath. */
export function Sentence({ row, locale }: { readonly row: FactRow; readonly locale: Locale }) {
  return (
    <>
      {row.quote ? (
        <q>
          <QuoteText pieces={row.quote.pieces} language={row.quote.language} locale={locale} />
        </q>
      ) : (
        <span>{row.derivation}</span>
      )}
      {row.source && <span className={styles.source}>{row.source}</span>}
    </>
  )
}
