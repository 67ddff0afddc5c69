import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { addressWith } from '../../../lib/address/change-address.ts'
import { LIST_KEY } from '../../../lib/address/query-pair.ts'
import type { Picture, Span } from '../../../lib/view/picture.ts'
import { timeOfWindow, windowOfAddress } from './window-address.ts'

/** Turns of a wheel or strokes of a key that follow each other this closely are one step for the Back button. */
const ONE_STEP = 1000
const EASE = 180

export interface WindowControl {
  readonly window: Span
  /** The window of the address, which a moving hand has not written yet. */
  readonly settled: Span
  /** Shows a window at once; the address does not know of it yet. */
  readonly show: (window: Span) => void
  /** Shows a window and writes it to the address. `ease`: the eye is led there. */
  readonly settle: (window: Span, ease?: boolean) => void
}

/** The window of the picture: what the address says, or what the reader's hand is just doing to it. */
export function useWindow(picture: Picture): WindowControl {
  const time = useSearchParams().get('time')
  const pathname = usePathname()
  const addressed = useMemo(() => windowOfAddress(time, picture), [time, picture])
  const [held, setHeld] = useState<Span | null>(null)
  const shown = useRef(addressed)
  const frame = useRef(0)
  const lastStep = useRef(Number.NEGATIVE_INFINITY)
  shown.current = held ?? addressed

  // The address has caught up, or the Back button has moved it: it is what counts again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address changes, not when what it reads does
  useEffect(() => setHeld(null), [time, pathname])

  const show = useCallback((window: Span) => {
    cancelAnimationFrame(frame.current)
    // Browsers tell of a moving hand right before a frame: what is drawn at once is in that very frame, not in the next.
    flushSync(() => setHeld(window))
  }, [])

  const settle = useCallback(
    (target: Span, ease = false) => {
      cancelAnimationFrame(frame.current)
      const write = () => {
        const { location, history } = globalThis
        const next = timeOfWindow(target, picture)
        if (next === new URLSearchParams(location.search).get('time')) {
          setHeld(null)
          return
        }
        const address = addressWith(location.pathname + location.search, { time: next, [LIST_KEY]: null })
        const now = performance.now()
        if (now - lastStep.current < ONE_STEP) history.replaceState(null, '', address)
        else history.pushState(null, '', address)
        lastStep.current = now
      }
      const from = shown.current
      if (!ease || matchMedia('(prefers-reduced-motion: reduce)').matches) {
        setHeld(target)
        write()
        return
      }
      const began = performance.now()
      const step = (now: number) => {
        // A frame may carry a time before the stroke that asked for it.
        const part = Math.max(0, Math.min(1, (now - began) / EASE))
        const eased = 1 - (1 - part) ** 3
        const between = (a: number, b: number) => a + (b - a) * eased
        flushSync(() => setHeld({ start: between(from.start, target.start), end: between(from.end, target.end) }))
        if (part < 1) frame.current = requestAnimationFrame(step)
        else write()
      }
      frame.current = requestAnimationFrame(step)
    },
    [picture],
  )
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return { window: shown.current, settled: addressed, show, settle }
}
