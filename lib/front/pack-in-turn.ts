import type { Answer } from './answer.ts'

/** Whoever is to be packed waits here; more than this many are not worth the memory of remembering them. */
const MOST_WAITING = 64

/**
 * Packs answers thoroughly, one after the other: it is hard work, and a machine that answers has better to do than two at
 * once. `packed` is told of each. Calling it for one that waits or is done does nothing.
 */
export function packInTurn(packed: (key: string) => void): (key: string, answer: Answer) => void {
  const waiting = new Map<string, Answer>()
  let isBusy = false
  const work = async () => {
    isBusy = true
    for (const [key, answer] of waiting) {
      waiting.delete(key)
      // One that cannot be packed goes on as it is.
      await answer.packThoroughly().then(
        () => packed(key),
        () => {},
      )
    }
    isBusy = false
  }
  return (key, answer) => {
    if (answer.isThorough || waiting.size >= MOST_WAITING) return
    waiting.set(key, answer)
    if (!isBusy) void work()
  }
}
