import { DOTS, type GroundPart } from '../view/figure-sign.ts'
import type { Sign, SignPaint, SignPart } from '../view/sign-part.ts'
import { COLOURS, INK_COLOURS, type InkColour } from './colours.ts'
import { type AttributeValue, element } from './xml.ts'

type Attributes = Readonly<Record<string, AttributeValue>>

/** A sign of lib/view in an ink; `ground` is the colour of what lies below it. */
export function drawSign(sign: Sign, ink: InkColour, ground: string = COLOURS.bg): string {
  return sign.map((part) => drawPart(part, paintOf(part.paint, ink, ground, part.form))).join('')
}

/** What an amount stands on. */
export function drawGround(parts: readonly GroundPart[], ink: InkColour): string {
  return parts
    .map((part) =>
      part.form === 'area'
        ? element('rect', {
            ...box(part),
            fill: COLOURS[ink],
            'fill-opacity': 0.09,
          })
        : element('line', {
            x1: part.x,
            x2: part.x,
            y1: part.y1,
            y2: part.y2,
            stroke: COLOURS[ink],
            'stroke-dasharray': '1 2',
          }),
    )
    .join('')
}

/** The patterns and the gradient that signs refer to, once in each drawing. */
export function signPaints(): string {
  const stripes = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  return [
    ...INK_COLOURS.map((ink) =>
      element(
        'pattern',
        { id: `hatch-${ink}`, ...stripes },
        element('rect', { width: 5, height: 5, fill: COLOURS.bg }),
        element('rect', { width: 2.4, height: 5, fill: COLOURS[ink] }),
      ),
    ),
    element(
      'linearGradient',
      { id: 'fade' },
      element('stop', { offset: 0, 'stop-color': COLOURS.muc, 'stop-opacity': 0 }),
      element('stop', { offset: 1, 'stop-color': COLOURS.muc }),
    ),
    element(
      'pattern',
      { id: 'silence', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { width: 1, height: 6, fill: COLOURS.rule }),
    ),
  ].join('')
}

function drawPart(part: SignPart, paint: Attributes): string {
  switch (part.form) {
    case 'rect':
      return element('rect', { ...box(part), ...paint })
    case 'line':
      return element('line', { x1: part.x1, x2: part.x2, y1: part.y1, y2: part.y2, ...paint })
    case 'circle':
      return element('circle', { cx: part.x, cy: part.y, r: part.radius, ...paint })
    case 'path':
      return element('path', { d: part.d, transform: `translate(${round(part.x)} ${round(part.y)})`, ...paint })
  }
}

function box({
  x1,
  x2,
  y1,
  y2,
}: {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}): Attributes {
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }
}

/** The strokes of app/chart/marks/marks.module.css. */
function paintOf(paint: SignPaint, ink: InkColour, ground: string, form: SignPart['form']): Attributes {
  const stroke = COLOURS[ink]
  switch (paint) {
    case 'solid':
      return { fill: stroke }
    case 'hatch':
      return { fill: `url(#hatch-${ink})`, stroke, 'stroke-width': 1.2 }
    case 'dashed':
      return { fill: ground, stroke, 'stroke-width': 1.3, 'stroke-dasharray': '4 2.5' }
    case 'hollow':
      return { fill: form === 'line' ? 'none' : ground, stroke, 'stroke-width': 1.6 }
    case 'ground':
      return { fill: ground }
    case 'cap':
    case 'stroke':
      return { stroke, 'stroke-width': 1.4 }
    case 'broken':
      return { stroke, 'stroke-width': 1.6, 'stroke-dasharray': '2.4 2' }
    case 'dots':
      return { stroke, 'stroke-width': 2 * DOTS.radius, 'stroke-dasharray': `0 ${DOTS.pitch}`, 'stroke-linecap': 'round' }
    case 'ring':
      return { fill: ground, stroke, 'stroke-width': 2, 'stroke-dasharray': '0 3.2', 'stroke-linecap': 'round' }
    case 'horizon':
      return { fill: ground, stroke, 'stroke-width': 1.2 }
    case 'fade':
      return { fill: 'url(#fade)' }
  }
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
