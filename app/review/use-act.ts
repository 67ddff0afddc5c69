import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import { fill } from './fill.ts'
import { detailOf, send } from './send.ts'

/** Does something about people or sessions, says whether it went, and has the page read again. The answer, or null. */
export function useAct(words: ReviewWords<'people'>) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const act = async (path: string, body: object): Promise<unknown> => {
    const sent = await send('POST', path, body)
    const went = sent?.status === 200
    setSaid(went ? words.done : fill(words.failed, { why: detailOf(sent?.body) || words.noServer }))
    if (went) router.refresh()
    return went ? sent.body : null
  }
  return { act, said }
}
