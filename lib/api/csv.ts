export type CsvValue = string | number | boolean | null

/**
 * A table as RFC 4180 text with CRLF and a byte order mark, without which Excel takes UTF-8 for something else.
 * Numbers are raw (a point before decimals, no grouping); null is an empty cell.
 */
export function csv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: CsvValue): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
