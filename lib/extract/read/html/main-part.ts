import { attribute } from './element-role.ts'
import type { Element, Segment } from './segments.ts'

/** Shorter lines are titles, links and labels; an article is made of longer ones. */
const PARAGRAPH = 80
/** The element that holds so much of the page's running text is the article with what belongs to it. */
const SHARE = 0.7

/**
 * The element that the article stands in: the one that says so (`<article>`, `articleBody`), or the innermost one that holds most
 * of the running text. Null for a page without any.
 */
export function mainPart(segments: readonly Segment[]): Element | null {
  const weights = new Map<Element, number>()
  let whole = 0
  for (const { role, path, length, linked } of segments) {
    if (role !== 'text' || length < PARAGRAPH || linked > length / 3) continue
    whole += length
    for (const element of path) weights.set(element, (weights.get(element) ?? 0) + length)
  }
  const heaviest = (elements: readonly (readonly [Element, number])[]) =>
    [...elements].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  const said = heaviest([...weights].filter(([element]) => element.tagName === 'article'))
  if (said && (weights.get(said) ?? 0) > whole / 3) return said
  const body = heaviest([...weights].filter(([element]) => attribute(element, 'itemprop') === 'articleBody'))
  if (body) return parentOf(body, segments) ?? body
  // Insertion order is outermost first on every path, so the last one that holds enough is the innermost.
  return [...weights].filter(([, weight]) => weight >= whole * SHARE).at(-1)?.[0] ?? null
}

/** Title and lead stand beside the body, not in it. */
function parentOf(element: Element, segments: readonly Segment[]): Element | null {
  const path = segments.find((segment) => segment.path.includes(element))?.path ?? []
  return path[path.indexOf(element) - 1] ?? null
}
