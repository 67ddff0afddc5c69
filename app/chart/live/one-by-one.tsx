import { type ReactNode, useEffect, useState } from 'react'

/** Charts that wait for their turn, in the order in which they asked. */
const waiting: (() => void)[] = []

/**
 * Draws its content in a task of its own, after that of those before it. A picture has up to a dozen charts, and drawn
 * together they would keep the page from answering for most of a second; nobody sees them until all stand.
 */
export function OneByOne({ children }: { readonly children: ReactNode }) {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
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
