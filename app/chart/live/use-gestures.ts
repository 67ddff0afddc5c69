import { type RefObject, useEffect, useRef } from 'react'
import type { Span } from '../../../lib/view/picture.ts'
import { pan, zoomAround } from '../../../lib/view/window.ts'
import type { WindowControl } from './use-window.ts'

/** A hand that moves less than this has clicked. */
const SLACK = 4

interface Plot {
  readonly left: number
  readonly width: number
}

interface GestureTarget {
  readonly control: WindowControl
  readonly extent: Span
  readonly plot: () => Plot | null
  readonly lens: { readonly span: Span; readonly move: (span: Span) => void } | null
}

/**
 * Panning by drag, zooming by pinch and by the wheel with Ctrl. A drag in the lens moves the lens.
 * The address is written when the hand lets go.
 */
export function useGestures(root: RefObject<HTMLElement | null>, target: GestureTarget) {
  const latest = useRef(target)
  latest.current = target
  useEffect(() => {
    const element = root.current
    if (!element) return
    const hands = new Map<number, { x: number; began: number }>()
    let grip: {
      kind: 'window' | 'lens' | 'pinch'
      from: Span
      spread: number
      middle: number
      moved: boolean
      last: Span
    } | null = null
    let wheelEnd = 0

    const begin = (kind: 'window' | 'lens' | 'pinch', from: Span) => {
      const xs = [...hands.values()].map(({ x }) => x)
      const middle = xs.reduce((sum, x) => sum + x, 0) / xs.length
      grip = { kind, from, spread: Math.max(...xs) - Math.min(...xs), middle, moved: grip?.moved ?? false, last: from }
    }
    const onDown = (event: PointerEvent) => {
      const place = (event.target as Element).closest('[data-panel], [data-lane], [data-axis]')
      if (!place || event.button !== 0) return
      hands.set(event.pointerId, { x: event.clientX, began: event.clientX })
      const { control, lens } = latest.current
      if (hands.size === 2) begin('pinch', control.window)
      else if (place.getAttribute('data-lane') === 'lens') {
        if (lens) begin('lens', lens.span)
      } else begin('window', control.window)
    }
    const onMove = (event: PointerEvent) => {
      const hand = hands.get(event.pointerId)
      const plot = latest.current.plot()
      // One finger of a pinch has left: the other one no longer says how far apart they are.
      if (!hand || !grip || !plot || (grip.kind === 'pinch' && hands.size < 2)) return
      hand.x = event.clientX
      if (!grip.moved && grip.kind !== 'pinch') {
        if (Math.abs(hand.x - hand.began) < SLACK) return
        // The drag begins here, so that the picture does not jump by the slack.
        hand.began = hand.x
        element.setPointerCapture(event.pointerId)
      }
      grip.moved = true
      const { control, extent, lens } = latest.current
      const length = grip.from.end - grip.from.start
      if (grip.kind === 'pinch') {
        const xs = [...hands.values()].map(({ x }) => x)
        const spread = Math.max(24, Math.max(...xs) - Math.min(...xs))
        const day = grip.from.start + ((grip.middle - plot.left) / plot.width) * length
        grip.last = zoomAround(grip.from, day, Math.max(24, grip.spread) / spread, extent)
        control.show(grip.last)
      } else {
        const days = ((hand.began - hand.x) / plot.width) * length
        grip.last = pan(grip.from, days, extent)
        if (grip.kind === 'lens') lens?.move(grip.last)
        else control.show(grip.last)
      }
    }
    const onUp = (event: PointerEvent) => {
      if (!hands.delete(event.pointerId) || hands.size > 0) return
      if (grip?.moved) {
        if (grip.kind !== 'lens') latest.current.control.settle(grip.last)
        // The click that follows a drag is no choice.
        element.addEventListener('click', swallow, { capture: true, once: true })
        requestAnimationFrame(() => element.removeEventListener('click', swallow, { capture: true }))
      }
      grip = null
    }
    const onWheel = (event: WheelEvent) => {
      const plot = latest.current.plot()
      if (!event.ctrlKey || !plot) return
      event.preventDefault()
      const { control, extent } = latest.current
      const share = Math.min(1, Math.max(0, (event.clientX - plot.left) / plot.width))
      const day = control.window.start + share * (control.window.end - control.window.start)
      const next = zoomAround(control.window, day, Math.exp(Math.max(-40, Math.min(40, event.deltaY)) * 0.01), extent)
      control.show(next)
      clearTimeout(wheelEnd)
      wheelEnd = Number(setTimeout(() => latest.current.control.settle(next), 250))
    }
    const noDrag = (event: Event) => event.preventDefault()
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    element.addEventListener('dragstart', noDrag)
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      clearTimeout(wheelEnd)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
      element.removeEventListener('dragstart', noDrag)
      element.removeEventListener('wheel', onWheel)
    }
  }, [root])
}

function swallow(event: Event) {
  event.preventDefault()
  event.stopPropagation()
}
