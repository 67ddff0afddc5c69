import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { buildPicture } from '../view/build-picture.ts'
import { event, figure, source } from '../view/test-facts.ts'
import { type ChartPreview, chartPreview } from './chart-preview.ts'

const preview = (facts: Parameters<typeof source>[0]): string => {
  const picture = buildPicture(source(facts, { time: { from: '1940', to: '2030' } }))
  const card: ChartPreview = {
    picture,
    window: picture.window,
    title: 'Dòng thời gian',
    line: () => '',
    selected: null,
    sources: () => '',
    description: '',
  }
  return chartPreview(card)
}

test('a card of milestones begins with the lane that tells most of them by name, not with the most crowded one', () => {
  const crowded = Array.from({ length: 20 }, (_, index) =>
    event({ id: `e_crowd${index}`, topic: 'politics', date: `2025-03-${String(index + 1).padStart(2, '0')}` }),
  )
  const spread = ['1945', '1965', '1985', '2005'].map((date) => event({ id: `e_in${date}`, topic: 'history', date }))
  const svg = preview({ events: [...crowded, ...spread] })
  expect(XMLValidator.validate(svg)).toBe(true)
  expect([...svg.matchAll(/data-lane="(\w+)"/g)].map(([, lane]) => lane)[0]).toBe('history')
})

test('a card of figures tells each of them with its time, also beside the line of today', () => {
  const figures = [
    figure({ id: 'o_aaaaaa', period: '2010', value: 9 }),
    figure({ id: 'o_bbbbbb', period: '2026-Q3', value: 7, obsStatus: 'E' }),
  ]
  const svg = preview({ observations: figures })
  expect(svg).toMatch(/năm\s2010/)
  expect(svg).toMatch(/ước, quý\sIII\/2026/)
})
