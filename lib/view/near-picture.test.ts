import { describe, expect, test } from 'vitest'
import type { Condensed, CountColumn, ValueColumn } from './condensed.ts'
import { readNear, tellsAll, withNear } from './near-picture.ts'
import type { Lane, Panel, Picture, Span } from './picture.ts'
import { figureMark, milestone, panel } from './test-facts.ts'

const ALL: Span = { start: 0, end: 65_536 }
const NEAR: Span = { start: 1_024, end: 2_048 }
const WORDS = { locale: 'vi', said: '%count%', column: '' } as const

function condensed<C extends CountColumn | ValueColumn>(
  known: Span,
  near: readonly C[] | null,
  whole: readonly C[],
): Condensed<C> {
  return {
    known,
    near: near && { grid: { start: known.start, width: 4, count: 256 }, columns: near },
    whole: { grid: { start: 0, width: 256, count: 256 }, columns: whole },
    words: WORDS,
  }
}

const served = {
  panels: [panel([], { condensed: condensed<ValueColumn>(ALL, [[0, 9, 1, 8]], [[4, 9, 1, 8]]) })],
  lanes: [lane('economy'), lane('society')],
} as unknown as Picture

function lane(topic: string): Lane {
  return { topic, name: topic, href: '/', marks: [], condensed: condensed<CountColumn>(ALL, [[0, 9]], [[4, 9]]) }
}

describe('a picture whose window has moved', () => {
  const marks: Panel = {
    ...panel([figureMark({ id: 'o_a' })], { scale: null, height: 46 }),
    condensed: condensed<ValueColumn>(NEAR, null, []),
  }
  const moved = withNear(served, {
    known: NEAR,
    panels: [marks, panel([], { id: 'budget-revenue', condensed: condensed<ValueColumn>(NEAR, [[1, 2, 3, 4]], []) })],
    lanes: [{ ...lane('society'), marks: [milestone({ id: 'e_a' })], condensed: condensed<CountColumn>(NEAR, null, []) }],
  })

  test('takes the marks of the answer, on the scale and at the height that it had', () => {
    const [first] = moved.panels
    expect(first?.marks.map(({ id }) => id)).toEqual(['o_a'])
    expect([first?.scale, first?.height]).toEqual([served.panels[0]?.scale, served.panels[0]?.height])
  })

  test('keeps the wide columns of all years, which no answer repeats', () => {
    expect(moved.panels[0]?.condensed).toMatchObject({ known: NEAR, near: null, whole: { columns: [[4, 9, 1, 8]] } })
    expect(moved.lanes[1]?.condensed?.whole.columns).toEqual([[4, 9]])
  })

  test('keeps an empty lane where the answer has none, and shows a panel that the answer adds', () => {
    expect(moved.lanes.map(({ topic, condensed: of }) => [topic, of?.near?.columns])).toEqual([
      ['economy', []],
      ['society', undefined],
    ])
    expect(moved.panels.map(({ id }) => id)).toEqual(['grdp-growth', 'budget-revenue'])
  })

  test('need not ask for a window of which all marks are at hand', () => {
    const known = { ...moved, panels: moved.panels.slice(0, 1), lanes: moved.lanes.slice(1) }
    expect(tellsAll(known, { start: 1_100, end: 1_200 })).toBe(true)
    expect(tellsAll(known, { start: 1_000, end: 1_200 })).toBe(false)
    expect(tellsAll(moved, { start: 1_100, end: 1_200 })).toBe(false)
  })
})

describe('an answer to a moved window', () => {
  test('is read as it was sent', () => {
    const sent = { known: NEAR, panels: [], lanes: [] }
    expect(readNear(JSON.parse(JSON.stringify(sent)))).toEqual(sent)
  })

  test.each([null, '<html>', {}, { known: {}, panels: [], lanes: [] }, { known: NEAR, panels: {} }])('is not %j', (answer) => {
    expect(() => readNear(answer)).toThrow(/expected known, panels and lanes/)
  })
})
