import { type FigureSignPlace, figureSign } from '../../../lib/view/figure-sign.ts'
import type { SeriesColour } from '../../../lib/view/series-colour.ts'
import type { Paints } from './patterns.tsx'
import type { PlaceX } from './place-x.ts'
import { SignParts } from './sign-parts.tsx'

interface FigureShapeProps extends FigureSignPlace {
  readonly colour: SeriesColour
  readonly x: PlaceX
  readonly paints: Paints
}

/** The sign of a figure as SVG. */
export function FigureShape({ colour, x, paints, ...place }: FigureShapeProps) {
  return <SignParts sign={figureSign(place)} colour={colour} x={x} paints={paints} />
}
