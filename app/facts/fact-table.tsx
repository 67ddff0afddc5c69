import Link from 'next/link'
import type { FactGroup, FactRow } from '../../lib/view/fact-row.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './fact-table.module.css'
import { QuoteText } from './quote-text.tsx'
import { Sign } from './sign.tsx'

interface FactTableProps {
  readonly groups: readonly FactGroup[]
  readonly locale: Locale
  readonly selected: string | null
  readonly oneArea: boolean
}

/** The same facts as the chart, one a row, each with the sentence it came from. */
export function FactTable({ groups, locale, selected, oneArea }: FactTableProps) {
  const t = translator(locale)
  const columns = oneArea ? 4 : 5
  return (
    <table className={styles.table}>
      <caption className="hidden-visually">{t('pages.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pages.table.what')}</th>
          <th scope="col">{t('pages.table.period')}</th>
          <th scope="col">{t('pages.table.status')}</th>
          {!oneArea && <th scope="col">{t('pages.table.province')}</th>}
          <th scope="col">{t('pages.table.sentence')}</th>
        </tr>
      </thead>
      {groups.map(({ year, rows }) => (
        <tbody key={year}>
          <tr className={styles.year}>
            <th scope="rowgroup" colSpan={columns}>
              {year}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.id} className={row.id === selected ? styles.selected : undefined}>
              <th scope="row">
                <Link
                  href={row.href}
                  scroll={false}
                  prefetch={false}
                  data-fact={row.id}
                  aria-current={row.id === selected ? 'true' : undefined}
                >
                  {row.value && <strong className="number">{row.value}</strong>}
                  <span>{row.name}</span>
                </Link>
              </th>
              <td className={styles.period}>{row.period}</td>
              <td>
                <span className={styles.status}>
                  <Sign sign={row.sign} />
                  <span>{row.statusWord}</span>
                </span>
              </td>
              {!oneArea && <td>{row.areas}</td>}
              <td className={styles.sentence}>
                <Sentence row={row} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

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
