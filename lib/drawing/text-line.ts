import type { Face } from '../view/font-faces.ts'
import { textWidth } from '../view/text-width.ts'
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

/**
 * One line of text. Where runs differ, each is placed by the measured widths of those before it: programs that draw SVG do
 * not agree on how gaps count when a text is anchored at its end.
 */
export function textLine({ x, y, anchor = 'start', halo }: TextPlace, ...runs: readonly TextRun[]): string {
  const shown = runs.filter(({ text }) => text !== '')
  if (shown.length === 0) return ''
  const widths = shown.map(({ text, face, size, dx = 0 }) => dx + textWidth(text, face, size))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const alone = shown.length === 1
  const shift = anchor === 'start' ? 0 : anchor === 'end' ? whole : whole / 2
  let at = alone ? x : x - shift
  const spans = shown.map(({ text, face, size, fill = COLOURS.ink, dx = 0, dy = 0 }, index) => {
    // A space at the beginning of a text is not drawn; where runs are placed one by one it is part of the place.
    const bare = text.trimStart()
    const lead = textWidth(text.slice(0, text.length - bare.length), face, size)
    const place = alone ? {} : { x: at + dx + lead, y: y + dy }
    at += widths[index] ?? 0
    return element('tspan', { class: face, 'font-size': size, fill, ...place }, words(alone ? text : bare))
  })
  return element(
    'text',
    {
      x: alone ? x : null,
      y: alone ? y : null,
      'text-anchor': alone && anchor !== 'start' ? anchor : null,
      ...(halo && { stroke: halo, 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    ...spans,
  )
}
