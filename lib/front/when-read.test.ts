import { describe, expect, test } from 'vitest'
import { scriptsWhenRead } from './when-read.ts'

const page = (head: string, body = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

describe('the scripts of a page', () => {
  test('wait under their names for a sign of a reader, and one that listens for it runs', () => {
    const html = scriptsWhenRead(
      page(
        '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/a.js" async=""></script>',
        '<p>12</p><script src="/_next/static/chunks/b.js" async=""></script>',
      ),
    )
    expect(html).not.toMatch(/<script src=|rel="preload"/)
    expect([...html.matchAll(/<script type="text\/plain" data-src="([^"]+)"><\/script>/g)].map(([, src]) => src)).toEqual([
      '/_next/static/chunks/a.js',
      '/_next/static/chunks/b.js',
    ])
    const [, waking = ''] = /<script>([^<]+)<\/script><\/head>/.exec(html) ?? []
    expect(() => new Function(waking)).not.toThrow()
    expect(waking).toContain('pointermove')
  })

  test('that are part of the page, are data, or are for browsers of old stay as they are', () => {
    const kept = [
      '<script id="_R_">self.__next_f=[]</script>',
      '<script type="application/ld+json">{"src":"/_next/static/a.js"}</script>',
      '<script src="/_next/static/chunks/old.js" noModule=""></script>',
      '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>',
    ]
    const html = scriptsWhenRead(page(`<script src="/_next/static/chunks/a.js" async=""></script>`, kept.join('')))
    for (const part of kept) expect(html).toContain(part)
  })

  test('are none in a text that has no head or none of them', () => {
    for (const html of ['<p>', page('<title>a</title>', '12')]) expect(scriptsWhenRead(html)).toBe(html)
  })
})
