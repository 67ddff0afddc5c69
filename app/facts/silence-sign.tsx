import type { FigureStatus } from '../../lib/facts/figure-status.ts'
import type { Knowledge } from '../../lib/facts/silence.ts'
import { StatusShape } from '../chart/status-shape.tsx'

const STATUS: Partial<Record<Knowledge, FigureStatus>> = {
  stated: 'actual',
  estimated: 'estimated',
  planned: 'planned',
  derived: 'derived',
}

/** The chart's own signs for what is said; an empty ring for articles that do not say, a short stroke where none was read. */
export function SilenceSign({ knowledge }: { readonly knowledge: Knowledge }) {
  const status = STATUS[knowledge]
  if (status) return <StatusShape kind="figure" status={status} width={24} height={16} />
  return (
    <svg width={24} height={16} aria-hidden="true">
      {knowledge === 'silent' ? (
        <circle cx={12} cy={8} r={4.5} fill="none" stroke="var(--ink2)" strokeWidth={1.4} />
      ) : (
        <path d="M9 8h6" stroke="var(--field)" strokeWidth={1.4} />
      )}
    </svg>
  )
}
