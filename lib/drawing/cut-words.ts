import type { Face } from '../view/font-faces.ts'
import { textWidth } from '../view/text-width.ts'

/** Words that fit into a width, cut after a word with "…" where they do not; a first word that is too wide alone, after a letter. */
export function cutWords(text: string, face: Face, size: number, width: number): string {
  if (textWidth(text, face, size) <= width) return text
  const fits = (kept: string) => textWidth(`${kept}…`, face, size) <= width
  let kept = text
  while (kept !== '' && !fits(kept)) kept = kept.replace(/(?:^|\s+)\S*$/u, '').replace(/[,;:–-]$/u, '')
  if (kept === '') kept = lettersThatFit(text, fits)
  return kept === '' ? '' : `${kept}…`
}

function lettersThatFit(text: string, fits: (kept: string) => boolean): string {
  let kept = ''
  for (const letter of text) {
    if (!fits(kept + letter)) return kept
    kept += letter
  }
  return kept
}
