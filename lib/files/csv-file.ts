import { csv } from '../api/csv.ts'
import { factTable, type Table } from './fact-table.ts'
import type { FileSource } from './file-source.ts'
import { safeCell } from './safe-cell.ts'

/** One row a fact, figures first: UTF-8 with a byte order mark, raw numbers, no cell that a spreadsheet would compute. */
export function csvFile(source: FileSource): string {
  return tableText(factTable(source))
}

/** A table as the text of a file. */
export function tableText({ columns, rows }: Table): string {
  return csv(
    columns,
    rows.map((row) => row.map(safeCell)),
  )
}
