import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collide, figureLabelWidth, labelBox } from './label-box.ts'
import { figureBox, layoutPanel } from './layout-panel.ts'
import { panelRange } from './panel-rows.ts'
import type { PlacedFigure } from './placed.ts'
import { figureMark, panel, stretch } from './test-facts.ts'

const window = stretch('2004/2027')

const mark = fc.record({
  start: fc.integer({ min: window.start - 900, max: window.end - 1 }),
  days: fc.constantFrom(1, 31, 91, 365, 1826),
  value: fc.integer({ min: 0, max: 20 }),
  strong: fc.constantFrom('6,07', '11,6', 'gần 450.000', 'dưới 94,3'),
  status: fc.constantFrom(null, 'ước', 'suy ra'),
  note: fc.constantFrom('', 'năm 2023', 'bình quân 2005–2010', 'Lào Cai (cũ), năm 2023, hơn 17,4 lần năm 2004'),
  shape: fc.constantFrom('bar' as const, 'average' as const, 'point' as const),
})

const panels = fc.tuple(fc.array(mark, { maxLength: 10 }), fc.boolean(), fc.boolean()).map(([marks, scaled, amount]) =>
  panel(
    marks.map(({ start, days, value, strong, status, note, shape }, index) =>
      figureMark({ id: `o_${index}`, span: { start, end: start + days }, value, shape, label: { strong, status, note } }),
    ),
    scaled ? { amount } : { scale: null, height: 300 },
  ),
)
const widths = fc.integer({ min: 300, max: 1300 })

const boxOf = ({ label, mark: { label: words } }: PlacedFigure) =>
  label && labelBox(label.x, label.y, label.anchor, figureLabelWidth(words, label.note))

test('no label overlaps another label or any mark', () => {
  fc.assert(
    fc.property(panels, widths, (given, width) => {
      const { figures } = layoutPanel(given, window, width)
      figures.forEach((placed, index) => {
        const box = boxOf(placed)
        if (!box) return
        for (const other of figures) expect(collide(box, figureBox(other))).toBe(false)
        for (const other of figures.slice(index + 1)) {
          const second = boxOf(other)
          if (second) expect(collide(box, second)).toBe(false)
        }
      })
    }),
    { numRuns: 300 },
  )
})

test('every label lies inside of the plot', () => {
  fc.assert(
    fc.property(panels, widths, (given, width) => {
      for (const placed of layoutPanel(given, window, width).figures) {
        const box = boxOf(placed)
        if (!box) continue
        expect(box.x1).toBeGreaterThanOrEqual(0)
        expect(box.x2).toBeLessThanOrEqual(width)
        expect(box.y1).toBeGreaterThanOrEqual(0)
        expect(box.y2).toBeLessThanOrEqual(given.height)
      }
    }),
  )
})

test('a label keeps its value and its status word whatever else is dropped', () => {
  fc.assert(
    fc.property(panels, widths, (given, width) => {
      for (const { label, mark: drawn } of layoutPanel(given, window, width).figures) {
        if (!label) continue
        expect(label.strong).toBe(drawn.label.strong)
        expect(label.status).toBe(drawn.label.status)
        expect(drawn.label.note.startsWith(label.note ?? '')).toBe(true)
      }
    }),
  )
})

test('labels leave free what they are told to', () => {
  const keepClear = { x1: 0, x2: 1144, y1: 0, y2: 30 }
  fc.assert(
    fc.property(panels, (given) => {
      for (const placed of layoutPanel(given, window, 1144, [keepClear]).figures) {
        const box = boxOf(placed)
        if (box) expect(collide(box, keepClear)).toBe(false)
      }
    }),
  )
})

test('a panel draws the figures of its window, each once, and no other', () => {
  fc.assert(
    fc.property(panels, widths, (given, width) => {
      const drawn = layoutPanel(given, window, width).figures.map(({ mark: { id } }) => id)
      const inWindow = given.marks.filter(({ span }) => span.end > window.start && span.start < window.end)
      expect(drawn).toEqual(inWindow.map(({ id }) => id))
    }),
  )
})

test('a higher value stands higher, and zero of an amount stands on the ground', () => {
  const marks = [figureMark({ id: 'o_low', value: 4 }), figureMark({ id: 'o_high', value: 18, span: stretch('2010') })]
  const { figures } = layoutPanel(panel(marks, { amount: true }), window, 1144)
  expect(figures[1]?.y).toBeLessThan(figures[0]?.y ?? 0)
  expect(figures[0]?.yZero).toBe(panelRange(panel(marks)).range[0])
})

test('a rate has no area down to zero, and neither has a row without a scale', () => {
  const marks = [figureMark({ id: 'o_1' })]
  expect(layoutPanel(panel(marks), window, 1144).figures[0]?.yZero).toBeNull()
  expect(layoutPanel(panel(marks, { amount: true, scale: null }), window, 1144).figures[0]?.yZero).toBeNull()
})

test('the note is dropped before the value moves away or is lost', () => {
  const note = 'một ghi chú dài hơn cả bề rộng của biểu đồ này'
  const [placed] = layoutPanel(
    panel([figureMark({ id: 'o_1', label: { strong: '12', status: 'ước', note } })]),
    window,
    300,
  ).figures
  expect(placed?.label).toMatchObject({ strong: '12', status: 'ước', note: null })
})

test('a value shut in by the labels of its neighbours makes them move rather than go untold', () => {
  const made = (id: string, years: string, value: number, status: string | null) =>
    figureMark({
      id,
      span: stretch(years),
      value,
      label: { strong: String(value), status, note: `giai đoạn ${years}, một ghi chú dài` },
    })
  const marks = [
    made('o_1', '2004', 3.8, 'suy ra'),
    made('o_2', '2005/2010', 10.7, null),
    made('o_3', '2010', 12.5, 'suy ra'),
    made('o_4', '2015', 23.6, null),
  ]
  const scale = { min: 0, max: 48.6, ticks: [] }
  for (const width of [380, 700, 1128]) {
    const { figures } = layoutPanel(panel(marks, { scale, amount: true, height: 110 }), window, width)
    expect(
      figures.map(({ label }) => label?.strong),
      String(width),
    ).toEqual(marks.map(({ label }) => label.strong))
  }
})

test('in a panel without a scale, figures of the same time stand in rows of their own', () => {
  const marks = ['o_1', 'o_2', 'o_3'].map((id) => figureMark({ id }))
  const { figures } = layoutPanel(panel(marks, { scale: null, height: 88 }), window, 1144)
  expect(new Set(figures.map(({ y }) => y)).size).toBe(3)
  expect(figures.every(({ label }) => label !== null)).toBe(true)
})

test('a thread leads from the end of one mark to the beginning of the other, its words apart from all labels', () => {
  const marks = [
    figureMark({ id: 'o_1', span: stretch('2005'), value: 18 }),
    figureMark({ id: 'o_2', span: stretch('2023'), value: 10 }),
  ]
  const given = panel(marks, { threads: [{ from: 'o_1', to: 'o_2', broken: 'chuẩn nghèo hai năm khác nhau' }] })
  const { figures, threads } = layoutPanel(given, window, 1144)
  expect(threads[0]).toMatchObject({ x1: figures[0]?.x2, x2: figures[1]?.x1, y1: figures[0]?.y, y2: figures[1]?.y })
  expect(threads[0]?.sign).not.toBeNull()
  expect(threads[0]?.label).not.toBeNull()
})

test('a thread is not drawn to a mark outside of the window', () => {
  const marks = [figureMark({ id: 'o_1', span: stretch('1990') }), figureMark({ id: 'o_2' })]
  expect(layoutPanel(panel(marks, { threads: [{ from: 'o_1', to: 'o_2', broken: null }] }), window, 1144).threads).toEqual([])
})

test('a whisker stands between the values that disagree, behind their common time, and only inside of the window', () => {
  const figures = [figureMark({ id: 'o_low', value: 5 }), figureMark({ id: 'o_high', value: 15 })]
  const disagreement = { between: ['o_low', 'o_high'] as const, span: stretch('2023'), low: 5, high: 15, words: 'chưa khớp' }
  const given = panel(figures, { disagreements: [disagreement] })
  const placed = layoutPanel(given, stretch('2022/2024'), 300)
  const [low, high] = ['o_low', 'o_high'].map((id) => placed.figures.find(({ mark }) => mark.id === id)?.y)
  expect(placed.whiskers).toHaveLength(1)
  expect(placed.whiskers[0]?.x).toBeGreaterThan(200)
  expect(placed.whiskers[0]?.x).toBeLessThan(215)
  expect([placed.whiskers[0]?.yLow, placed.whiskers[0]?.yHigh]).toEqual([low, high])
  expect(layoutPanel(given, stretch('2010/2012'), 300).whiskers).toEqual([])
})
