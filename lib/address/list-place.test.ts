import { expect, test } from 'vitest'
import { href } from './href.ts'
import { atListPlace, readListPlace } from './list-place.ts'
import { DEFAULT_STATE } from './page-state.ts'

test('an address says where its list begins, under the name of today or as a reader writes it', () => {
  expect(readListPlace(new URLSearchParams('province=dien-bien&cursor=MjAwNA'))).toBe('MjAwNA')
  expect(readListPlace({ 'tiep-theo': 'MjAwNA' })).toBe('MjAwNA')
  expect(readListPlace(new URLSearchParams('cursor='))).toBeNull()
  expect(readListPlace(new URLSearchParams(`cursor=${'a'.repeat(300)}`))).toBeNull()
  expect(readListPlace(new URLSearchParams())).toBeNull()
})

test('links that stay in a part of a list keep it behind the state, and in a frame beside its options', () => {
  const state = { ...DEFAULT_STATE, province: ['dien-bien'], fact: 'e_aaaaaa' }
  expect(href('vi', atListPlace('/timeline', 'MjAwNA'), state)).toBe('/timeline?province=dien-bien&fact=e_aaaaaa&cursor=MjAwNA')
  expect(href('en', atListPlace('/embed/timeline?controls=off', 'MjAwNA'), state)).toBe(
    '/en/embed/timeline?province=dien-bien&fact=e_aaaaaa&controls=off&cursor=MjAwNA',
  )
  expect(href('vi', atListPlace('/timeline', null), state)).toBe('/timeline?province=dien-bien&fact=e_aaaaaa')
})
