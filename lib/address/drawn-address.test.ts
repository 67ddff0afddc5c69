import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnName, readDrawnName, readWidth } from './drawn-address.ts'

describe('the name of a page’s picture', () => {
  it('is the page’s path with the format at its end; the first page is called index', () => {
    expect(drawnName('/', 'svg')).toBe('/index.svg')
    expect(drawnName('/indicators/grdp-growth', 'png')).toBe('/indicators/grdp-growth.png')
    expect(readDrawnName(['index.png'])).toEqual({ page: '/', format: 'png' })
    expect(readDrawnName(['f', 'o_7k2m9q.svg'])).toEqual({ page: '/f/o_7k2m9q', format: 'svg' })
  })

  it('reads back to the page that it was made from', () => {
    const segment = fc.stringMatching(/^[a-z0-9_-]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('svg' as const, 'png' as const),
        (segments, format) => {
          fc.pre(segments.join('/') !== 'index')
          const page = `/${segments.join('/')}`
          expect(readDrawnName(drawnName(page, format).slice(1).split('/'))).toEqual({ page, format })
        },
      ),
    )
  })

  it('is refused without one of the formats', () => {
    for (const name of ['index', 'index.gif', '.svg', 'index.svg/', '']) expect(readDrawnName(name.split('/'))).toBeNull()
  })
})

describe('the width of a picture', () => {
  it('is kept between 600 and 2400, and the usual one where none is asked', () => {
    expect(['600', '1', '2400', '99999', null, ''].map((text) => readWidth(text, 1200))).toEqual([
      600, 600, 2400, 2400, 1200, 1200,
    ])
  })

  it('is refused for anything that is no whole number', () => {
    for (const text of ['wide', '-600', '600.5', '6e2', '0x600', ' 600', '9'.repeat(40)]) expect(readWidth(text, 1200)).toBeNull()
  })
})
