/** What a reader holds in a drawing that is about to be replaced by another of the same picture. */
export interface Hold {
  /** Which of its foldable parts are open, by their order. */
  readonly open: readonly number[]
  /** What has the focus: the mark of a fact, or the foldable part in this place. */
  readonly focus: { readonly fact: string } | { readonly part: number } | null
}

const HEADS = 'details > summary'

/** Looks at the one form of the drawing that is seen. */
export function holdOf(drawing: HTMLElement): Hold {
  const held = drawing.contains(document.activeElement) ? document.activeElement : null
  const fact = held?.getAttribute('data-fact') ?? null
  const heads = seen(drawing, HEADS)
  const part = held === null ? -1 : heads.indexOf(held)
  return {
    open: heads.flatMap((head, index) => (head.parentElement?.hasAttribute('open') ? [index] : [])),
    focus: fact !== null ? { fact } : part === -1 ? null : { part },
  }
}

/** Opens and focuses the same in the other drawing. What has got the focus in the meantime keeps it. */
export function takeOver(drawing: HTMLElement, { open, focus }: Hold): void {
  const heads = seen(drawing, HEADS)
  for (const index of open) heads[index]?.parentElement?.setAttribute('open', '')
  if (focus === null || (document.activeElement !== null && document.activeElement !== document.body)) return
  const found = 'fact' in focus ? seen(drawing, `[data-fact="${CSS.escape(focus.fact)}"]`)[0] : heads[focus.part]
  if (found instanceof HTMLElement || found instanceof SVGElement) found.focus({ preventScroll: true })
}

function seen(drawing: HTMLElement, selector: string): readonly Element[] {
  return [...drawing.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0)
}
