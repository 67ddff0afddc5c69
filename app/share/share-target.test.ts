import { expect, test } from 'vitest'
import { pinnedDay, shareTarget } from './share-target.ts'

const SITE = 'https://cotmoc.example'

test('an address is shared as it stands, but for its day of record and its place on the page', () => {
  const href = `${SITE}/en/timeline?province=dien-bien,lao-cai&q=s%C3%A2n+bay&fbclid=x&asOf=2026-11-22#d1950`
  expect(pinnedDay(href)).toBe('2026-11-22')
  expect(shareTarget(href, null)).toEqual({
    locale: 'en',
    path: '/timeline',
    query: 'province=dien-bien,lao-cai&q=s%C3%A2n+bay&fbclid=x',
    address: `${SITE}/en/timeline?province=dien-bien,lao-cai&q=s%C3%A2n+bay&fbclid=x`,
    isPage: true,
    isDrawn: true,
    factPath: null,
  })
  expect(pinnedDay(`${SITE}/?asOf=2026-02-30`)).toBeNull()
  expect(shareTarget(`${SITE}/`, '2026-11-30').address).toBe(`${SITE}/?asOf=2026-11-30`)
  expect(shareTarget(`${SITE}/en`, null).address).toBe(`${SITE}/en`)
})

test('a chosen fact can be cited alone, but not on its own page and not when it is none', () => {
  expect(shareTarget(`${SITE}/?fact=o_7k2m9q`, null).factPath).toBe('/f/o_7k2m9q')
  expect(shareTarget(`${SITE}/f/o_7k2m9q?fact=o_7k2m9q`, null).factPath).toBeNull()
  expect(shareTarget(`${SITE}/?fact=../x`, null).factPath).toBeNull()
})

test('what is no page with a state has its address alone, and a list of names cannot be drawn', () => {
  expect(shareTarget(`${SITE}/s/abc2345+`, null)).toMatchObject({ isPage: false, isDrawn: false, address: `${SITE}/s/abc2345+` })
  expect(shareTarget(`${SITE}/provinces`, null)).toMatchObject({ isPage: true, isDrawn: false })
})
