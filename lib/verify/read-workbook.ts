import { XMLParser } from 'fast-xml-parser'
import type { TableCell } from './table-claims.ts'

type Node = Readonly<Record<string, unknown>>

const LISTS = new Set(['sheet', 'row', 'c', 'si', 'r', 'Relationship'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && LISTS.has(name),
})

/** Which parts of a workbook hold its cells. */
export function isWorkbookPart(name: string): boolean {
  return /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name)
}

/**
 * The sheets of an XLSX workbook as rows of cells, in no particular order and without their names: what a sheet holds is
 * known by its first row. Formulas give the value that was last computed.
 */
export function readWorkbook(parts: ReadonlyMap<string, string>): readonly (readonly (readonly TableCell[])[])[] {
  const strings = nodes(parse(parts.get('xl/sharedStrings.xml') ?? '').sst, 'si').map(textOf)
  return [...parts]
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, xml]) => {
      const data = node(node(parse(xml).worksheet).sheetData)
      return nodes(data, 'row').map((row) => rowCells(row, strings))
    })
}

function rowCells(row: Node, strings: readonly string[]): readonly TableCell[] {
  const cells: TableCell[] = []
  for (const cell of nodes(row, 'c')) {
    const letters = /^[A-Z]{1,3}/.exec(String(cell['@r'] ?? ''))?.[0]
    cells[letters ? columnIndex(letters) : cells.length] = cellValue(cell, strings)
  }
  return Array.from(cells, (cell) => cell ?? null)
}

function cellValue(cell: Node, strings: readonly string[]): TableCell {
  const value = textOf(cell.v)
  switch (cell['@t']) {
    case 's':
      return strings[Number(value)] ?? null
    case 'inlineStr':
      return textOf(cell.is)
    case 'str':
    case 'e':
    case 'b':
      return value
    default:
      return value === '' ? null : Number(value)
  }
}

/** "A" is 0, "AB" is 27. */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The text of an element, whether it is plain, has attributes, or is in pieces of different looks. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  const element = node(value)
  if ('t' in element) return textOf(element.t)
  if ('r' in element) return nodes(element, 'r').map(textOf).join('')
  return typeof element['#text'] === 'string' ? element['#text'] : ''
}

function parse(xml: string): Node {
  // Ours have none; entities that name each other make gigabytes of a few lines.
  if (xml.includes('<!DOCTYPE')) throw new RangeError('a workbook with a document type is not read')
  return xml === '' ? {} : node(parser.parse(xml))
}

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {}
}

function nodes(parent: unknown, name: string): readonly Node[] {
  const children = node(parent)[name]
  return Array.isArray(children) ? children.map(node) : []
}
