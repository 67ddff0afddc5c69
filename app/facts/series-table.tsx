import Link from 'next/link'
import type { FactRow } from '../../lib/view/fact-row.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './fact-table.module.css'
import { Sentence } from './fact-table.tsx'
import { Sign } from './sign.tsx'

interface SeriesTableProps {
  readonly rows: readonly FactRow[]
  readonly locale: Locale
  readonly selected: string | null
  readonly oneArea: boolean
}

/** The figures of one indicator: period, value, status, and the sentence or the sum behind each. */
export function SeriesTable({ rows, locale, selected, oneArea }: SeriesTableProps) {
  const t = translator(locale)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('pages.indicators.value')}</th>
          <th scope="col">{t('pages.indicators.period')}</th>
          <th scope="col">{t('pages.table.status')}</th>
          {!oneArea && <th scope="col">{t('pages.table.province')}</th>}
          <th scope="col">{t('pages.indicators.sentence')}</th>
        </tr>
      </thead>
      <tbody>
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
                <strong className="number">{row.value}</strong>
                <span className={styles.measure}>{row.name}</span>
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
    </table>
  )
}
