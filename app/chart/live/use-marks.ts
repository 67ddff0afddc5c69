import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import type { Span } from '../../../lib/view/picture.ts'
import { dayAt } from '../../../lib/view/time-scale.ts'
import { clampToExtent } from '../../../lib/view/window.ts'
import type { PointedStore } from './pointed.ts'
import { makeTabStops, markOfKey } from './walk-marks.ts'

/** Time to reach the tooltip from its mark. */
const LINGER = 150

interface MarksProps {
  readonly root: RefObject<HTMLElement | null>
  readonly store: PointedStore
  readonly window: Span
  readonly extent: Span
  readonly plot: () => { readonly left: number; readonly width: number } | null
  readonly selected: string | null
  readonly choose: (id: string | null) => void
  readonly zoom: (factor: number, day?: number) => void
  readonly reset: () => void
  readonly lens: Span | null
  readonly moveLens: (lens: Span) => void
}

const LENS_LENGTH = 304

/** Pointing at marks, walking through them by keyboard, and choosing one. All listeners sit on the root: marks come and go. */
export function useMarks(props: MarksProps) {
  const { root, store, selected } = props
  const leave = useRef(0)
  const before = useRef(selected)
  useLayoutEffect(() => {
    if (root.current) makeTabStops(root.current)
  })
  useEffect(() => {
    const closed = before.current
    before.current = selected
    // The evidence was closed and took the focus with it: back to the mark it came from.
    if (closed && !selected && (!document.activeElement || document.activeElement === document.body)) {
      root.current?.querySelector<SVGElement>(`[data-fact="${closed}"]`)?.focus({ preventScroll: true })
    }
  }, [root, selected])
  useEffect(() => () => clearTimeout(leave.current), [])

  /** The middle of a mark that has the focus: it must not fall out of the window when the window shrinks. */
  const dayOf = (mark: SVGElement | null) => {
    const plot = props.plot()
    if (!mark || !plot || inLens(mark)) return undefined
    const middle = (Number(mark.dataset.x1) + Number(mark.dataset.x2)) / 2
    return props.window.start + (middle / plot.width) * (props.window.end - props.window.start)
  }
  const markOf = (target: EventTarget) => (target as Element).closest<SVGElement>('[data-fact]')
  const inLens = (element: Element) => element.closest('[data-lane="lens"]') !== null

  return {
    onPointerOver(event: PointerEvent) {
      const mark = markOf(event.target)
      if (mark && event.pointerType !== 'touch') {
        clearTimeout(leave.current)
        store.change({ mark: { id: mark.dataset.fact ?? '', by: 'pointer', lens: inLens(mark) }, cross: null })
      } else if ((event.target as Element).closest('[data-tooltip]')) clearTimeout(leave.current)
    },
    onPointerOut(event: PointerEvent) {
      if (!markOf(event.target) && !(event.target as Element).closest('[data-tooltip]')) return
      clearTimeout(leave.current)
      leave.current = Number(
        setTimeout(() => {
          if (store.get().mark?.by === 'pointer') store.change({ mark: null })
        }, LINGER),
      )
    },
    // Before the hand moves the picture: to look for the plot afterwards would have the browser lay it out twice.
    onPointerMoveCapture(event: PointerEvent) {
      const place = (event.target as Element).closest('[data-panel], [data-lane], [data-axis]')
      const plot = props.plot()
      const outside = !place || !plot || place.getAttribute('data-lane') === 'lens' || markOf(event.target)
      const x = plot ? event.clientX - plot.left : 0
      if (outside || x < 0 || x > plot.width || event.pointerType === 'touch') {
        if (store.get().cross) store.change({ cross: null })
        return
      }
      store.change({ cross: { x } })
    },
    onPointerLeave() {
      store.change({ cross: null })
    },
    onFocus(event: FocusEvent) {
      const mark = markOf(event.target)
      if (mark?.matches(':focus-visible')) {
        store.change({ mark: { id: mark.dataset.fact ?? '', by: 'focus', lens: inLens(mark) } })
      }
    },
    onBlur(event: FocusEvent) {
      if (markOf(event.target)) store.change({ mark: null })
    },
    onClick(event: MouseEvent) {
      const mark = markOf(event.target)
      if (!mark || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      // The second click of a double click sends the lens there and chooses nothing.
      if (event.detail < 2) props.choose(mark.dataset.fact ?? null)
    },
    onDoubleClick(event: MouseEvent) {
      const place = (event.target as Element).closest('[data-panel], [data-lane]')
      const plot = props.plot()
      if (!place || !plot || place.getAttribute('data-lane') === 'lens') return
      const { window, lens } = props
      const day = dayAt(event.clientX - plot.left, window, plot.width)
      const half = (lens ? lens.end - lens.start : LENS_LENGTH) / 2
      props.moveLens(clampToExtent({ start: day - half, end: day + half }, props.extent))
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const mark = markOf(event.target)
      const next = mark && markOfKey(event.key, mark)
      if (mark && next) {
        event.preventDefault()
        mark.setAttribute('tabindex', '-1')
        next.setAttribute('tabindex', '0')
        next.focus()
        return
      }
      switch (event.key) {
        case 'Escape':
          if (store.get().mark) store.change({ mark: null })
          else if (selected) props.choose(null)
          else return
          break
        case '+':
        case '=':
          props.zoom(0.5, dayOf(mark))
          break
        case '-':
          props.zoom(2, dayOf(mark))
          break
        case '0':
          props.reset()
          break
        default:
          return
      }
      event.preventDefault()
    },
  }
}
