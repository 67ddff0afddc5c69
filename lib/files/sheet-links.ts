import type writeXlsxFile from 'write-excel-file/node'
import { getCellAddress, getSelfClosingTagMarkup } from 'write-excel-file/utility'

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

/** A cell that leads somewhere: row and column counted from 0. */
export interface SheetLink {
  readonly row: number
  readonly column: number
  readonly address: string
}

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/**
 * Real hyperlinks for the sheets of a workbook, in the order of the sheets. The writer itself knows only the formula
 * HYPERLINK, which shows nothing in previews and in readers that do not compute.
 */
export function sheetLinks(links: readonly (readonly SheetLink[])[]): Feature {
  const named = (sheet: number) => (links[sheet] ?? []).map((link, at) => ({ ...link, id: `rId-link-${at + 1}` }))
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const cells = named(sheetIndex).map(({ row, column, id }) =>
              getSelfClosingTagMarkup('hyperlink', { ref: getCellAddress(row, column), 'r:id': id }),
            )
            return cells.length > 0 ? insertAfterCells(xml, `<hyperlinks>${cells.join('')}</hyperlinks>`) : xml
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            named(sheetIndex)
              .map(({ id, address }) =>
                getSelfClosingTagMarkup('Relationship', {
                  Id: id,
                  Type: RELATIONSHIP,
                  // Letters that an address cannot have are escaped in it.
                  Target: URL.canParse(address) ? new URL(address).href : address,
                  TargetMode: 'External',
                }),
              )
              .join(''),
        },
      },
    },
  }
}

/** Spreadsheets refuse a sheet whose elements are out of order: links stand after the cells and before the page's layout. */
function insertAfterCells(xml: string, markup: string): string {
  const at = xml.search(/<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing)\b|<\/worksheet>/)
  return xml.slice(0, at) + markup + xml.slice(at)
}
