import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState, useTransition } from 'react'

/** What a task of the queue says of itself: whether the server answered it as somebody whom it knows. */
export interface Told {
  readonly reached: boolean
}

export type Run = <T extends Told>(task: () => Promise<T>) => Promise<T>

/** Changes go to the server one after the other, in the order in which they were made; then the page is read again. */
export function useQueue() {
  const router = useRouter()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const [open, setOpen] = useState(0)
  const [isReading, startReading] = useTransition()

  const run = useCallback(
    <T extends Told>(task: () => Promise<T>): Promise<T> => {
      setOpen((count) => count + 1)
      const result = last.current.then(task).then((told) => {
        // Without an answer the router would leave the page for the browser's own error, or for the sign-in: with it
        // would go whatever has not been saved.
        if (told.reached && navigator.onLine) startReading(() => router.refresh())
        return told
      })
      last.current = result.catch(() => undefined)
      return result.finally(() => setOpen((count) => count - 1))
    },
    [router],
  )

  return { run, busy: open > 0 || isReading }
}
