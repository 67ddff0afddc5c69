import type { PageDocument } from '../document.ts'
import { readHtml } from './read-html.ts'
import { readPlainText } from './read-plain-text.ts'

/** A page as given, plain or HTML, as the extraction takes it. */
export function readPage(given: string, mediaType: 'text/plain' | 'text/html'): PageDocument {
  return mediaType === 'text/html' ? readHtml(given) : readPlainText(given)
}
