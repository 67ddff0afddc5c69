import { unzipSync } from 'fflate'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { FileSource } from './file-source.ts'
import type { PlainCell, PlainSheet } from './plain-sheet.ts'
import { type SheetLink, sheetLinks } from './sheet-links.ts'
import { dataSheet } from './xlsx-data-sheet.ts'
import { aboutSheet, sourceSheet } from './xlsx-source-sheets.ts'
import { zip } from './zip.ts'

/** A workbook of three sheets: data, sources, about. The same facts make the same bytes. */
export async function xlsxFile(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [dataSheet(source), sourceSheet(source), aboutSheet(source)]
  const written = await writeXlsxFile(
    sheets.map((sheet) => ({
      data: [...(hasHeader(sheet) ? [headerRow(sheet)] : []), ...sheet.rows.map((row) => row.map(cell))],
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      ...(hasHeader(sheet) ? { stickyRowsCount: 1 } : {}),
    })),
    { features: [sheetLinks(sheets.map(linksOf))] },
  ).toBuffer()
  // The writer stamps its archive with the clock; written again without it.
  return zip(unzipSync(written))
}

function hasHeader({ columns }: PlainSheet): boolean {
  return columns.some(({ header }) => header !== null)
}

function headerRow({ columns }: PlainSheet): Cell[] {
  return columns.map(({ header }) => ({
    value: header ?? '',
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    bottomBorderStyle: 'thin',
  }))
}

/** Text is always text: a quote that begins with "=" is no formula. */
function cell({ value, decimals = 0, link, strong }: PlainCell): Cell {
  if (value === null) return null
  const look = { alignVertical: 'top' } as const
  if (typeof value === 'number') {
    return { ...look, value, type: Number, format: decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0' }
  }
  return {
    ...look,
    value,
    type: String,
    wrap: true,
    ...(link ? { textColor: '#2b3f94', textDecoration: { underline: true } as const } : {}),
    ...(strong ? { fontWeight: 'bold' as const } : {}),
  }
}

function linksOf(sheet: PlainSheet): readonly SheetLink[] {
  const first = hasHeader(sheet) ? 1 : 0
  return sheet.rows.flatMap((row, at) =>
    row.flatMap(({ link, value }, column) => (link && value !== null ? [{ row: at + first, column, address: link }] : [])),
  )
}
