import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState, useTransition } from 'react'

/** Changes go to the server one after the other, in the order in which they were made; then the page is read again. */
export function useQueue() {
  const router = useRouter()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const [open, setOpen] = useState(0)
  const [isReading, startReading] = useTransition()

  const run = useCallback(
    <T>(task: () => Promise<T>): Promise<T> => {
      setOpen((count) => count + 1)
      const result = last.current.then(task)
      last.current = result.catch(() => undefined)
      return result.finally(() => {
        setOpen((count) => count - 1)
        startReading(() => router.refresh())
      })
    },
    [router],
  )

  return { run, busy: open > 0 || isReading }
}
