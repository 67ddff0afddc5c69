import { FACES, type Face } from '../view/font-faces.ts'
import { COLOURS } from './colours.ts'
import { signPaints } from './draw-sign.ts'
import { element, plainWords, words } from './xml.ts'

/** Where neither an embedded nor an installed face is found, what stands in for it. */
const STACKS: Readonly<Record<Face, string>> = {
  sans: 'font-family:"Be Vietnam Pro","Noto Sans",Arial,sans-serif;font-weight:400',
  sansBold: 'font-family:"Be Vietnam Pro","Noto Sans",Arial,sans-serif;font-weight:600',
  serif: 'font-family:"Source Serif 4","Noto Serif",Georgia,serif;font-weight:400',
  serifBold: 'font-family:"Source Serif 4","Noto Serif",Georgia,serif;font-weight:600',
}

export interface SvgDocument {
  readonly width: number
  readonly height: number
  /** How much larger than its layout the drawing is shown. */
  readonly scale: number
  readonly language: string
  readonly title: string
  readonly description: string
  /** JSON-LD; null for a drawing that only illustrates. */
  readonly metadata: string | null
  readonly content: string
}

const FACE_NAMES = Object.keys(FACES) as readonly Face[]

/** A whole SVG file. It refers to nothing outside of itself; fonts are put in by `withFonts`. */
export function svgDocument({ width, height, scale, language, title, description, metadata, content }: SvgDocument): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)]
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: w * scale,
      height: h * scale,
      viewBox: `0 0 ${w} ${h}`,
      lang: language,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    element('title', { id: 'title' }, words(title)),
    element('desc', { id: 'description' }, words(description)),
    metadata === null ? '' : element('metadata', { id: 'sources', 'data-format': 'application/ld+json' }, words(metadata)),
    element('style', {}, style()),
    element('defs', {}, signPaints()),
    element('rect', { width: w, height: h, fill: COLOURS.bg }),
    content,
  )
}

function style(): string {
  return FACE_NAMES.map((face) => `.${face}{${STACKS[face]}}`).join('')
}

/** The JSON-LD that `svgDocument` put into a drawing; null for one that only illustrates. */
export function metadataOf(svg: string): string | null {
  const [, inside] = /<metadata\b[^>]*>([^<]*)<\/metadata>/.exec(svg) ?? []
  return inside === undefined ? null : plainWords(inside)
}

/** The letters that a drawing sets in each face. */
export function lettersByFace(svg: string): ReadonlyMap<Face, ReadonlySet<string>> {
  const letters = new Map<Face, Set<string>>()
  for (const [, face, text = ''] of svg.matchAll(/<tspan class="(\w+)"[^>]*>([^<]*)</g)) {
    const known = FACE_NAMES.find((name) => name === face)
    if (!known) continue
    const set = letters.get(known) ?? new Set()
    for (const letter of text) set.add(letter)
    // Letters of a name like "&amp;" are counted too: a few too many are no harm, "&" itself is among them.
    letters.set(known, set)
  }
  return letters
}

/** The same drawing with its faces inside: `fontOf` gives the file of a face as a data address. */
export function withFonts(
  svg: string,
  fontOf: (
    face: Face,
    letters: ReadonlySet<string>,
  ) => { readonly family: string; readonly weight: number; readonly address: string },
): string {
  const rules = [...lettersByFace(svg)].map(([face, letters]) => {
    const { family, weight, address } = fontOf(face, letters)
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${address})}`
  })
  return svg.replace('<style>', () => `<style>${rules.join('')}`)
}
