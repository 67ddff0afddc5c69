import type { Face } from '../view/font-faces.ts'
import { COLOURS } from './colours.ts'
import { element, words } from './xml.ts'

/** A stretch of text in one face. `dx` moves it on from what stands before it, `dy` up or down. */
export interface TextRun {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly fill?: string
  readonly dx?: number
  readonly dy?: number
}

export interface TextPlace {
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Colour of a rim that keeps lines from running through the letters. */
  readonly halo?: string
}

/** One line of text. */
export function textLine({ x, y, anchor = 'start', halo }: TextPlace, ...runs: readonly TextRun[]): string {
  const shown = runs.filter(({ text }) => text !== '')
  if (shown.length === 0) return ''
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor === 'start' ? null : anchor,
      ...(halo && { stroke: halo, 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    ...shown.map(({ text, face, size, fill = COLOURS.ink, dx, dy }) =>
      element('tspan', { class: face, 'font-size': size, fill, dx, dy }, words(text)),
    ),
  )
}
