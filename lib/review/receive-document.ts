import { Extractor } from '../extract/extract-page.ts'
import type { ExtractionLists } from '../extract/extraction-lists.ts'
import { readPage } from '../extract/read/read-page.ts'
import type { Area } from '../facts/area.ts'
import { type Arrival, type NewSubmission, submissionOfPage } from './submission-of-page.ts'

/** The document cannot be taken; the message says why, for whoever gave it. */
export class DocumentError extends Error {
  override name = 'DocumentError'
}

/** The longest document that is taken, in UTF-16 units: far more than any article, and read in well under a second. */
export const LONGEST_DOCUMENT = 2_000_000

/** Candidates of one document that a person can be asked to read. */
const MOST_CANDIDATES = 2_000

/** Takes documents in: reads the page, extracts, and hands over a submission. Made once for many, as the phrase books take a while. */
export class Reception {
  readonly #extractor: Extractor
  readonly #areas: readonly Area[]

  constructor(areas: readonly Area[], lists: Omit<ExtractionLists, 'areas'>) {
    this.#extractor = new Extractor({ ...lists, areas })
    this.#areas = areas
  }

  /** Throws a DocumentError for what is no text, blank, too long, or a heap of numbers that nobody could review. */
  receive(given: string, arrival: Arrival): NewSubmission {
    if (given.length > LONGEST_DOCUMENT)
      throw new DocumentError(`"${arrival.name}" has ${given.length} characters; at most ${LONGEST_DOCUMENT} are taken`)
    if (!/\S/.test(given)) throw new DocumentError(`"${arrival.name}" is blank`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file from a text
    if (/[\0-\x08\x0e-\x1f]/.test(given)) throw new DocumentError(`"${arrival.name}" is not a text: it holds control characters`)
    const page = readPage(given, arrival.mediaType)
    const submission = submissionOfPage(page, this.#extractor.extract(page), arrival, this.#areas)
    if (submission.candidates.length > MOST_CANDIDATES) {
      throw new DocumentError(
        `"${arrival.name}" would give ${submission.candidates.length} facts; at most ${MOST_CANDIDATES} are taken from one document`,
      )
    }
    return submission
  }
}

/** A document's bytes as text: UTF-8 without repair, as offsets count in what was given. Throws a DocumentError. */
export function decodeDocument(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new DocumentError(`"${name}" is not a text in UTF-8`)
  }
}

/** What a file is by its name: pages as saved, and everything else that is text. */
export function mediaTypeOf(name: string): Arrival['mediaType'] {
  return /\.x?html?$/i.test(name) ? 'text/html' : 'text/plain'
}
