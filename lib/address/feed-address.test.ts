import { expect, test } from 'vitest'
import { feedAddress, feedState } from './feed-address.ts'
import { DEFAULT_STATE } from './page-state.ts'

test('a feed has the filter of its page, without what is only a way of looking', () => {
  const state = { ...DEFAULT_STATE, province: ['dien-bien'], view: 'table', fact: 'o_aaaaaa', q: 'cầu' } as const
  expect(feedAddress('feed.atom', 'vi', feedState('/', state))).toBe('/api/v1/feed.atom?province=dien-bien&q=c%E1%BA%A7u')
})

test('the page of a province or an indicator has the feed of it, in its own language', () => {
  expect(feedAddress('events.ics', 'en', feedState('/provinces/lao-cai'))).toBe('/api/v1/events.ics?province=lao-cai&lang=en')
  expect(feedAddress('feed.atom', 'vi', feedState('/indicators/grdp-growth'))).toBe('/api/v1/feed.atom?indicator=grdp-growth')
})

test('the page of one fact has the feed of all', () => {
  expect(feedAddress('feed.atom', 'vi', feedState('/f/o_aaaaaa'))).toBe('/api/v1/feed.atom')
})
