import type { CsvValue } from '../api/csv.ts'

/** What makes a spreadsheet take the text of a cell for a formula (OWASP, "CSV injection"). */
const FORMULA = /^'*[=+\-@\t\r]/

/**
 * A cell that no spreadsheet computes: text that begins like a formula gets the apostrophe by which spreadsheets know
 * plain text (so does text that already has some, to be told apart again). Numbers, negative ones too, stay numbers. `unsafeText` takes the apostrophe off again.
 */
export function safeCell(value: CsvValue): CsvValue {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value
}

/** The text as it was before `safeCell`. */
export function unsafeText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}
