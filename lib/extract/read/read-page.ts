import type { PageDocument } from '../document.ts'
import { readPlainText } from './read-plain-text.ts'

/** A page as given, plain or HTML, as the extraction takes it. */
export function readPage(given: string, mediaType: 'text/plain' | 'text/html'): PageDocument {
  if (mediaType === 'text/html') throw new RangeError('HTML cannot be read yet')
  return readPlainText(given)
}
