import type { FactRow } from '../../lib/view/fact-row.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './fact-table.module.css'
import { Sentence } from './sentence.tsx'
import { Sign } from './sign.tsx'

interface FactTableRowProps {
  readonly row: FactRow
  readonly locale: Locale
  readonly selected: string | null
  readonly oneArea: boolean
  /** How the name under the value is set. */
  readonly nameClass?: string | undefined
}

/** One fact with the sentence it came from; the same in every table. */
export function FactTableRow({ row, locale, selected, oneArea, nameClass }: FactTableRowProps) {
  const isSelected = row.id === selected
  return (
    <tr className={isSelected ? styles.selected : undefined}>
      <th scope="row">
        <SoftLink href={row.href} stays data-fact={row.id} aria-current={isSelected ? 'true' : undefined}>
          {row.value && <strong className="number">{row.value}</strong>}
          <span className={nameClass}>{row.name}</span>
        </SoftLink>
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
  )
}
