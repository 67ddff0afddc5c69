import type { Chance } from './chance.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

/** A text with one to four things done to it: cut, doubled, put elsewhere, one letter changed, something hostile put in. */
export function mutatedText(text: string, chance: Chance): string {
  let mutated = text
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(mutated.length + 1)
    const to = Math.min(mutated.length, at + 1 + chance.below(12))
    switch (chance.below(6)) {
      case 0:
        mutated = mutated.slice(0, at) + mutated.slice(to)
        break
      case 1:
        mutated = mutated.slice(0, to) + mutated.slice(at)
        break
      case 2:
        mutated = mutated.slice(to) + mutated.slice(0, to)
        break
      case 3:
        mutated =
          mutated.slice(0, at) + String.fromCharCode(chance.below(chance.percent(70) ? 0x80 : 0x10000)) + mutated.slice(at + 1)
        break
      case 4:
        mutated = mutated.slice(0, at)
        break
      default:
        mutated = mutated.slice(0, at) + chance.pick(HOSTILE_TEXTS) + mutated.slice(at)
    }
  }
  return mutated
}

/** Bytes with one to eight things done to them: bits turned, numbers at their edges, pieces cut, doubled, moved, overwritten. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let mutated = Buffer.from(bytes)
  for (let left = 1 + chance.below(8); left > 0; left -= 1) {
    const at = chance.below(mutated.length + 1)
    const to = Math.min(mutated.length, at + 1 + chance.below(64))
    switch (chance.below(6)) {
      case 0:
        if (at < mutated.length) mutated[at] = (mutated[at] ?? 0) ^ (1 << chance.below(8))
        break
      case 1:
        if (at + 4 <= mutated.length) mutated.writeUInt32LE(chance.pick([0, 1, 0x7fffffff, 0x80000000, 0xffffffff]), at)
        break
      case 2:
        mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(to)])
        break
      case 3:
        mutated = Buffer.concat([mutated.subarray(0, to), mutated.subarray(at)])
        break
      case 4:
        mutated = mutated.subarray(0, at)
        break
      default:
        mutated = Buffer.concat([mutated.subarray(0, at), Buffer.from(chance.pick(HOSTILE_TEXTS)), mutated.subarray(to)])
    }
  }
  return new Uint8Array(mutated)
}
