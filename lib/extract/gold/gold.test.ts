import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseSeeds } from '../../seed/parse-seeds.ts'
import { readSeedTexts } from '../../seed/read-seed-texts.ts'
import { goldExtraction } from '../score/gold-extraction.ts'
import { type GoldPage, readGoldPages } from '../score/gold-page.ts'
import { rangesOf, touches } from '../score/quote-range.ts'
import { readScoreLists } from '../score/read-score-lists.ts'
import type { ScoreLists } from '../score/score-lists.ts'
import { scoreText } from '../score/score-text.ts'

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url))

describe.each(['dev', 'test'])('the gold of the %s half', (half) => {
  let lists: ScoreLists
  let pages: readonly GoldPage[] = []
  beforeAll(async () => {
    lists = await readScoreLists(SEEDS, parseSeeds(await readSeedTexts(SEEDS)))
    pages = await readGoldPages(fileURLToPath(new URL(half, import.meta.url)), lists)
  })

  it('fits its texts and the code lists, eight texts or more', () => {
    expect(pages.length).toBeGreaterThanOrEqual(8)
  })

  it('has each figure once', () => {
    for (const { name, gold } of pages) {
      const keys = gold.observations.map(({ exact: _, note: __, or: ___, optional: ____, ...figure }) => JSON.stringify(figure))
      expect(new Set(keys).size, name).toBe(keys.length)
    }
  })

  it('is what it asks for: told again word for word, it has everything right', () => {
    for (const { name, text, gold } of pages) {
      const { observations, events, trapsTaken, quotes, article } = scoreText(text, gold, goldExtraction(text, gold), lists)
      for (const { tally, missed, wrong } of [observations, events]) {
        expect([missed, wrong, tally.expected - tally.strict], name).toEqual([[], [], 0])
      }
      expect([trapsTaken, quotes.inexact, article], name).toEqual([[], [], []])
    }
  })

  it('asks for no fact at the place of a trap', () => {
    for (const { name, text, gold } of pages) {
      for (const { exact } of gold.traps) {
        const stretches = rangesOf(text, exact)
        const asked = gold.observations.filter((figure) =>
          figure.exact.every((piece) => touches(rangesOf(text, piece), stretches)),
        )
        expect(asked, `${name}: ${exact}`).toEqual([])
      }
    }
  })
})
