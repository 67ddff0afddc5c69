import { COLOURS } from './colours.ts'
import { textLine } from './text-line.ts'
import { element } from './xml.ts'

/** The kilometre stone with its red cap and the name beside it; `size` is that of the name, the baseline lies at 0. */
export function drawLogo(size: number): { readonly svg: string; readonly width: number } {
  const scale = size / 21
  const stone = element(
    'g',
    { transform: `translate(0 ${Math.round(-22.5 * scale * 100) / 100}) scale(${Math.round(scale * 1000) / 1000})` },
    element('path', { d: 'M1.2 25.8V10a8.8 8.8 0 0 1 17.6 0v15.8z', fill: COLOURS.bg, stroke: COLOURS.ink, 'stroke-width': 1.8 }),
    element('path', { d: 'M2.1 11.5V10a7.9 7.9 0 0 1 15.8 0v1.5z', fill: COLOURS.son }),
    element('path', { d: 'M5.5 16.5h9M5.5 20.5h5', stroke: COLOURS.ink, 'stroke-width': 1.8 }),
  )
  const gap = 30 * scale
  return {
    svg: stone + textLine({ x: gap, y: 0 }, { text: 'Cột Mốc', face: 'serifBold', size }),
    width: gap + size * 3.75,
  }
}
