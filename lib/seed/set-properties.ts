import type { Node } from 'jsonc-parser'

/** A replacement of a stretch of a text; offsets in UTF-16 units. */
export interface TextEdit {
  readonly offset: number
  readonly length: number
  readonly content: string
}

/**
 * The edits that set properties of an object in a JSON text and leave every other character where it is: values that are
 * there are replaced, new ones are added at the end in the object's own layout.
 */
export function setProperties(text: string, object: Node, values: Readonly<Record<string, unknown>>): TextEdit[] {
  const properties = object.children ?? []
  const edits: TextEdit[] = []
  const added: string[] = []
  for (const [key, value] of Object.entries(values)) {
    const node = properties.find((property) => property.children?.[0]?.value === key)?.children?.[1]
    const content = JSON.stringify(value)
    if (!node) added.push(`${JSON.stringify(key)}: ${content}`)
    else if (text.slice(node.offset, node.offset + node.length) !== content)
      edits.push({ offset: node.offset, length: node.length, content })
  }
  if (added.length === 0) return edits
  const [first, last] = [properties[0], properties.at(-1)]
  if (!first || !last) return [...edits, { offset: object.offset + 1, length: 0, content: added.join(', ') }]
  const before = text.slice(object.offset + 1, first.offset)
  const separator = before.includes('\n') ? `,${before.slice(before.lastIndexOf('\n'))}` : ', '
  return [
    ...edits,
    { offset: last.offset + last.length, length: 0, content: added.map((property) => separator + property).join('') },
  ]
}

/** The text with all edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce((edited, { offset, length, content }) => edited.slice(0, offset) + content + edited.slice(offset + length), text)
}
