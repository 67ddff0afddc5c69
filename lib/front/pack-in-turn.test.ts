import { expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { packInTurn } from './pack-in-turn.ts'

/** An answer that tells when its packing begins and is told when it ends. */
function answer(begun: () => void): Answer & { readonly end: () => void; readonly fail: () => void } {
  let [end, fail] = [() => {}, () => {}]
  let isThorough = false
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve
    fail = () => reject(new Error('no memory'))
  })
  return {
    status: 200,
    headers: {},
    body: () => Promise.reject(new Error('nobody asks')),
    get isThorough() {
      return isThorough
    },
    packThoroughly() {
      isThorough = true
      begun()
      return ended
    },
    weight: () => 1,
    end,
    fail,
  }
}

test('answers are packed one after the other, each once, and one that cannot be does not hold up the rest', async () => {
  const [begun, packed]: [string[], string[]] = [[], []]
  const [a, b, c] = [answer(() => begun.push('a')), answer(() => begun.push('b')), answer(() => begun.push('c'))]
  const pack = packInTurn((key) => packed.push(key))
  for (const [key, one] of [
    ['a', a],
    ['b', b],
    ['a', a],
  ] as const)
    pack(key, one)
  expect(begun).toEqual(['a'])
  a.end()
  await expect.poll(() => begun).toEqual(['a', 'b'])
  b.fail()
  pack('c', c)
  c.end()
  await expect.poll(() => packed).toEqual(['a', 'c'])
})
