import type { CSSProperties } from 'react'
import { firstCapital } from '../../lib/view/first-capital.ts'
import type { SilenceCell, SilenceTable as Table } from '../../lib/view/silence-grid.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { rowCount } from '../styles/row-count.ts'
import { SilenceSign } from './silence-sign.tsx'
import styles from './silence-table.module.css'

interface SilenceTableProps {
  readonly table: Table
  readonly years: readonly number[]
  readonly locale: Locale
}

/** The indicators of one province by years; in each cell a sign and a word, and where there is something to read a link to it. */
export function SilenceTable({ table, years, locale }: SilenceTableProps) {
  const t = translator(locale)
  const counts = table.counts
    .filter(({ count }) => count > 0)
    .map(({ knowledge, count }) => `${t(`insights.silence.kind.${knowledge}`)}: ${t('insights.silence.count', { count })}`)
  // A topic is a line too.
  const lines = table.groups.reduce((sum, { rows }) => sum + rows.length + 1, 0)
  return (
    <div className={`when-near ${styles.whole}`} style={{ ...rowCount(lines), '--years': String(years.length) } as CSSProperties}>
      <table className={styles.table}>
        <caption>
          <span className="hidden-visually">{t('insights.silence.caption', { name: table.name })}. </span>
          {firstCapital(counts.join('; '))}. <span className={styles.keys}>{t('insights.silence.keys')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('insights.silence.indicator')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {table.groups.map(({ topic, name, rows }) => (
          <tbody key={topic} className="when-near" style={rowCount(rows.length)}>
            <tr className={styles.topic}>
              <th scope="rowgroup" colSpan={years.length + 1}>
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.indicator} data-row={row.indicator}>
                <th scope="row">
                  <a href={row.href}>{row.name}</a>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.year} data-knowledge={cell.knowledge}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Cell({ cell }: { readonly cell: SilenceCell }) {
  const content = (
    <>
      <span className={styles.year} aria-hidden="true">
        {cell.year}
      </span>
      <SilenceSign knowledge={cell.knowledge} />
      <span className={styles.word}>{cell.word}</span>
    </>
  )
  return cell.href === null ? (
    <span className={styles.cell} data-cell="">
      {content}
    </span>
  ) : (
    <a className={styles.cell} href={cell.href} aria-label={cell.spoken} data-cell="">
      {content}
    </a>
  )
}
