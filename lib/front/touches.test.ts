import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import seeds from '../../seeds/areas.json' with { type: 'json' }
import type { Area } from '../facts/area.ts'
import { NO_CHANGE, readChange } from './change.ts'
import type { SurroundingsDependence } from './dependence.ts'
import { readAddress } from './read-address.ts'
import { shownUnder } from './shown-under.ts'
import { touches } from './touches.ts'

const areas: readonly Area[] = (seeds.areas as readonly Omit<Area, 'successors'>[]).map((area) => ({ ...area, successors: [] }))
const under = shownUnder(areas)
const figure = (area: string, indicator = 'grdp-growth') =>
  readChange(JSON.stringify({ figures: { ids: ['o_aaaaaa'], areas: [area], indicators: [indicator] } }))
const event = (...where: string[]) => readChange(JSON.stringify({ events: { ids: ['e_aaaaaa'], areas: where } }))
const isTouched = (target: string, change: Parameters<typeof touches>[1]) => {
  const read = readAddress(target)
  if (!read || !('shows' in read)) throw new Error(`${target} is not kept`)
  return touches(read.shows, change, under)
}

describe('a figure of Điện Biên', () => {
  const change = figure('dien-bien@2004')

  test.each([
    '/',
    '/en',
    '/?province=lao-cai',
    '/indicators/budget-revenue',
    '/articles',
    '/timeline?province=lao-cai&cursor=MjAwNA',
    '/sitemap.xml',
    '/sitemap/facts.e_aaaaaa.xml',
    '/provinces/dien-bien',
    '/en/provinces/dien-bien/promises',
    '/picture/provinces/dien-bien.svg',
    '/picture/indicators/budget-revenue.png',
    '/data/index.csv?province=lao-cai,dien-bien',
    '/data/all.zip',
    '/api/v1/observations',
    '/api/v1/observations?indicator=grdp-growth&province=dien-bien',
    '/api/v1/observations/o_aaaaaa',
    '/api/v1/feed.atom?province=dien-bien',
    '/api/v1/articles',
    '/provinces/lao-cai?fact=o_bbbbbb',
  ])('could show on %s', (target) => {
    expect(isTouched(target, change)).toBe(true)
  })

  test.each([
    '/provinces/lao-cai',
    '/provinces/lao-cai/promises',
    '/picture/provinces/lao-cai.svg',
    '/picture/index.svg?province=lao-cai',
    '/picture/indicators/budget-revenue.svg?province=lao-cai',
    '/cite/provinces/lao-cai.txt',
    '/embed/provinces/lao-cai',
    '/embed?province=lao-cai&controls=off',
    '/data/provinces/lao-cai.xlsx',
    '/data/timeline.csv',
    '/data/indicators/budget-revenue.csv',
    '/api/v1/observations?province=lao-cai',
    '/api/v1/observations.csv?indicator=budget-revenue',
    '/api/v1/observations/o_bbbbbb',
    '/api/v1/events',
    '/api/v1/provinces',
    '/api/v1/openapi.json',
    '/verify',
    '/_next/static/chunks/a.js',
  ])('cannot on %s', (target) => {
    expect(isTouched(target, change)).toBe(false)
  })
})

test('what an old unit did shows on the pages of what it became, and on no other', () => {
  expect(isTouched('/provinces/dien-bien', event('lai-chau@1962'))).toBe(true)
  expect(isTouched('/provinces/lai-chau', event('dien-bien@2004'))).toBe(false)
  expect(isTouched('/provinces/yen-bai', event('lao-cai@2025'))).toBe(false)
})

test('a page of one fact or article is everything until the database says where it stands', () => {
  const addresses = [
    ['/f/o_aaaaaa', 'fact', 'o_aaaaaa'],
    ['/en/events/e_aaaaaa', 'fact', 'e_aaaaaa'],
    ['/f/o_aaaaaa.jsonld', 'fact', 'o_aaaaaa'],
    ['/embed/f/o_aaaaaa', 'fact', 'o_aaaaaa'],
    ['/picture/f/o_aaaaaa.svg', 'fact', 'o_aaaaaa'],
    ['/cite/f/o_aaaaaa.bib', 'fact', 'o_aaaaaa'],
    ['/articles/001-a', 'article', '001-a'],
    ['/embed/articles/001-a', 'article', '001-a'],
    ['/data/articles/001-a.csv', 'article', '001-a'],
    ['/preview/articles/001-a.png', 'article', '001-a'],
    ['/api/v1/articles/001-a', 'article', '001-a'],
  ] as const
  for (const [target, kind, name] of addresses) {
    expect(readAddress(target), target).toMatchObject({ shows: { on: 'one', kind, name } })
    expect(isTouched(target, event('ca-mau@2025'))).toBe(true)
  }
  expect(readAddress('/articles/001-a?fact=o_bbbbbb')).toMatchObject({ shows: { on: 'everything' } })
})

test('where a fact stands decides: its provinces, its articles, itself, lists, and the days that its chart spans', () => {
  const shown: SurroundingsDependence = { on: 'surroundings', name: 'o_aaaaaa', areas: ['dien-bien@2004'], articles: ['001-a'] }
  const isShown = (change: Parameters<typeof touches>[1]) => touches(shown, change, under)
  const elsewhere = { ids: ['o_bbbbbb'], areas: ['ca-mau@1997'], indicators: ['grdp-growth'] }
  expect(isShown({ ...NO_CHANGE, figures: elsewhere, quoted: ['002-b'] })).toBe(false)
  expect(isShown({ ...NO_CHANGE, articles: { slugs: ['002-b'], areas: ['dien-bien@2004'] } })).toBe(false)
  for (const change of [
    { figures: elsewhere, quoted: ['001-a'] },
    { figures: { ...elsewhere, ids: ['o_aaaaaa'] } },
    { figures: { ...elsewhere, areas: ['dien-bien@2004'] } },
    { events: { ids: ['e_bbbbbb'], areas: ['lai-chau@1962'] } },
    { articles: { slugs: ['001-a'], areas: [] } },
    { figures: elsewhere, extent: true },
    { lists: true },
    { everything: true },
  ])
    expect(isShown({ ...NO_CHANGE, ...change }), JSON.stringify(change)).toBe(true)
})

test('a day beyond all days on record moves charts and the words earliest and latest, and no list', () => {
  const wider = { ...figure('dien-bien@2004'), extent: true }
  expect(isTouched('/provinces/lao-cai', wider)).toBe(true)
  expect(isTouched('/api/v1/observations?province=lao-cai&time=2004..latest', wider)).toBe(true)
  expect(isTouched('/provinces/lao-cai/promises', wider)).toBe(false)
  expect(isTouched('/api/v1/observations?province=lao-cai', wider)).toBe(false)
})

test('a list that all refers to, or a notification that cannot be read, concerns all but files of the build', () => {
  for (const change of ['{"lists": true}', '{"everything": true}', 'nonsense', '{}', '[]'].map(readChange)) {
    for (const target of ['/', '/provinces/lao-cai', '/api/v1/provinces', '/map/34.svg', '/verify', '/api/v1/events/e_bbbbbb']) {
      expect(isTouched(target, change), target).toBe(true)
    }
    expect(isTouched('/icon.svg', change)).toBe(false)
  }
})

test('two changes together concern what one of them does', () => {
  const ids = areas.map(({ id }) => id)
  const change = fc.record({
    figures: fc.option(
      fc.record({
        ids: fc.constant(['o_aaaaaa']),
        areas: fc.subarray(ids),
        indicators: fc.subarray(['grdp-growth', 'budget-revenue']),
      }),
    ),
    events: fc.option(fc.record({ ids: fc.constant(['e_aaaaaa']), areas: fc.subarray(ids) })),
    extent: fc.boolean(),
  })
  const targets = fc.constantFrom(
    '/',
    '/provinces/lao-cai',
    '/api/v1/observations?indicator=grdp-growth',
    '/data/index.csv?province=ha-noi',
    '/api/v1/events?province=ca-mau',
  )
  fc.assert(
    fc.property(change, targets, (parts, target) => {
      const whole = isTouched(target, { ...NO_CHANGE, ...parts })
      const apart = [{ figures: parts.figures }, { events: parts.events }, { extent: parts.extent }]
      expect(whole).toBe(apart.some((part) => isTouched(target, { ...NO_CHANGE, ...part })))
    }),
  )
})
