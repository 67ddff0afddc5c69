import { find, html, type Info, normalize, svg } from 'property-information'
import type { ReactElement, ReactNode } from 'react'

/**
 * The HTML of what is drawn without hooks and without waiting, as React writes it for a page that it will not look at again
 * (`renderToStaticMarkup`; the tests compare), but for two things that no browser tells apart: the case of names such as "colSpan",
 * and pixels beyond a hundredth. React's own way to HTML is made for trees that wait, fail in parts and are
 * gone through again by a browser: it takes ten times as long for the thousands of elements of a picture.
 *
 * Throws for what has no HTML (functions as attributes, components of the browser, components that wait) and for what nothing drawn
 * so far needs: texts that a field begins with, numbers in a style that are no lengths.
 */
export function markupOf(node: ReactNode): string {
  return written(node)
}

const [FRAGMENT, MEMO] = [Symbol.for('react.fragment'), Symbol.for('react.memo')]
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

type Props = Readonly<Record<string, unknown>>

function written(node: unknown): string {
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (isElement(node)) return elementWritten(node.type, node.props)
  if (typeof node === 'object' && Symbol.iterator in node) {
    let all = ''
    for (const one of node as Iterable<unknown>) all += written(one)
    return all
  }
  throw new Error(`${typeof node} ${String(node)} has no HTML: elements, texts, numbers and lists of them have`)
}

function elementWritten(type: unknown, props: Props): string {
  if (typeof type === 'string') return hostWritten(type, props)
  if (type === FRAGMENT) return written(props.children)
  const drawing = isMemo(type) ? type.type : type
  // Next puts an object in the place of a component that only a browser runs.
  if (typeof drawing !== 'function') throw new Error(`${String(type)} is no component that the server draws at once`)
  return written(drawing(props))
}

function hostWritten(tag: string, props: Props): string {
  let start = `<${tag}`
  for (const name in props) {
    if (name !== 'children' && name !== 'dangerouslySetInnerHTML') start += attribute(name, props[name])
  }
  if (VOID.has(tag)) return `${start}/>`
  const set = props.dangerouslySetInnerHTML as { readonly __html: string } | undefined
  const inside = set ? set.__html : written(props.children)
  return `${start}>${inside}</${tag}>`
}

function attribute(property: string, value: unknown): string {
  if (value === null || value === undefined || property === 'suppressHydrationWarning') return ''
  if (typeof value === 'function') throw new Error(`"${property}" is a function, which HTML has no room for`)
  // Where a box begins, for React; what it is, for HTML.
  if (property === 'defaultChecked') return value ? ' checked=""' : ''
  if (/^default[A-Z]/.test(property))
    throw new Error(`"${property}" is what a field begins with, which only React knows to write`)
  const { attribute: name, boolean, booleanish, overloadedBoolean } = infoOf(property)
  if (name === 'style') return styled(value as Props)
  if (booleanish || name.startsWith('data-') || name.startsWith('aria-')) return ` ${name}="${escaped(String(value))}"`
  if (value === false || (boolean && !value)) return ''
  if (boolean || (overloadedBoolean && value === true)) return ` ${name}=""`
  const text = typeof value === 'number' && PLACES.has(name) ? hundredths(value) : String(value)
  if (name === 'href' && isScript(text)) return ''
  return ` ${name}="${escaped(text)}"`
}

/** Where a shape stands and how large it is, in pixels. */
const PLACES = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height'])

/** No screen tells a thousandth of a pixel, and its digits are what packs worst in a page. */
function hundredths(pixels: number): string {
  return String(Math.round(pixels * 100) / 100)
}

/** React lets no script pass as an address either. Browsers read over tabs, line ends and whatever stands before the first letter. */
function isScript(address: string): boolean {
  const scheme = /^[^/?#:]*(?=:)/.exec(address)?.[0]
  return scheme !== undefined && scheme.replaceAll(/[^a-z]/gi, '').toLowerCase() === 'javascript'
}

/** What is known of properties; looked up once, as each is asked for thousands of times. */
const known = new Map<string, Info>()

/** As React does, wherever the element stands: what HTML does not know is an attribute of SVG. */
function infoOf(property: string): Info {
  const info = known.get(property) ?? find(normalize(property) in html.normal ? html : svg, property)
  known.set(property, info)
  return info
}

/** What a number is so many pixels of. */
const LENGTHS = new Set(['left', 'top', 'right', 'bottom', 'width', 'height', 'minWidth', 'minHeight', 'maxWidth', 'maxHeight'])

function styled(style: Props): string {
  const rules = Object.entries(style).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const text = rules.map(([name, value]) => `${dashed(name)}:${typeof value === 'number' ? pixels(name, value) : value}`)
  return text.length === 0 ? '' : ` style="${escaped(text.join(';'))}"`
}

function pixels(name: string, value: number): string {
  if (!LENGTHS.has(name))
    throw new Error(`"${name}: ${value}" is no length in pixels (expected ${[...LENGTHS].join(', ')}, or a text)`)
  return value === 0 ? '0' : `${value}px`
}

function dashed(name: string): string {
  return name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign) : text
}

function isElement(node: unknown): node is ReactElement<Props> {
  return typeof node === 'object' && node !== null && '$$typeof' in node && 'props' in node
}

function isMemo(type: unknown): type is { readonly type: unknown } {
  return typeof type === 'object' && type !== null && '$$typeof' in type && type.$$typeof === MEMO
}
