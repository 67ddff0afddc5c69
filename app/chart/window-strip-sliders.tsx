'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import type { ChartWords } from '../../lib/view/chart-words.ts'
import type { Picture, Span } from '../../lib/view/picture.ts'
import { WindowSliders } from './live/window-sliders.tsx'
import styles from './time-strip.module.css'

interface WindowStripSlidersProps {
  readonly times: Pick<Picture, 'extent' | 'window' | 'defaultWindow'>
  readonly words: Pick<ChartWords, 'windowFrom' | 'windowTo' | 'windowMove' | 'locale'>
  readonly children: ReactNode
}

/** The thumbs over a strip. The page is asked for again when the hand lets go: its list depends on the years. */
export function WindowStripSliders({ times, words, children }: WindowStripSlidersProps) {
  const router = useRouter()
  const [held, setHeld] = useState<Span | null>(null)
  const window = held ?? times.window
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page has answered
  useEffect(() => setHeld(null), [times.window.start, times.window.end])
  const settle = async (next: Span) => {
    setHeld(next)
    // How addresses say times is needed only once a hand has let go.
    const { addressOfWindow } = await import('./live/address-of-window.ts')
    router.push(addressOfWindow(globalThis.location, next, times), { scroll: false })
  }
  const share = (day: number) => `${((day - times.extent.start) / (times.extent.end - times.extent.start)) * 100}%`
  return (
    <div className={styles.withSliders}>
      <div
        className={styles.shownWindow}
        style={{ left: share(window.start), right: `calc(100% - ${share(window.end)})` }}
        aria-hidden="true"
      />
      {children}
      <WindowSliders extent={times.extent} window={window} words={words} onShow={setHeld} onSettle={settle} />
    </div>
  )
}
