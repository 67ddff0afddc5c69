import { type FigureSignPlace, figureSign } from '../../../lib/view/figure-sign.ts'
import type { SeriesColour } from '../../../lib/view/series-colour.ts'
import type { PlaceX } from './place-x.ts'
import { SignParts } from './sign-parts.tsx'

interface FigureShapeProps extends FigureSignPlace {
  readonly colour: SeriesColour
  readonly x: PlaceX
}

/** The sign of a figure as SVG. */
export function FigureShape({ colour, x, ...place }: FigureShapeProps) {
  return <SignParts sign={figureSign(place)} colour={colour} x={x} />
}
