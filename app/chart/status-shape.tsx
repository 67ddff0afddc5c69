import type { EventStatus } from '../../lib/facts/event.ts'
import type { FigureStatus } from '../../lib/facts/figure-status.ts'
import type { FigureShape as FigureForm, MilestoneShape as MilestoneForm } from '../../lib/view/picture.ts'
import { seriesColour } from '../../lib/view/series-colour.ts'
import { FigureShape } from './marks/figure-shape.tsx'
import { MilestoneShape } from './marks/milestone-shape.tsx'
import { exactly } from './marks/place-x.ts'

export type SignOf =
  | { readonly kind: 'figure'; readonly status: FigureStatus; readonly shape?: FigureForm }
  | { readonly kind: 'milestone'; readonly status: EventStatus; readonly shape?: MilestoneForm }

interface SignSize {
  /** Index of a series' colour; figures only. */
  readonly colour?: number
  /** Pixels; 22 × 16 holds every sign at its size in the chart. */
  readonly width?: number
  readonly height?: number
}

/** The sign of a status as it stands in the chart, for a row of a list or table. The word always stands beside it. */
export function StatusShape(props: SignOf & SignSize) {
  const { width = 22, height = 16 } = props
  const colour = seriesColour(props.colour ?? 0)
  const at = { x1: 1, x2: width - 1, cutLeft: false, cutRight: false, x: exactly } as const
  if (props.kind === 'figure') {
    return (
      <svg width={width} height={height} overflow="visible" aria-hidden="true">
        <FigureShape {...at} shape={props.shape ?? 'bar'} status={props.status} colour={colour} y={height / 2} yHigh={null} />
      </svg>
    )
  }
  const shape = props.shape ?? 'stone'
  const ground = height / 2 + (shape === 'stone' ? 7 : 4.5)
  return (
    <svg width={width} height={height} overflow="visible" aria-hidden="true">
      <MilestoneShape {...at} shape={shape} status={props.status} y={ground} horizon={null} />
    </svg>
  )
}
