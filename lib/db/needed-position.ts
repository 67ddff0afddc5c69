import { parseLogPosition } from './log-position.ts'
import { questionAtHand } from './question-at-hand.ts'

/**
 * How far a replica must have come to answer the question at hand; null where only the primary will do: in commands, for
 * whoever writes, and for all that is not the same for everybody.
 */
export function neededPosition(): bigint | null {
  const recorded = questionAtHand()?.recorded
  return recorded ? parseLogPosition(recorded) : null
}
