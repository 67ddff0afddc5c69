import { element } from './xml.ts'

/** A part of a drawing as tall as `height`, drawn from its own upper left corner. */
export interface Block {
  readonly height: number
  readonly svg: string
}

export const NOTHING: Block = { height: 0, svg: '' }

/** Blocks beneath each other, `gap` between those that show anything. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  let height = 0
  const svg = blocks
    .filter((block) => block.height > 0)
    .map((block, index) => {
      const top = height + (index === 0 ? 0 : gap)
      height = top + block.height
      return shifted(block.svg, 0, top)
    })
  return { height, svg: svg.join('') }
}

/** A drawing moved to the right and down. */
export function shifted(svg: string, x: number, y: number): string {
  if (svg === '' || (x === 0 && y === 0)) return svg
  return element('g', { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` }, svg)
}
