import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framedAddress, writeEmbedOptions } from './embed-address.ts'
import { DEFAULT_EMBED, readEmbedOptions } from './embed-options.ts'
import { href } from './href.ts'
import { DEFAULT_STATE } from './page-state.ts'

const theme = fc.option(fc.constantFrom('light' as const, 'dark' as const), { nil: undefined })
const options = fc
  .record({ controls: fc.boolean(), theme })
  .map(({ controls, theme }) => (theme ? { controls, theme } : { controls }))

describe('the address of an embed', () => {
  test.each([
    ['/', '/embed'],
    ['/en', '/en/embed'],
    ['/timeline?time=2004..2024', '/embed/timeline?time=2004..2024'],
    ['/en/f/o_aaaaaa', '/en/embed/f/o_aaaaaa'],
    ['/?province=dien-bien', '/embed?province=dien-bien'],
    ['/english', '/embed/english'],
  ])('of the page %s is %s', (page, embed) => {
    expect(framedAddress(page, DEFAULT_EMBED)).toBe(embed)
  })

  test('without controls and in a fixed theme says so behind the state', () => {
    expect(framedAddress('/?province=dien-bien', { controls: false, theme: 'dark' })).toBe(
      '/embed?province=dien-bien&controls=off&theme=dark',
    )
  })

  test('as a place gives its options to every link made from it', () => {
    const path = framedAddress('/timeline', { controls: false })
    expect(href('en', path, { ...DEFAULT_STATE, fact: 'e_aaaaaa' })).toBe('/en/embed/timeline?fact=e_aaaaaa&controls=off')
    expect(href('vi', path)).toBe('/embed/timeline?controls=off')
  })
})

describe('the options of an embed', () => {
  test('written from any reads back as the same, without a problem', () => {
    fc.assert(
      fc.property(options, (value) => {
        expect(readEmbedOptions(new URLSearchParams(writeEmbedOptions(value)))).toEqual({ options: value, problems: [] })
      }),
    )
  })

  test('are not written where they are the default', () => {
    expect(writeEmbedOptions(DEFAULT_EMBED)).toBe('')
    expect(readEmbedOptions({ controls: 'on' }).options).toEqual(DEFAULT_EMBED)
  })

  test.each([
    ['controls', '"><script>'],
    ['theme', 'sepia'],
  ])('that cannot be used (%s) are named, and the default stands', (key, value) => {
    const { options: read, problems } = readEmbedOptions({ [key]: value })
    expect(read).toEqual(DEFAULT_EMBED)
    expect(problems).toEqual([{ key, value, accepts: expect.stringMatching(/\S/) }])
  })
})
