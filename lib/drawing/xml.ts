/** What an attribute may be; null and undefined leave it out. Numbers are written to a hundredth. */
export type AttributeValue = string | number | null | undefined

/** Characters that XML 1.0 forbids, and those that turn the direction of writing: nothing drawn here is written that way. */
const UNWRITABLE =
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** One element of a drawing as text. Children are elements that are already written; words go through `words`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null || value === undefined ? '' : ` ${key}="${escaped(attribute(value))}"`))
    .join('')
  const inner = children.join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

/** Words as the content of an element: nothing in them can become markup. */
export function words(text: string): string {
  return escaped(text)
}

/** What `words` made back into plain words. */
export function plainWords(written: string): string {
  return written.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}

function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
