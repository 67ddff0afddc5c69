import { type ReactNode, useEffect, useState } from 'react'

/** Plots that wait for their turn, in the order in which they asked. */
const waiting: (() => void)[] = []

interface OneByOneProps {
  /** Of what a moving hand brings into a picture that is seen already. */
  readonly atOnce?: boolean
  readonly children: ReactNode
}

/**
 * Draws its content in a task of its own, after that of those before it. A picture has up to a dozen plots, and drawn
 * together they would keep the page from answering for most of a second; nobody sees them until all stand.
 */
export function OneByOne({ atOnce = false, children }: OneByOneProps) {
  const [isOn, setOn] = useState(atOnce)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has had a turn waits for no other
  useEffect(() => {
    if (isOn) return
    const turn = () => setOn(true)
    waiting.push(turn)
    if (waiting.length === 1) setTimeout(takeTurn)
    return () => {
      const place = waiting.indexOf(turn)
      if (place !== -1) waiting.splice(place, 1)
    }
  }, [])
  return isOn ? children : null
}

function takeTurn(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setTimeout(takeTurn)
}
