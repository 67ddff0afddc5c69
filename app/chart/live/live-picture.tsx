import { useRouter } from 'next/navigation'
import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { addressWith } from '../../../lib/address/change-address.ts'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import type { Picture, Span } from '../../../lib/view/picture.ts'
import { placePicture, placeSurroundings } from '../../../lib/view/place-picture.ts'
import { roomFor } from '../../../lib/view/room.ts'
import { meets } from '../../../lib/view/span.ts'
import { snapToUnit, zoomAround } from '../../../lib/view/window.ts'
import { DrawnPicture } from '../drawn-picture.tsx'
import { PictureFrame } from '../frame/picture-frame.tsx'
import { emphasisOn } from '../marks/emphasis.ts'
import { findMark } from '../marks/find-mark.ts'
import { exactly } from '../marks/place-x.ts'
import { CrosshairFlag, CrosshairLine, LaneCross, PanelCross } from './crosshair.tsx'
import { FocusWords } from './focus-words.tsx'
import { LensGrip } from './lens-grip.tsx'
import styles from './live.module.css'
import { LivePanel } from './live-panel.tsx'
import { MarkLine } from './mark-line.tsx'
import { NearWords } from './near-words.tsx'
import { OneByOne } from './one-by-one.tsx'
import { createPointedStore, PointedContext } from './pointed.ts'
import { Tooltip } from './tooltip.tsx'
import { useEmphasis } from './use-emphasis.ts'
import { useGestures } from './use-gestures.ts'
import { useMarks } from './use-marks.ts'
import { useNear } from './use-near.ts'
import { useRoom } from './use-room.ts'
import { useWindow } from './use-window.ts'
import { WindowSliders } from './window-sliders.tsx'
import { ZoomButtons } from './zoom-buttons.tsx'

interface LivePictureProps {
  readonly picture: Picture
  readonly words: ChartWords
  readonly selected: string | null
  /** The window stays as the address has it: no strip, no buttons, no gestures. */
  readonly fixed: boolean
  /** Called once when all charts stand. */
  readonly onPainted: () => void
}

/** The picture in the reader's hand: the server's frame at the exact width, with Recharts in its panels. */
export function LivePicture({ picture: served, words, selected, fixed, onPainted }: LivePictureProps) {
  const root = useRef<HTMLDivElement>(null)
  const [store] = useState(createPointedStore)
  const pixels = useRoom(root)
  const room = roomFor(pixels ?? 0)
  const width = Math.max(200, (pixels ?? 0) - room.gutter)
  const control = useWindow(served)
  const { window, settled, show } = control
  const { shown: picture, state, again } = useNear(served, settled)
  const settle: typeof control.settle = fixed ? stays : control.settle
  const [lensSpan, setLensSpan] = useState<Span>()
  // The lens tells whole months.
  const moveLens = useCallback((span: Span) => setLensSpan(snapToUnit(span, { unit: 'month', step: 1 })), [])
  const [printing, setPrinting] = useState(false)
  const chosenLens = lensSpan && meets(lensSpan, settled) ? lensSpan : undefined
  const surroundings = useMemo(
    () => placeSurroundings(picture, settled, width, chosenLens),
    [picture, settled, width, chosenLens],
  )
  const placed = useMemo(() => placePicture(picture, window, width, surroundings), [picture, window, width, surroundings])
  const { chosen, choose } = useChoice(picture, selected)
  const emphasis = useMemo(() => emphasisOn(findMark(picture, chosen)), [picture, chosen])
  const lens = placed.lens?.span ?? null
  const seen = { window, width } as const
  const zoom = (factor: number, day = (window.start + window.end) / 2) =>
    settle(zoomAround(window, day, factor, picture.extent), true)
  const reset = () => settle(picture.defaultWindow, true)
  const plot = () => {
    const box = root.current?.getBoundingClientRect()
    return box ? { left: box.left + room.gutter, width } : null
  }
  useGestures(root, {
    control,
    extent: picture.extent,
    plot: fixed ? nowhere : plot,
    lens: lens && { span: lens, move: moveLens },
  })
  useEmphasis(root, picture, chosen, store)
  const handlers = useMarks({
    root,
    store,
    window,
    plot,
    selected: chosen,
    choose,
    zoom,
    reset,
    lens,
    extent: picture.extent,
    moveLens: setLensSpan,
  })
  const isPainted = usePainted(root, pixels !== null, onPainted)
  useLayoutEffect(() => {
    // The printed page has another width than the screen: print the drawing that fits any.
    const print = () => flushSync(() => setPrinting(true))
    const done = () => setPrinting(false)
    addEventListener('beforeprint', print)
    addEventListener('afterprint', done)
    return () => {
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', done)
    }
  }, [])
  return (
    <PointedContext.Provider value={store}>
      {printing && (
        <div className={styles.printed}>
          <DrawnPicture picture={{ ...picture, window }} words={words} selected={chosen} fixed={fixed} />
        </div>
      )}
      <div
        ref={root}
        className={styles.live}
        style={{ '--gutter': `${room.gutter}px` } as CSSProperties}
        data-form={room.form}
        data-width={width}
        data-live=""
        {...handlers}
      >
        {pixels !== null && (
          <PictureFrame
            picture={picture}
            placed={placed}
            words={words}
            fixed={fixed}
            emphasis={emphasis}
            x={exactly}
            parts={{
              panel: (panel) => (
                <OneByOne>
                  <LivePanel placed={panel} window={window} extent={picture.extent} series={picture.series} emphasis={emphasis} />
                </OneByOne>
              ),
              plot: (plot) => <OneByOne atOnce={isPainted.current}>{plot}</OneByOne>,
              panelExtra: (panel) => <PanelCross placed={panel} noFigure={picture.words.noFigure} {...seen} />,
              laneExtra: (lane) => (
                <LaneCross
                  lane={lane}
                  columns={picture.lanes.find(({ topic }) => topic === lane.topic)?.condensed?.words}
                  {...seen}
                />
              ),
              state: picture.condensed && <NearWords state={state} words={picture.condensed.words} onAgain={again} />,
              overview: <WindowSliders extent={picture.extent} window={window} words={words} onShow={show} onSettle={settle} />,
              axis: <CrosshairFlag {...seen} locale={words.locale} />,
              backdrop: (
                <>
                  <CrosshairLine />
                  <MarkLine placed={placed} selected={chosen} />
                </>
              ),
              tools: (
                <ZoomButtons
                  words={words}
                  changed={window.start !== picture.defaultWindow.start || window.end !== picture.defaultWindow.end}
                  onZoom={zoom}
                  onReset={reset}
                />
              ),
              lensGrip: !fixed && lens && (
                <LensGrip placed={placed} lens={lens} extent={picture.extent} words={words} onMove={moveLens} />
              ),
            }}
          />
        )}
        <Tooltip root={root} picture={picture} words={words} />
        <FocusWords picture={picture} />
      </div>
    </PointedContext.Provider>
  )
}

/** Where nothing is to move, a hand finds no plot to take hold of and a key changes no window. */
const nowhere = () => null
const stays = () => undefined

/**
 * Choosing a mark opens its evidence by its address; choosing it again, or nothing, closes it. The window of the moment
 * goes along. The mark is ringed at once: its evidence comes from the server.
 */
function useChoice(picture: Picture, selected: string | null) {
  const router = useRouter()
  const [asked, setAsked] = useState<{ readonly id: string | null } | null>(null)
  const chosen = asked ? asked.id : selected
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server has answered, or the Back button has
  useEffect(() => setAsked(null), [selected])
  const choose = (id: string | null) => {
    const { pathname, search } = globalThis.location
    const mark = id === chosen ? null : findMark(picture, id)
    if (!mark && !chosen) return
    const address = mark
      ? addressWith(mark.href, { time: new URLSearchParams(search).get('time') })
      : addressWith(pathname + search, { fact: null })
    setAsked({ id: mark?.id ?? null })
    router.push(address, { scroll: false })
  }
  return { chosen, choose }
}

/**
 * Tells once that every plot is drawn: Recharts needs a few passes until its scales stand. Answers whether it has told.
 */
function usePainted(
  root: { readonly current: HTMLElement | null },
  measured: boolean,
  onPainted: () => void,
): { readonly current: boolean } {
  const told = useRef(false)
  useEffect(() => {
    if (!measured || told.current) return
    let frame = 0
    const look = () => {
      const drawn = (plots: string, by: string) =>
        [...(root.current?.querySelectorAll(plots) ?? [])].every((plot) => plot.querySelector(by))
      if (drawn('[data-panel]', '.recharts-surface') && drawn('[data-lane]', 'svg')) {
        told.current = true
        onPainted()
      } else frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }, [root, measured, onPainted])
  return told
}
