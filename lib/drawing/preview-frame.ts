import { textWidth } from '../view/text-width.ts'
import { shifted } from './block.ts'
import { COLOURS } from './colours.ts'
import { cutWords } from './cut-words.ts'
import { drawLogo } from './logo.ts'
import { svgDocument } from './svg-document.ts'
import { type TextRun, textLine } from './text-line.ts'
import { element } from './xml.ts'

/** What services that show links ask for; seen at a third of this size as often as not. */
export const PREVIEW = { width: 1200, height: 630, margin: 60, inner: 1080 } as const

/** What stands left of the logo at the foot, and how large it is set. */
export const [FOOT_SIZE, FOOT_WIDTH] = [21, PREVIEW.inner - 190] as const

const RULE = 545
const FOOT = 586

/** Line above the foot, sources at its left. Cut with "…" at `width`. */
export function previewFoot(runs: readonly TextRun[], width: number): string {
  return [
    element('line', { x1: PREVIEW.margin, x2: PREVIEW.width - PREVIEW.margin, y1: RULE, y2: RULE, stroke: COLOURS.rule }),
    textLine({ x: PREVIEW.margin, y: FOOT }, ...cutRuns(runs, width)),
  ].join('')
}

export function footLogo(): string {
  const { svg, width } = drawLogo(27)
  return shifted(svg, PREVIEW.width - PREVIEW.margin - width, FOOT)
}

function cutRuns(runs: readonly TextRun[], width: number): readonly TextRun[] {
  let left = width
  return runs.map((run) => {
    const text = cutWords(run.text, run.face, run.size, left)
    left -= textWidth(text, run.face, run.size)
    return { ...run, text }
  })
}

/** A whole preview: 1200 × 630, whatever it shows. */
export function previewDocument(
  content: string,
  said: { readonly title: string; readonly description: string; readonly language: string },
): string {
  return svgDocument({ ...PREVIEW, scale: 1, metadata: null, content, ...said })
}
