import { describe, expect, it } from 'vitest'
import { extractText } from './extract-fixture.ts'

/** What is bad for readers that look far ahead or back; five megabytes take as many times as long (`bench-extract-command.ts`). */
const LENGTH = 300_000

describe('a text without end', () => {
  it.each(['1', '1/1 ', '1/1\n', '(', 'ngày ', 'tăng 5% năm 2024 ', '1,2,3 và ', 'lần lượt 1% '])(
    'of “%s” is read to its end',
    (piece) => {
      const { events } = extractText(piece.repeat(LENGTH / piece.length))
      expect(events).toEqual([])
    },
  )
})
