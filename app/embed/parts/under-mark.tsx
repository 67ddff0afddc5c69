'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface UnderMarkProps {
  readonly fact: string
  readonly className: string | undefined
  readonly children: ReactNode
}

const CLEAR = 14

/**
 * Holds what was opened by a mark at that mark's height. A frame is as high as its content and does not scroll by itself:
 * a panel at its end could be far from where the reader looks. Without JavaScript it stands after the picture.
 */
export function UnderMark({ fact, className, children }: UnderMarkProps) {
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const held = box.current
    const around = held?.parentElement
    if (!held || !around) return
    const place = () => {
      const found = [...around.querySelectorAll(`[data-fact="${CSS.escape(fact)}"]`)]
      const mark = found.find((one) => !held.contains(one) && one.getClientRects().length > 0)
      held.toggleAttribute('data-placed', mark !== undefined)
      if (!mark) return
      const top = mark.getBoundingClientRect().bottom - around.getBoundingClientRect().top + CLEAR
      held.style.setProperty('--top', `${Math.round(top)}px`)
      around.style.setProperty('--reach', `${Math.round(top + held.offsetHeight)}px`)
    }
    const observer = new ResizeObserver(place)
    observer.observe(around)
    observer.observe(held)
    return () => {
      observer.disconnect()
      around.style.removeProperty('--reach')
    }
  }, [fact])

  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}
