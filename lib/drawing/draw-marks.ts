import { figureGround, figureSign } from '../view/figure-sign.ts'
import { milestoneSign } from '../view/milestone-sign.ts'
import type { Mark, Series } from '../view/picture.ts'
import type { PlacedFigure, PlacedMilestone } from '../view/placed.ts'
import { LENS_STONE, STONE } from '../view/plot-measures.ts'
import { seriesColour } from '../view/series-colour.ts'
import { COLOURS } from './colours.ts'
import { drawLabel } from './draw-label.ts'
import { drawGround, drawSign } from './draw-sign.ts'
import { element, words } from './xml.ts'

/** What all marks of one drawing are drawn with. */
export interface MarkStyle {
  readonly series: readonly Series[]
  /** Id of the fact that is ringed. */
  readonly selected: string | null
  /** Where a mark leads, as an absolute address; null: nowhere. */
  readonly address: ((mark: Mark) => string) | null
  /** The number that a note has in the end, for the one that its label carried through the layout. */
  readonly numberOf: (carried: number) => number | null
}

export function drawFigure(placed: PlacedFigure, style: MarkStyle): string {
  const { mark, x1, x2, y, yHigh, yZero, label } = placed
  const ink = seriesColour(style.series[mark.series]?.colour ?? 0)
  const box = { x1, x2, y1: Math.min(y, yHigh ?? y) - 3.5, y2: Math.max(y, yHigh ?? y) + 3.5 }
  const sign = figureSign({ ...placed, shape: mark.shape, status: mark.status })
  return asLink(mark, box, style, [
    drawGround(figureGround({ x1, x2, y, yZero, status: mark.status }), ink),
    element('g', { class: 'sign' }, drawSign(sign, ink)),
    label ? drawLabel(label, 'figure', COLOURS.bg, style.numberOf) : '',
  ])
}

export function drawMilestone(placed: PlacedMilestone, style: MarkStyle, lens = false): string {
  const { mark, x1, x2, y, label } = placed
  const ground = lens ? COLOURS.shade : COLOURS.bg
  const height = mark.shape === 'stone' ? (lens ? LENS_STONE : STONE).height : 9
  const sign = milestoneSign({ ...placed, shape: mark.shape, status: mark.status, large: lens })
  return asLink(mark, { x1, x2, y1: y - height, y2: y }, style, [
    element('g', { class: 'sign' }, drawSign(sign, 'muc', ground)),
    label ? drawLabel(label, 'milestone', ground, style.numberOf) : '',
  ])
}

const CLEAR = 5

function asLink(
  mark: Mark,
  { x1, x2, y1, y2 }: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number },
  { selected, address }: MarkStyle,
  children: readonly string[],
): string {
  const ring =
    mark.id === selected
      ? element('rect', {
          x: x1 - CLEAR,
          y: y1 - CLEAR,
          width: x2 - x1 + 2 * CLEAR,
          height: y2 - y1 + 2 * CLEAR,
          rx: 3,
          fill: 'none',
          stroke: COLOURS.son,
          'stroke-width': 2,
        })
      : ''
  const inner = [element('title', {}, words(mark.spoken)), ...children, ring]
  const group = element('g', { 'data-fact': mark.id, 'data-kind': mark.kind }, ...inner)
  return address ? element('a', { href: address(mark) }, group) : group
}
