import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseSeeds, type Seeds } from '../../seed/parse-seeds.ts'
import { readSeedTexts } from '../../seed/read-seed-texts.ts'
import type { Gold } from './gold-file.ts'
import { seedGold } from './seed-gold.ts'

describe('the gold of an article of the seeds', () => {
  let seeds: Seeds
  let gold: Gold
  const documentsOf = (digits: string) => seeds.documents.filter(({ article }) => article.value.slug.startsWith(digits))

  beforeAll(async () => {
    seeds = parseSeeds(await readSeedTexts(fileURLToPath(new URL('../../../seeds', import.meta.url))))
    gold = seedGold(documentsOf('000'))
  })

  it('holds what the article says and what the teasers on its page say', () => {
    expect(gold.article).toMatchObject({ publisher: 'vtv.vn', provinces: ['dien-bien'] })
    const areas = gold.observations.map(({ area }) => area)
    expect(areas).toContain('dien-bien')
    expect(areas).toContain('lao-cai')
  })

  it('leaves out what was worked out and no article states', () => {
    const stated = documentsOf('000').flatMap(({ observations }) =>
      observations.filter(({ value }) => value.derivedFrom === null),
    )
    expect(gold.observations).toHaveLength(stated.length)
    expect(gold.observations.every(({ exact }) => exact.length > 0)).toBe(true)
  })

  it('ends "trước ngày 10/4/2024" on the day before or on the day named', () => {
    const deadline = gold.events.find(({ date }) => date.edtf === '../2024-04-09')
    expect(deadline?.dateOr.map(({ edtf }) => edtf)).toEqual(['../2024-04-10'])
  })

  it('takes what another page tells first for right and does not ask for it', () => {
    const documents = documentsOf('001')
    const others = seeds.documents.filter((document) => !documents.includes(document))
    const victory = (gold: Gold) => gold.events.filter(({ date }) => date.edtf === '1954-05-07')
    expect(victory(seedGold(documents))).toEqual([])
    expect(victory(seedGold(documents, others))).toMatchObject([{ optional: true, kind: 'victory' }])
  })

  it('needs the main article of the page', () => {
    const teasers = documentsOf('000').filter(({ article }) => article.value.kind === 'teaser')
    expect(() => seedGold(teasers)).toThrow('no main article among')
  })
})
