/** The marks of one panel or lane in time order; those that begin together in the order they are drawn. */
export function marksInOrder(group: Element): readonly SVGElement[] {
  return [...group.querySelectorAll<SVGElement>('[data-fact]')].sort((a, b) => Number(a.dataset.x1) - Number(b.dataset.x1))
}

/** The panel, lane or lens that a mark stands in. */
export function groupOf(element: Element): Element | null {
  return element.closest('[data-panel], [data-lane]')
}

/** The mark that a key leads to from another; null where the key leads nowhere. */
export function markOfKey(key: string, from: Element): SVGElement | null {
  const group = groupOf(from)
  if (!group) return null
  const marks = marksInOrder(group)
  const index = marks.indexOf(from as SVGElement)
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return marks[index + 1] ?? null
    case 'ArrowLeft':
    case 'ArrowUp':
      return marks[index - 1] ?? null
    case 'Home':
      return marks[0] ?? null
    case 'End':
      return marks.at(-1) ?? null
    default:
      return null
  }
}

/** Makes each panel and lane one stop of the Tab key: the mark that was focused last, or the first. */
export function makeTabStops(root: Element) {
  for (const group of root.querySelectorAll('[data-panel], [data-lane]')) {
    const marks = marksInOrder(group)
    const stop = marks.find((mark) => mark.getAttribute('tabindex') === '0') ?? marks[0]
    for (const mark of marks) {
      const value = mark === stop ? '0' : '-1'
      if (mark.getAttribute('tabindex') !== value) mark.setAttribute('tabindex', value)
    }
  }
}
