import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseSeeds } from '../seed/parse-seeds.ts'
import { fixtureTexts } from '../seed/seed-fixture.ts'
import { generateFacts } from './generate-facts.ts'
import { generatedId } from './generated-id.ts'
import { randomFrom } from './random.ts'
import { worldOf } from './world.ts'

const { areas, indicators } = parseSeeds(fixtureTexts())
const world = worldOf(areas, indicators)
const generated = (events: number, figures: number, seed = 1) => [...generateFacts({ events, figures }, seed, world)].flat()

describe('facts that nobody measured', () => {
  test('are as many as asked for, each with an id of its own and with the versions that follow from corrections', () => {
    const articles = generated(1234, 777)
    const ids = (kind: 'events' | 'observations') => articles.flatMap((one) => one[kind].map(({ id }) => id))
    expect([new Set(ids('events')).size, new Set(ids('observations')).size]).toEqual([1234, 777])
    const corrected = articles.flatMap(({ events }) => events).filter(({ version }) => version === 2)
    expect(corrected.length).toBeGreaterThan(0)
    for (const { id, recordedAt } of corrected) {
      const first = articles.flatMap(({ events }) => events).find((event) => event.id === id && event.version === 1)
      expect(first?.supersededAt).toBe(recordedAt)
    }
  })

  test('are the same for the same seed, and a larger amount begins with the smaller one', () => {
    expect(generated(60, 60)).toEqual(generated(60, 60))
    expect(generated(600, 600).slice(0, 6)).toEqual(generated(60, 60))
    expect(generated(60, 60, 2)).not.toEqual(generated(60, 60))
    expect([...generateFacts({ events: 600, figures: 600 }, 1, world, 6)].flat()).toEqual(generated(600, 600).slice(6))
  })

  test('stand in a text that holds their quotes at their places, with the marks on number and time', () => {
    for (const { article, observations, events } of generated(300, 300)) {
      const quotes = [...observations, ...events].filter(({ version }) => version === 1).flatMap(({ evidence }) => evidence)
      const text = `${article.title}\n\n${quotes.map(({ exact }) => `${exact}\n`).join('')}`
      expect([article.textLength, article.sha256]).toEqual([[...text].length, createHash('sha256').update(text).digest('hex')])
      for (const { exact, start, end, marks } of quotes) {
        expect([...text].slice(start, end).join('')).toBe(exact)
        for (const mark of marks) expect([...exact].slice(mark.start, mark.end).join('')).toMatch(/^[-−\d.,~/XPQSYMD]+$/)
      }
    }
  })

  test('are of units that existed, and what lies ahead is planned', () => {
    for (const { events, observations } of generated(600, 600)) {
      for (const { stated, date } of events) if (date.start > '2026-12-31') expect(['planned', 'cancelled']).toContain(stated)
      for (const { scenario, period, area } of observations) {
        if (period.start > '2026-12-31') expect(scenario).not.toBe('ACTUAL')
        const unit = areas.find(({ id }) => id === area)
        expect((unit?.validFrom ?? '') <= period.start && period.start < (unit?.validTo ?? '9999')).toBe(true)
      }
    }
  })
})

test('no two positions have the same id', () => {
  const ids = Array.from({ length: 50_000 }, (_, position) => generatedId('o', position * 20))
  expect(new Set(ids).size).toBe(50_000)
  expect(ids.every((id) => /^o_[0-9a-hjkmnp-tv-z]{6}$/.test(id))).toBe(true)
})

test('chance keeps to its bounds and its weights', () => {
  const random = randomFrom(3)
  const wholes = Array.from({ length: 2000 }, () => random.whole(1, 6))
  expect([Math.min(...wholes), Math.max(...wholes)]).toEqual([1, 6])
  const names = Array.from({ length: 2000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }))
  expect(names.filter((name) => name === 'seldom').length).toBeGreaterThan(100)
  expect(names).not.toContain('never')
  expect(() => random.one([])).toThrow('the list is empty')
})
