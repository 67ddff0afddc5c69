// What had the focus in a part of the page that leaves is given it again in the part that takes its place in the same moment: the
// same links and boxes, made by another hand.

interface Held {
  readonly selector: string
  /** How far down the window it stood. */
  readonly top: number
}

let held: Held | null = null

/** Remembers what has the focus in a part that leaves, until the next one has come. */
export function holdFocus(part: HTMLElement): void {
  const focused = part.contains(document.activeElement) ? document.activeElement : null
  if (!(focused instanceof HTMLElement)) return
  held = { selector: selectorOf(focused), top: focused.getBoundingClientRect().top }
  // What takes the place is in the page before anything else can happen.
  queueMicrotask(() => {
    held = null
  })
}

/** Gives the focus to what had it in the part that has just left; how far it moved in the window (pixels), null where nothing took it. */
export function takeFocus(part: HTMLElement | null): number | null {
  const hold = held
  if (hold === null || document.activeElement !== document.body) return null
  const same = part?.querySelector<HTMLElement>(hold.selector)
  same?.focus({ preventScroll: true })
  if (!same || document.activeElement !== same) return null
  return same.getBoundingClientRect().top - hold.top
}

/** What tells a link or a box from all others of its part. */
function selectorOf(element: HTMLElement): string {
  const quoted = (value: string | null) => `"${CSS.escape(value ?? '')}"`
  if (element instanceof HTMLInputElement) return `input[name=${quoted(element.name)}][value=${quoted(element.value)}]`
  const { fact } = element.dataset
  return fact === undefined ? `a[href=${quoted(element.getAttribute('href'))}]` : `a[data-fact=${quoted(fact)}]`
}
