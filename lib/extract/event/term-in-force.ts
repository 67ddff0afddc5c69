import type { ReadBlock } from '../text/read-block.ts'
import { readTimes } from '../when/read-time.ts'
import type { Anchor } from '../when/resolve-time.ts'

/** A term of office: its first and its last year. */
export interface Term {
  readonly first: number
  readonly last: number
}

/** The term of five years that an article says most often of those that run on its day ("nhiệm kỳ 2020 - 2025"). */
export function termInForce(blocks: readonly ReadBlock[], { day, exact }: Anchor): Term | null {
  const year = Number(day.slice(0, 4))
  const said = new Map<number, number>()
  if (!exact) return null
  for (const { tokens } of blocks) {
    for (const { shape } of readTimes(tokens)) {
      if (shape.form !== 'years' || !shape.term || shape.last - shape.first !== 5 || shape.first > year || shape.last < year)
        continue
      said.set(shape.first, (said.get(shape.first) ?? 0) + 1)
    }
  }
  const [most] = [...said].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return most === undefined ? null : { first: most[0], last: most[0] + 5 }
}
