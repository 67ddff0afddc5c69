'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * Lights a fact on both sides while one points at it or has the focus on it: its words in the text and its line beside.
 * `data-fact` names a line, `data-facts` all facts of a piece of text. Without JavaScript the links still tell.
 */
export function LitTogether({
  children,
  className,
  chosen,
}: {
  readonly children: ReactNode
  readonly className: string | undefined
  readonly chosen: string | null
}) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const root = box.current
    if (!root) return
    const light = (ids: readonly string[]) => {
      for (const piece of root.querySelectorAll<HTMLElement>('[data-fact], [data-facts]')) {
        const own = (piece.dataset.facts ?? piece.dataset.fact ?? '').split(' ')
        piece.toggleAttribute(
          'data-lit',
          ids.some((id) => own.includes(id)),
        )
      }
    }
    const idsAt = (target: EventTarget | null) => {
      const piece = target instanceof Element ? target.closest<HTMLElement>('[data-fact], [data-facts]') : null
      const text = piece?.dataset.fact ?? piece?.dataset.facts ?? ''
      return text ? text.split(' ') : chosen ? [chosen] : []
    }
    const onPoint = (event: Event) => light(idsAt(event.target))
    const onLeave = () => light(chosen ? [chosen] : [])
    root.addEventListener('pointerover', onPoint)
    root.addEventListener('focusin', onPoint)
    root.addEventListener('pointerleave', onLeave)
    root.addEventListener('focusout', onLeave)
    return () => {
      root.removeEventListener('pointerover', onPoint)
      root.removeEventListener('focusin', onPoint)
      root.removeEventListener('pointerleave', onLeave)
      root.removeEventListener('focusout', onLeave)
    }
  }, [chosen])

  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}
