import type { FactGroup } from '../../lib/view/fact-row.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './fact-table.module.css'
import { FactTableRow } from './fact-table-row.tsx'

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
            <FactTableRow key={row.id} {...{ row, locale, selected, oneArea }} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
