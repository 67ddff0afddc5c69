import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width that an element was given, in pixels; null until it has been measured. */
export function useRoom(ref: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setRoom(element.getBoundingClientRect().width)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [ref])
  return room
}
