import { questionAtHand } from '../../lib/db/question-at-hand.ts'

// What the document at hand holds only as HTML, by the names under which `AsServed`, `ServedData` and the picture's stage find it while the document is
// drawn. The server's two drawings, of components and of their HTML, share no module, but they share the question that the
// renderer answers.

/**
 * The parts of the document that is being drawn; null where no document is: for what a page in a browser asks of the next
 * one, where the browser has to make everything from data, and wherever Next runs without the front.
 */
export function documentParts(): DocumentParts | null {
  return questionAtHand()?.parts ?? null
}

/** HTML and data by their names, which nothing else of the page has. */
export type DocumentParts = Map<string, unknown>

/** What was put aside under a name. Throws where nothing was: HTML without it would be a page with a hole. */
export function takeAside(name: string): unknown {
  const parts = documentParts()
  if (!parts?.has(name)) throw new Error(`nothing was put aside as "${name}" for this document`)
  return parts.get(name)
}
