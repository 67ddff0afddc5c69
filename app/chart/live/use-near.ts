import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { addressWith } from '../../../lib/address/change-address.ts'
import type { NearPicture } from '../../../lib/view/condensed.ts'
import { readNear, tellsAll, withNear } from '../../../lib/view/near-picture.ts'
import type { Picture, Span } from '../../../lib/view/picture.ts'
import { timeOfWindow } from './window-address.ts'

export type NearState = 'there' | 'loading' | 'failed' | 'offline'

interface Answer {
  readonly of: Picture
  readonly time: string | null
  readonly near: NearPicture
}

/**
 * The picture of a window that the reader has moved to. What is at hand is drawn at once; of a picture of columns the finer
 * ones, or the marks, are asked for as soon as the window has settled, and an older question is given up.
 */
export function useNear(
  picture: Picture,
  settled: Span,
): { readonly shown: Picture; readonly state: NearState; readonly again: () => void } {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [state, setState] = useState<NearState>('there')
  const [tries, setTries] = useState(0)
  const near = answer?.of === picture ? answer.near : null
  const shown = useMemo(() => (near ? withNear(picture, near) : picture), [picture, near])
  const time = timeOfWindow(settled, picture)
  const known = near && answer ? answer.time : timeOfWindow(picture.window, picture)
  const data = picture.condensed?.data
  const isThere = data === undefined || time === known || tellsAll(shown, settled)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (isThere || data === undefined) {
      setState('there')
      return
    }
    const question = new AbortController()
    setState('loading')
    ask(addressWith(data, { time }), question.signal).then(
      // Drawing all panels anew takes long: a hand that moves meanwhile is answered first.
      (found) =>
        startTransition(() => {
          setAnswer({ of: picture, time, near: found })
          setState('there')
        }),
      () => {
        if (!question.signal.aborted) setState(navigator.onLine ? 'failed' : 'offline')
      },
    )
    return () => question.abort()
  }, [picture, data, time, isThere, tries])
  const again = useCallback(() => setTries((count) => count + 1), [])
  useEffect(() => {
    if (state !== 'offline') return
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [state, again])
  return { shown, state, again }
}

async function ask(address: string, signal: AbortSignal): Promise<NearPicture> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return readNear(await response.json())
}
