import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Topic } from './code-lists.ts'
import { countsKept, factCounts, factsByUnit } from './fact-counts.ts'

const AREAS = ['lai-chau@1962', 'dien-bien@2004', 'viet-nam']
const TOPICS: readonly Topic[] = ['economy', 'history']
const topicOf = (indicator: string): Topic | undefined => (indicator === 'grdp-growth' ? 'economy' : undefined)
const observation = fc.record({ area: fc.constantFrom(...AREAS), indicator: fc.constantFrom('grdp-growth', 'population') })
const event = fc.record({ areas: fc.subarray(AREAS, { minLength: 1 }), topic: fc.constantFrom(...TOPICS) })
const some = <T>(list: readonly T[]) => fc.subarray([...list])

test('counts by groups tell how many facts an area, an indicator and a topic leave', () => {
  const filter = fc.record({ areas: some(AREAS), indicators: some(['grdp-growth']), topics: some(TOPICS) })
  fc.assert(
    fc.property(fc.array(observation), fc.array(event), filter, (observations, events, asked) => {
      const isAmong = <T>(list: readonly T[], one: T | undefined) => list.length === 0 || list.includes(one as T)
      const inAreas = (areas: readonly string[]) => asked.areas.length === 0 || areas.some((area) => asked.areas.includes(area))
      expect(countsKept(factCounts({ observations, events }), asked, topicOf)).toEqual({
        observations: observations.filter(
          ({ area, indicator }) =>
            inAreas([area]) && isAmong(asked.indicators, indicator) && isAmong(asked.topics, topicOf(indicator)),
        ).length,
        events: events.filter(({ areas, topic }) => inAreas(areas) && isAmong(asked.topics, topic)).length,
      })
    }),
  )
})

test('counts by groups tell how many facts name each unit, of all or of some; units without any are absent', () => {
  fc.assert(
    fc.property(
      fc.array(observation),
      fc.array(event),
      fc.option(some(AREAS), { nil: undefined }),
      (observations, events, asked) => {
        const named = [...observations.map(({ area }) => area), ...events.flatMap(({ areas }) => areas)]
        const expected = (asked ?? AREAS).flatMap((area) => {
          const count = named.filter((name) => name === area).length
          return count > 0 ? [[area, count] as const] : []
        })
        expect(new Map(factsByUnit(factCounts({ observations, events }), asked))).toEqual(new Map(expected))
      },
    ),
  )
})

test('they do not tell of years, statuses, words, articles or single facts', () => {
  const counts = factCounts({ observations: [], events: [] })
  for (const more of [
    { time: { start: '2001-01-01', end: '2002-01-01' } },
    { statuses: ['actual' as const] },
    { words: ['moc'] },
    { articles: ['a'] },
    { ids: ['a'] },
    { changedSince: '2026-01-01' },
  ])
    expect(countsKept(counts, more, topicOf)).toBeNull()
})
