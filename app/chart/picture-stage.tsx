'use client'

import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ChartWords } from '../../lib/view/chart-words.ts'
import type { Picture } from '../../lib/view/picture.ts'
import { takeAside } from '../served/document-parts.ts'
import { ServedData, servedData } from '../served/served-data.tsx'
import { type Hold, holdOf, takeOver } from './hand-over.ts'
import styles from './picture-stage.module.css'
import { useReader } from './use-reader.ts'

// Plain `lazy`: with next/dynamic every browser would fetch what only some need. The server draws before it sends; a browser
// has to draw only when it comes from another page.
const DrawnPicture = lazy(() => import('./drawn-picture.tsx').then((module) => ({ default: module.DrawnPicture })))

// Recharts weighs more than all else on the page; nobody waits for it to see the picture.
// Should it never arrive, the server's drawing stays, and its links work.
const LivePicture = lazy(() =>
  import('./live/live-picture.tsx').then(
    (module) => ({ default: module.LivePicture }),
    () => ({ default: () => <></> }),
  ),
)

/** A picture, or the names under which it and its drawing came with the document. */
type PictureSource = { readonly picture: Picture } | { readonly data: string; readonly drawing: string }

interface PictureStageProps {
  readonly source: PictureSource
  readonly words: ChartWords
  readonly selected: string | null
  readonly fixed: boolean
  readonly narrow: boolean
}

/**
 * The server's drawing until a reader is there and the live one stands in its place; they are of one height, so nothing
 * moves, and what was opened or has the focus stays so.
 */
export function PictureStage({ source, words, selected, fixed, narrow }: PictureStageProps) {
  const [painted, setPainted] = useState(false)
  const drawn = useRef<HTMLDivElement>(null)
  const live = useRef<HTMLDivElement>(null)
  const hold = useRef<Hold | null>(null)
  const onPainted = useCallback(() => {
    hold.current = drawn.current && holdOf(drawn.current)
    setPainted(true)
  }, [])
  useLayoutEffect(() => {
    if (painted && live.current && hold.current) takeOver(live.current, hold.current)
  }, [painted])
  const isAsServed = useAsServed(source)
  const isRead = useReader()
  const picture = usePicture(source, isRead || !isAsServed)
  return (
    <div className={styles.stage} data-painted={painted || undefined}>
      {!painted && (
        <div ref={drawn} key={isAsServed ? 'served' : 'drawn'} className={styles.drawn} {...(isAsServed ? asServed(source) : {})}>
          {isAsServed || !picture ? undefined : (
            <DrawnPicture picture={picture} words={words} selected={selected} fixed={fixed} narrow={narrow} />
          )}
        </div>
      )}
      {'data' in source && <ServedData name={source.data} />}
      <div ref={live} className={painted ? undefined : styles.waiting}>
        {isRead && picture && (
          <Suspense>
            <LivePicture picture={picture} words={words} selected={selected} fixed={fixed} onPainted={onPainted} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

/**
 * Drawings of hundreds of elements each are in the page already. Leaving them as they are spares the browser
 * making them again only to throw them away: React takes an element with set HTML for finished and does not look inside.
 */
function asServed(source: PictureSource) {
  const html = typeof window === 'undefined' && 'drawing' in source ? (takeAside(source.drawing) as string) : ''
  return { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: html } }
}

/** The picture once it is needed: what came with the document is not read before. */
function usePicture(source: PictureSource, isNeeded: boolean): Picture | null {
  const [name, made] = 'data' in source ? [source.data, null] : [null, source.picture]
  return useMemo(() => made ?? (isNeeded && name !== null ? servedData<Picture>(name) : null), [name, made, isNeeded])
}

/** Whether the picture is the one that came as HTML: until another comes. */
function useAsServed(source: PictureSource): boolean {
  const picture = 'data' in source ? source.data : source.picture
  const hydrating = useSyncExternalStore(
    () => () => {},
    () => false,
    // Where no document is drawn, the server has to make what a browser then finds.
    () => 'data' in source || typeof window !== 'undefined',
  )
  const [served, setServed] = useState(hydrating ? picture : null)
  // Its HTML is gone for good as soon as another has taken its place.
  if (served !== null && served !== picture) setServed(null)
  return served === picture
}
