import type { ExtractedEvent } from '../extracted.ts'
import { phraseTokens } from '../text/token.ts'

/** Words that two titles of the same day must share, of the shorter one's, to be the same happening. */
const SHARED = 0.45

/** Kinds of which there is hardly more than one on a day in one article. */
const ONCE_A_DAY = new Set(['commemoration', 'founding', 'victory', 'administrative-change'])

/** Tells each happening once: the same days and much the same words are one event with several quotes. */
export function mergeEvents(events: readonly ExtractedEvent[]): readonly ExtractedEvent[] {
  const merged: ExtractedEvent[] = []
  for (const event of events) {
    const at = merged.findIndex((other) => isSame(other, event))
    const first = merged[at]
    if (first === undefined) merged.push(event)
    else
      merged[at] = {
        ...first,
        evidence: [
          ...first.evidence,
          ...event.evidence.filter(({ start }) => !first.evidence.some((quote) => quote.start === start)),
        ],
      }
  }
  return merged
}

function isSame(one: ExtractedEvent, other: ExtractedEvent): boolean {
  if (one.date.edtf.replace('~', '') !== other.date.edtf.replace('~', '')) return false
  if (one.kind === other.kind && ONCE_A_DAY.has(one.kind)) return true
  const [words, others] = [new Set(phraseTokens(one.title.vi)), new Set(phraseTokens(other.title.vi))]
  const shared = [...words].filter((word) => others.has(word)).length
  return (
    shared >= SHARED * Math.min(words.size, others.size) &&
    (one.kind === other.kind || shared >= 0.7 * Math.min(words.size, others.size))
  )
}
