import { expect, test } from 'vitest'
import { ANY_POSITION, parseLogPosition } from './log-position.ts'

test('positions in the log compare as PostgreSQL orders them, and no other text is one', () => {
  const ordered = [ANY_POSITION, '0/9', '0/10', '0/FFFFFFFF', '1/0', '16/B374D848', 'ff/0']
  const read = ordered.map(parseLogPosition)
  expect([...read].sort((a, b) => Number((a ?? 0n) - (b ?? 0n)))).toEqual(read)
  expect(read[5]).toBe(0x16_b3_74_d8_48n)
  for (const text of ['', '0', '0/', '/0', '0/G', '123456789/0', '0/0 ', '0/0/0']) expect(parseLogPosition(text), text).toBeNull()
})
