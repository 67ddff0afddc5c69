import { describe, expect, test } from 'vitest'
import { CODEC_VERSION } from '../address/codec-version.ts'
import { readLinkRequest } from './link-request.ts'

const KNOWN = { provinces: ['dien-bien', 'lao-cai'], indicators: ['grdp-growth'] }
const read = (body: unknown) => readLinkRequest(body, KNOWN)
const refused = (body: unknown) => {
  const answer = read(body)
  return 'problems' in answer ? answer.problems.map(({ parameter }) => parameter) : []
}

describe('a request for a short link', () => {
  test('is kept as path, language and canonical query, with the version that wrote it', () => {
    expect(read({ path: '/timeline', query: '?view=table&tinh=dien-bien&fbclid=x&time=2004-2024', locale: 'en' })).toEqual({
      target: {
        locale: 'en',
        path: '/timeline',
        query: 'province=dien-bien&time=2004..2024&view=table',
        codecVersion: CODEC_VERSION,
      },
    })
    expect(read({ path: '/' })).toMatchObject({ target: { locale: 'vi', path: '/', query: '' } })
  })

  test.each([
    [null, 'body'],
    ['/', 'body'],
    [[], 'body'],
    [7, 'body'],
    [{}, 'path'],
    [{ path: 'https://evil.example/' }, 'path'],
    [{ path: '//evil.example' }, 'path'],
    [{ path: '/s/abcdefg' }, 'path'],
    [{ path: '/api/v1/observations' }, 'path'],
    [{ path: '/timeline?x' }, 'path'],
    [{ path: 7 }, 'path'],
    [{ path: '/', query: 7 }, 'query'],
    [{ path: '/', query: null }, 'query'],
    [{ path: '/', query: 'time=hom-qua' }, 'time'],
    [{ path: '/', query: 'province=atlantis' }, 'province'],
    [{ path: '/', query: 'asOf=2026-02-30' }, 'asOf'],
    [{ path: '/', query: `q=${'a'.repeat(101)}` }, 'q'],
    [{ path: '/', locale: 'fr' }, 'locale'],
    [{ path: '/', locale: { toString: 'vi' } }, 'locale'],
  ])('%j is refused for its %s', (body, parameter) => {
    expect(refused(body)).toEqual([parameter])
  })

  test('names everything that is wrong at once, each shortly', () => {
    expect(refused({ path: 'x', query: 'time=x&view=y', locale: 'z' })).toEqual(['locale', 'path', 'time', 'view'])
    const answer = read({ path: 'x'.repeat(3000) })
    expect('problems' in answer && answer.problems[0]?.value).toHaveLength(100)
  })
})
