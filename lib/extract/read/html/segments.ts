import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Piece } from '../../document.ts'
import { elementRole, type Role } from './element-role.ts'
import { textPieces } from './text-pieces.ts'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** A run of text that a reader sees as one line or paragraph, with the elements that it stands in, outermost first. */
export interface Segment {
  readonly tag: 'heading' | 'list-item' | 'table-row' | 'paragraph'
  readonly role: Role
  readonly pieces: readonly Piece[]
  readonly path: readonly Element[]
  /** UTF-16 units of text, and of those inside links. */
  readonly length: number
  readonly linked: number
}

const BREAKS = new Set(
  'address,article,aside,blockquote,body,center,dd,details,div,dl,dt,fieldset,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,html,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
)
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

interface Place {
  readonly role: Role
  readonly tag: Segment['tag']
  readonly path: readonly Element[]
  readonly inLink: boolean
  /** The row of a table of data: its cells are one segment. */
  readonly inRow: boolean
}

/**
 * The segments of a page in reading order. The walk keeps its own stack: pages nest as deep as they like. Nothing of a role
 * `skip` is in it.
 */
export function segmentsOf(source: string, root: Node): readonly Segment[] {
  const collector = new Collector()
  const stack: (() => void)[] = []
  const visit = (node: Node, place: Place): void => {
    if ('value' in node) {
      const where = node.sourceCodeLocation
      // Text that the parser moved out of a broken table is no longer one stretch of the source.
      if (where && !source.slice(where.startOffset, where.endOffset).includes('<')) {
        collector.text(textPieces(source, where.startOffset, where.endOffset), place)
      }
      return
    }
    if (!('tagName' in node)) {
      if ('childNodes' in node) visitChildren(node.childNodes, place)
      return
    }
    if (node.tagName === 'br' && !place.inRow) collector.end()
    const role = elementRole(node) ?? place.role
    if (role === 'skip' || node.tagName === 'head' || node.tagName === 'img') return
    // A picture and its caption, and not a page set in a table.
    if (node.tagName === 'table' && holds(node, 'img') && !holds(node, 'p', 3) && !holds(node, 'table')) return
    const inside = placeInside(node, role, place)
    // Among related news every link is a title of its own.
    const breaks = (BREAKS.has(node.tagName) && !place.inRow) || (role === 'related' && node.tagName === 'a')
    if (breaks) collector.end()
    if (place.inRow && (node.tagName === 'td' || node.tagName === 'th'))
      collector.cell(node.sourceCodeLocation?.startOffset ?? 0, place)
    if (breaks) stack.push(() => collector.end())
    visitChildren(node.childNodes, inside)
  }
  const visitChildren = (nodes: readonly Node[], place: Place): void => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index]
      if (node) stack.push(() => visit(node, place))
    }
  }
  visitChildren([root], { role: 'text', tag: 'paragraph', path: [], inLink: false, inRow: false })
  for (let next = stack.pop(); next; next = stack.pop()) next()
  collector.end()
  return collector.segments
}

function placeInside(element: Element, role: Role, place: Place): Place {
  const { tagName } = element
  const isRow = tagName === 'tr' && isDataRow(element)
  const tag = HEADINGS.has(tagName)
    ? 'heading'
    : tagName === 'li'
      ? 'list-item'
      : isRow
        ? 'table-row'
        : place.inRow
          ? 'table-row'
          : BREAKS.has(tagName) && tagName !== 'div'
            ? 'paragraph'
            : place.tag
  // Inside a heading, a list item or a row, paragraphs are still that.
  const kept = place.tag === 'paragraph' || tag === 'heading' || tag === 'table-row' ? tag : place.tag
  return {
    role: place.role === 'related' ? 'related' : role,
    tag: kept,
    path: BREAKS.has(tagName) ? [...place.path, element] : place.path,
    inLink: place.inLink || tagName === 'a',
    inRow: place.inRow || isRow,
  }
}

/** Two cells or more without paragraphs of their own are data; all other tables are there for the layout. */
function isDataRow(row: Element): boolean {
  const cells = row.childNodes.filter(
    (node): node is Element => 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th'),
  )
  return cells.length >= 2 && !cells.some((cell) => LAYOUT.some((name) => holds(cell, name)) || holds(cell, 'p', 2))
}

/** What stands in no cell of data; a spreadsheet pasted into a page has one paragraph a cell. */
const LAYOUT = ['table', 'li', 'h1', 'h2', 'h3', 'h4']

/** Whether an element holds so many of that name, looked for without recursion and not for ever. */
function holds(element: Element, tagName: string, times = 1): boolean {
  const open: Node[] = [...element.childNodes]
  let left = times
  for (let looked = 0; open.length > 0 && looked < 5000; looked++) {
    const node = open.pop()
    if (node && 'tagName' in node && node.tagName === tagName && --left === 0) return true
    if (node && 'childNodes' in node) open.push(...node.childNodes)
  }
  return false
}

/** Gathers text until something ends the line. */
class Collector {
  readonly segments: Segment[] = []
  #pieces: Piece[] = []
  #place: Place | null = null
  #length = 0
  #linked = 0

  text(pieces: readonly Piece[], place: Place): void {
    this.#place ??= place
    for (const piece of pieces) {
      const length = piece.reads?.length ?? piece.end - piece.start
      this.#pieces.push(piece)
      this.#length += length
      if (place.inLink) this.#linked += length
    }
  }

  /** A cell begins: what came before it in its row is set apart. */
  cell(at: number, place: Place): void {
    if (this.#pieces.length > 0) this.text([{ start: at, end: at, reads: ' | ' }], place)
  }

  end(): void {
    const place = this.#place
    if (place && this.#length > 0) {
      const { role, tag, path } = place
      this.segments.push({ role, tag, path, pieces: this.#pieces, length: this.#length, linked: this.#linked })
    }
    this.#pieces = []
    this.#place = null
    this.#length = 0
    this.#linked = 0
  }
}
