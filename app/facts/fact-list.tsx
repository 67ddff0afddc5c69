import type { FactGroup, FactRow } from '../../lib/view/fact-row.ts'
import { SoftLink } from '../served/soft-link.tsx'
import { rowCount } from '../styles/row-count.ts'
import styles from './fact-list.module.css'
import { Sign } from './sign.tsx'

interface FactListProps {
  readonly groups: readonly FactGroup[]
  readonly selected: string | null
  /** Area names are left out where every fact has the same one. */
  readonly oneArea: boolean
}

/** All facts, newest year on top: shape, value or title, then period and status in words. */
export function FactList({ groups, selected, oneArea }: FactListProps) {
  return groups.map(({ year, rows }) => (
    <section key={year} className={styles.year} aria-labelledby={`list-${year}`}>
      <h2 id={`list-${year}`}>{year}</h2>
      <ul className="when-near" style={rowCount(rows.length)}>
        {rows.map((row) => (
          <li key={row.id}>
            <FactLine row={row} selected={row.id === selected} showArea={!oneArea} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

interface FactLineProps {
  readonly row: FactRow
  readonly selected?: boolean
  readonly showArea?: boolean
}

/** One fact as a link to its evidence. */
export function FactLine({ row, selected = false, showArea = false }: FactLineProps) {
  const note = [row.period, row.statusWord, ...(showArea ? [row.areas] : [])].join(', ')
  return (
    <SoftLink className={styles.line} href={row.href} stays data-fact={row.id} aria-current={selected ? 'true' : undefined}>
      <span className={styles.sign}>
        <Sign sign={row.sign} />
      </span>
      <span className={styles.words}>
        <span className={styles.what}>
          {row.count && <strong className="number">{row.count} </strong>}
          {row.value ? lowerFirst(row.name) : row.name}
        </span>
        <span className={styles.note}>{note}</span>
      </span>
    </SoftLink>
  )
}

/** The same in one line, for a list that stands beside a text: number or date first. */
export function FactShortLine({ row, selected = false }: Omit<FactLineProps, 'showArea'>) {
  const isPlain = row.status === 'actual' || row.status === 'happened'
  const rest = row.value ? `${lowerFirst(row.name)}, ${lowerFirst(row.period)}` : row.name
  return (
    <SoftLink className={styles.line} href={row.href} data-fact={row.id} aria-current={selected ? 'true' : undefined}>
      <span className={styles.sign}>
        <Sign sign={row.sign} />
      </span>
      <span className={styles.short}>
        <strong className="number">{row.count || row.period}</strong> {rest}
        {!isPlain && `, ${row.statusWord}`}
      </span>
    </SoftLink>
  )
}

/** After the number the name goes on as a sentence; a name that begins with an abbreviation keeps it. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}
