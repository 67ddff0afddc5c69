import { describe, expect, test } from 'vitest'
import { readQuestion } from './kept-question.ts'
import { readAddress } from './read-address.ts'

describe('an address', () => {
  test.each([
    ['/', 'page'],
    ['/en', 'page'],
    ['/timeline?time=2024', 'page'],
    ['/timeline?time=2024&cursor=MjAwNA', 'page'],
    ['/embed?controls=off&cursor=MjAwNA', 'embed'],
    ['/sitemap.xml', 'data'],
    ['/sitemap/facts.e_aaaaaa.xml', 'data'],
    ['/en/f/o_aaaaaa', 'page'],
    ['/provinces/dien-bien/promises', 'page'],
    ['/verify?problem=large', 'page'],
    ['/embed?province=dien-bien&controls=off', 'embed'],
    ['/api/v1/observations.csv?limit=5', 'api'],
    ['/api/v1/events/e_aaaaaa', 'api'],
    ['/api/v1/feed.atom?lang=en', 'api'],
    ['/oembed?url=https://example.org/', 'api'],
    ['/data/provinces/dien-bien.sdmx.csv', 'data'],
    ['/picture/index.svg?width=800', 'picture'],
    ['/en/preview/timeline.png', 'picture'],
    ['/cite/index.bib', 'cite'],
    ['/_next/static/chunks/a-b_c.js', 'file'],
  ])('%s is kept as a %s', (target, kind) => {
    expect(readAddress(target)).toMatchObject({ route: { kind } })
  })

  test.each([
    '/review',
    '/en/review/sign-in',
    '/api/review/submissions/r_00',
    '/api/auth/get-session',
    '/api/v1/links',
    '/s/abcdefg',
    '/nothing',
    '/%ff',
    '//example.org',
    '/timeline/',
    '/_next/static/../server/secret.js',
    '/?from=2004&to=2024',
    '/?tinh=dien-bien',
    '/api/v1/observations?provinc=x',
  ])('%s is none that is kept', (target) => {
    expect(readAddress(target)).toBeNull()
  })

  test('of a page in another spelling leads to the one it is known by; of data it is the same', () => {
    expect(readAddress('/timeline?fbclid=x&time=2024&province=dien-bien')).toEqual({
      leadsTo: '/timeline?province=dien-bien&time=2024',
    })
    expect(readAddress('/timeline?cursor=MjAwNA&time=2024')).toEqual({ leadsTo: '/timeline?time=2024&cursor=MjAwNA' })
    expect(readAddress('/provinces/dien-bien?cursor=MjAwNA')).toEqual({ leadsTo: '/provinces/dien-bien' })
    expect(readAddress('/data/timeline.csv?time=2024&province=dien-bien')).toMatchObject({
      address: '/data/timeline.csv?province=dien-bien&time=2024',
    })
  })

  test('is not led on for how a browser writes commas and spaces', () => {
    expect(readAddress('/?province=dien-bien%2Clao-cai&q=san%20bay')).toMatchObject({
      address: '/?province=dien-bien,lao-cai&q=san+bay',
    })
  })
})

describe('what the router asks for', () => {
  const asked = (target: string, tree: string) => readQuestion(target, { rsc: '1', 'next-router-state-tree': tree })

  test('is known by what it holds already, and asked of the renderer as it came', () => {
    const [one, other] = [asked('/timeline?_rsc=abc', 'a'), asked('/timeline?_rsc=def', 'b')]
    expect(one).toMatchObject({ address: '/timeline', target: '/timeline?_rsc=abc', headers: { rsc: '1' } })
    expect(one).not.toHaveProperty('key', other && 'key' in other ? other.key : '')
    expect(asked('/timeline?_rsc=abc', 'a')).toEqual(one)
    expect(one).not.toHaveProperty('key', '/timeline')
  })

  test('under an address in another spelling is not kept', () => {
    expect(asked('/timeline?time=2024&province=dien-bien&_rsc=abc', 'a')).toBeNull()
  })
})
