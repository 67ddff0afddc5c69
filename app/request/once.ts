import 'server-only'
import { cache } from 'react'

/**
 * A question that is asked once a request for the same arguments, whoever asks: a page and its metadata tell of one thing, and
 * would both read it. `keyOf` says what makes two askings the same. Outside of a page everything is asked.
 */
export function once<Asked extends readonly unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
  keyOf: (...asked: Asked) => unknown = (...asked) => asked,
): (...asked: Asked) => Promise<Answer> {
  const answersOf = cache(() => new Map<string, Promise<Answer>>())
  return (...asked) => {
    const answers = answersOf()
    const key = JSON.stringify(keyOf(...asked))
    const known = answers.get(key)
    if (known) return known
    const answer = ask(...asked)
    answers.set(key, answer)
    return answer
  }
}
