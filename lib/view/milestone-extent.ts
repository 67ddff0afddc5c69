import type { MilestoneMark } from './picture.ts'
import type { PlacedMilestone } from './placed.ts'
import { FIGURE, MILESTONE } from './plot-measures.ts'
import { type Extent, pointToPixels, spanToPixels } from './time-scale.ts'

const FUZZY_LEAST = 16

/** Where a milestone's sign lies. What has no known beginning reaches back by as many pixels as its sign needs. */
export function milestoneExtent(
  mark: MilestoneMark,
  toX: (day: number) => number,
  width: number,
  stone: { readonly width: number },
): Extent {
  switch (mark.shape) {
    case 'stone':
      return pointToPixels(mark.span, toX, width, stone.width)
    case 'until':
      return endingAt(mark, toX, width, MILESTONE.fade)
    case 'deadline':
      return endingAt(mark, toX, width, MILESTONE.deadline)
    case 'fuzzy':
      return spanToPixels(mark.span, toX, width, FUZZY_LEAST)
    case 'bar':
    case 'open-end':
      return spanToPixels(mark.span, toX, width, stone.width)
  }
}

function endingAt({ span }: MilestoneMark, toX: (day: number) => number, width: number, reach: number): Extent {
  const end = toX(span.end)
  const x2 = Math.max(FIGURE.least, Math.min(width, end))
  const x1 = Math.max(0, Math.min(toX(span.start), x2 - reach))
  return { x1, x2, cutLeft: false, cutRight: end > width + 0.5 }
}

/** The tail to where a plan reaches, from the sign's right edge on; null where none of it is in the plot. */
export function horizonExtent(
  { horizon }: MilestoneMark,
  x2: number,
  toX: (day: number) => number,
  width: number,
): PlacedMilestone['horizon'] {
  if (!horizon) return null
  const end = Math.min(width, toX(horizon.end))
  return end > x2 ? { x1: x2, x2: end } : null
}
