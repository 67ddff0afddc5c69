import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseSeeds } from './parse-seeds.ts'
import { readSeedTexts } from './read-seed-texts.ts'
import { verifyNumbers } from './verify-number.ts'
import { verifyDate, verifyPeriod } from './verify-time.ts'

// The articles' texts are not part of the project: what can be checked without them is checked here, the rest by `npm run verify`.

const seeds = parseSeeds(await readSeedTexts(join(fileURLToPath(new URL('../..', import.meta.url)), 'seeds')))
const articles = new Map(seeds.documents.map(({ article }) => [article.value.slug, article.value]))
const figures = seeds.documents.flatMap((document) => document.observations).filter(({ value }) => value.supersededAt === null)
const events = seeds.documents.flatMap((document) => document.events).filter(({ value }) => value.supersededAt === null)

test('the seed files hold figures, events and doubts', () => {
  expect(figures.length).toBeGreaterThan(50)
  expect(events.length).toBeGreaterThan(25)
  expect(seeds.documents.flatMap((document) => document.doubts).length).toBeGreaterThan(0)
})

test('every marked number can be read and is the number of its figure', () => {
  expect(figures.flatMap((figure) => verifyNumbers(figure).findings)).toEqual([])
})

test('no marked time contradicts the time of its fact', () => {
  const found = [
    ...figures.map((figure) => verifyPeriod(figure, articles)),
    ...events.map((event) => verifyDate(event, articles)),
  ]
  expect(found.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'mismatch')).toEqual([])
})
