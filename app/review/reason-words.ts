import type { ReviewWords } from '../../lib/words/review-words.ts'

/** The server says why something cannot be done in English; the curator reads it in their own language where it is known. */
export function reasonWords(detail: string, { error }: ReviewWords<'screen'>): string {
  if (/is not on record/.test(detail)) return error.record
  if (/offsets name/.test(detail)) return error.quote
  if (/is (?:an event|a figure), this is/.test(detail)) return error.kind
  if (/no words for/.test(detail)) return error.unit
  if (/changed after this publication/.test(detail)) return error.changed
  if (/changed the same candidate/.test(detail)) return error.undo
  if (/nothing of article/.test(detail)) return error.unchanged
  if (/was corrected after this/.test(detail)) return error.corrected
  if (/stands on open pages/.test(detail)) return error.article
  if (/on record as/.test(detail)) return error.published
  return detail
}
