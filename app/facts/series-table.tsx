import type { FactRow } from '../../lib/view/fact-row.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './fact-table.module.css'
import { FactTableRow } from './fact-table-row.tsx'

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
          <FactTableRow key={row.id} {...{ row, locale, selected, oneArea }} nameClass={styles.measure} />
        ))}
      </tbody>
    </table>
  )
}
