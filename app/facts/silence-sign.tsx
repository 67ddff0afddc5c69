import type { FigureStatus } from '../../lib/facts/figure-status.ts'
import { KNOWLEDGE, type Knowledge } from '../../lib/facts/silence.ts'
import { StatusShape } from '../chart/status-shape.tsx'
import styles from './silence-table.module.css'

const [WIDTH, HEIGHT] = [24, 16]
const STATUS: Partial<Record<Knowledge, FigureStatus>> = {
  stated: 'actual',
  estimated: 'estimated',
  planned: 'planned',
  derived: 'derived',
}

/** A sign of the grid; hundreds of cells share the drawings of `SilenceSigns`, which must stand on the same page once. */
export function SilenceSign({ knowledge }: { readonly knowledge: Knowledge }) {
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <use href={`#know-${knowledge}`} />
    </svg>
  )
}

/** The chart's own signs for what is said; an empty ring for articles that do not say, a short stroke where none was read. */
export function SilenceSigns() {
  return (
    <svg className={styles.drawings} width={0} height={0} aria-hidden="true">
      {KNOWLEDGE.map((knowledge) => (
        <symbol key={knowledge} id={`know-${knowledge}`} overflow="visible">
          <Drawing knowledge={knowledge} />
        </symbol>
      ))}
    </svg>
  )
}

function Drawing({ knowledge }: { readonly knowledge: Knowledge }) {
  const status = STATUS[knowledge]
  if (status) return <StatusShape kind="figure" status={status} width={WIDTH} height={HEIGHT} />
  if (knowledge === 'silent') return <circle cx={12} cy={8} r={4.5} fill="none" stroke="var(--ink2)" strokeWidth={1.4} />
  return <path d="M9 8h6" stroke="var(--field)" strokeWidth={1.4} />
}
