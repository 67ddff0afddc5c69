import { describe, expect, test } from 'vitest'
import { completeDraft, idsIn } from './complete-draft.ts'
import { SeedError } from './seed-error.ts'
import { fixtureDrafts, fixturePages, MAIN, RECORDED_AT } from './seed-fixture.ts'

const draft = () => JSON.stringify(fixtureDrafts()[MAIN], null, 1)
const complete = (text: string, recordedAt = RECORDED_AT) =>
  completeDraft('draft.json', text, fixturePages(), recordedAt, new Set(idsIn(text)))

describe('completing a draft', () => {
  test('every line of the draft stays where it was, in its order', () => {
    const kept = complete(draft())
      .split('\n')
      .map((line) => line.replace(/,$/, ''))
    let from = 0
    for (const line of draft()
      .split('\n')
      .map((line) => line.replace(/,$/, ''))) {
      const at = kept.indexOf(line, from)
      expect(at, line).toBeGreaterThanOrEqual(from)
      from = at + 1
    }
  })

  test('what is completed once is not touched again, whenever that is', () => {
    const once = complete(draft())
    expect(complete(once, '2027-01-01T00:00:00Z')).toBe(once)
  })

  test('a fact keeps the id it has when its key is renamed', () => {
    const once = complete(draft())
    const renamed = once.replaceAll('"growth-q1"', '"growth-first-quarter"')
    expect(idsIn(complete(renamed))).toEqual(idsIn(once))
  })

  test('a correction gets the id of the version it corrects', () => {
    const seed = JSON.parse(complete(draft()))
    const { id, version: _, ...again } = seed.observations[0]
    seed.observations.push({ ...again, version: 2 })
    expect(JSON.parse(complete(JSON.stringify(seed))).observations.at(-1).id).toBe(id)
  })

  test('offsets that no longer fit the text are put right', () => {
    const once = complete(draft())
    expect(complete(once.replace('"start": 23', '"start": 9'))).toBe(once)
    expect(once).toContain('"start": 23')
  })

  test('a draft on one line stays on one line', () => {
    expect(complete(JSON.stringify(fixtureDrafts()[MAIN]))).not.toContain('\n')
  })

  test('a quote that is not in the text is named with its line', () => {
    const text = draft().replaceAll('xếp thứ 4/14', 'xếp thứ 5/14')
    const line = text.split('\n').findIndex((candidate) => candidate.includes('"exact": "6,07%, xếp thứ 5/14')) + 1
    expect(() => complete(text)).toThrow(SeedError)
    expect(() => complete(text)).toThrow(new RegExp(`^draft\\.json:${line}:\\d+ the quote`))
  })
})
