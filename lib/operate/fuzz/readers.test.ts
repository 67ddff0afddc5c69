import { describe, expect, test } from 'vitest'
import { readState, writeState } from '../../address/page-state.ts'
import { readFactQuery } from '../../api/fact-query.ts'
import { readLinkRequest } from '../../api/link-request.ts'
import { badParameters } from '../../api/problem.ts'
import { readCursor } from '../../db/cursor.ts'
import { CursorError } from '../../db/cursor-text.ts'
import { readOembedQuery } from '../../embed/oembed-query.ts'
import { pageOfUrl } from '../../embed/page-of-url.ts'
import { extractText } from '../../extract/extract-fixture.ts'
import { readPage } from '../../extract/read/read-page.ts'
import { FILE_FORMATS } from '../../files/file-format.ts'
import { sourceIn } from '../../files/test-source.ts'
import { writeFile } from '../../files/write-file.ts'
import { clientOf } from '../../front/client-of.ts'
import { acceptedEncoding } from '../../front/encoding.ts'
import { logLine } from '../../front/log-line.ts'
import { readAddress } from '../../front/read-address.ts'
import { requestId } from '../../front/request-id.ts'
import { safeReviewPath } from '../../review/review-path.ts'
import { parseSeeds } from '../../seed/parse-seeds.ts'
import { SeedError } from '../../seed/seed-error.ts'
import { fixturePages, fixtureTexts } from '../../seed/seed-fixture.ts'
import { readUpload } from '../../verify/read-upload.ts'
import { type Chance, chanceOf } from './chance.ts'
import { faultsIn } from './faults-in.ts'
import { HOSTILE_TEXTS, MARK } from './hostile-texts.ts'
import type { KnownNames } from './known-addresses.ts'
import { mutatedBytes, mutatedText } from './mutate.ts'
import { requestCase } from './request-case.ts'

// Everything that reads what comes from outside, asked with what nobody would send. PROPERTY_SEED tries other cases.

const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_122)
const NAMES: KnownNames = {
  provinces: ['dien-bien', 'lao-cai', 'lai-chau'],
  indicators: ['grdp-growth', 'budget-revenue'],
  articles: ['001-dien-bien'],
  figures: ['o_000001'],
  events: ['e_000001'],
}
const KNOWN = { provinces: NAMES.provinces, indicators: NAMES.indicators }
const UPLOADS = await Promise.all(FILE_FORMATS.map((format) => writeFile(format, sourceIn('vi', {}, format))))

/** Tries so many cases; a failure names the seed of its own. */
function tried(count: number, attempt: (chance: Chance) => void): void {
  for (let number = 0; number < count; number += 1) {
    const seed = SEED + number
    try {
      attempt(chanceOf(seed))
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`)
    }
  }
}

const asked = (chance: Chance) => requestCase(NAMES, UPLOADS, chance)
const queryOf = (target: string) => new URLSearchParams(target.split('?').slice(1).join('?'))

describe('whatever an address says', () => {
  test('it is kept under one spelling, which says the same and leads nowhere else', () => {
    tried(3000, (chance) => {
      const read = readAddress(asked(chance).target)
      if (read === null) return
      const address = 'address' in read ? read.address : read.leadsTo
      expect(address).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
      expect(readAddress(address)).toMatchObject({ address })
    })
  })

  test('its state is whole, and written and read again it is the same', () => {
    tried(2000, (chance) => {
      const { state } = readState(queryOf(asked(chance).target), KNOWN)
      const again = readState(new URLSearchParams(writeState(state)), KNOWN)
      expect(again).toEqual({ state, problems: [] })
    })
  })

  test('the API takes it within its bounds or names what it cannot use, in few words', () => {
    tried(2000, (chance) => {
      const { query, problems } = readFactQuery(queryOf(asked(chance).target), [], [])
      if (problems.length === 0) expect(query.limit >= 1 && query.limit <= 5000).toBe(true)
      expect(JSON.stringify(badParameters(problems.slice(0, 1))).length).toBeLessThan(3000)
    })
  })

  test('a cursor is one that was given out or is refused as a cursor', () => {
    tried(1000, (chance) => {
      const cursor = mutatedText('MjAyNC0wMS0wMXxvXzAwMDAwMA', chance)
      try {
        expect(readCursor(cursor).id).toMatch(/^[oe]_[0-9a-z]{6}$/)
      } catch (error) {
        expect(error).toBeInstanceOf(CursorError)
      }
    })
  })

  test('a page to be framed, linked or gone back to is one of ours', () => {
    tried(1000, (chance) => {
      const { target } = asked(chance)
      const url = chance.percent(50) ? `http://example.org${target}` : mutatedText(`http://example.org${target}`, chance)
      readOembedQuery(new URLSearchParams([['url', url]]))
      expect(pageOfUrl(url, 'http://example.org')?.path ?? '/').toMatch(/^\/(?!\/)/)
      const body: unknown = chance.pick([{ path: target, query: url }, [url], url, { path: '/', query: target, locale: url }])
      const link = readLinkRequest(body, KNOWN)
      if ('target' in link) expect(link.target.path).toMatch(/^\/[\w/-]*$/)
      const back = new URL(safeReviewPath(mutatedText(`/review${target}`, chance), '/review'), 'http://example.org')
      expect([back.origin, back.pathname.replace(/^\/en/, '').slice(0, 7)]).toEqual(['http://example.org', '/review'])
    })
  })
})

test('whatever headers say, there is an encoding, a client, an id and one line in the log', () => {
  tried(1000, (chance) => {
    const value = mutatedText(chance.pick([...HOSTILE_TEXTS, 'gzip;q=1.0, br;q=0.5', '1.2.3.4, 5.6.7.8']), chance)
    expect(['br', 'gzip', 'identity']).toContain(acceptedEncoding(value))
    const socket = { remoteAddress: '127.0.0.1' }
    expect(clientOf({ headers: { 'x-forwarded-for': value }, socket }).address.length).toBeLessThan(65)
    expect(requestId(value)).toMatch(/^[\w-]{8,64}$/)
    const line = { id: 'x', method: 'GET', target: value, status: 200, milliseconds: 1, bytes: 1, kind: 'page', cache: 'hit' }
    const written = logLine(line, new Date(0))
    expect(written.split('\n')).toHaveLength(1)
    expect(JSON.parse(written)).toMatchObject({ status: 200 })
  })
})

describe('whatever is given', () => {
  test('as a file to be checked is read or refused with a reason', () => {
    tried(600, (chance) => {
      const upload = readUpload(mutatedBytes(chance.pick(UPLOADS), chance))
      if ('problem' in upload) expect(['empty', 'large', 'broken', 'bomb', 'nothing']).toContain(upload.problem)
      else expect(upload.claims.length + upload.addresses.length + upload.codes.length).toBeGreaterThan(0)
    })
  })

  test('as a seed file is taken as it stands or refused with its lines', () => {
    const whole = fixtureTexts()
    tried(120, (chance) => {
      const { articles } = whole
      const changed = chance.below(articles.length)
      const texts = {
        ...whole,
        articles: articles.map((one, index) => (index === changed ? { ...one, text: mutatedText(one.text, chance) } : one)),
      }
      try {
        expect(parseSeeds(texts).documents).toHaveLength(articles.length)
      } catch (error) {
        expect(error).toBeInstanceOf(SeedError)
        expect((error as SeedError).problems.every(({ line }) => line >= 1)).toBe(true)
      }
    })
  })

  test('as an article is read, and every quote stands in it', () => {
    const pages = [...fixturePages().values()].map(({ text }) => text)
    tried(150, (chance) => {
      const text = mutatedText(chance.pick(pages), chance)
      readPage(chance.percent(50) ? `<article><p>${text}</p>${mutatedText('</div><table><td>', chance)}` : text, 'text/html')
      const { observations, events } = extractText(text)
      for (const { evidence } of [...observations, ...events])
        for (const { exact } of evidence) expect(text.normalize('NFC')).toContain(exact.normalize('NFC'))
    })
  })
})

describe('the judge of answers', () => {
  const headers = (more: Readonly<Record<string, string>>) =>
    new Map(Object.entries({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'self'", ...more }))
  const judged = (type: string, text: string, more = {}, target = '/') =>
    faultsIn(
      { method: 'GET', target },
      { status: 200, headers: headers({ 'content-type': type, ...more }), body: Buffer.from(text) },
    )

  test.each([
    ['markup in a page', 'text/html', `<p><${MARK}></p>`, {}],
    ['the end of an attribute', 'text/html', `<a title="x" ${MARK}="1">`, {}],
    ['markup in a drawing', 'image/svg+xml', `<svg><${MARK}></svg>`, {}],
    ['JSON that is none', 'application/json', '{"a":', {}],
    ['too many rows', 'application/json', '{"data":[1,2,3]}', {}],
    ['a cookie', 'text/plain', 'x', { 'set-cookie': 'a=b' }],
    ['another site', 'text/plain', 'x', { location: '//example.com/' }],
  ])('finds %s', (_, type, text, more) => {
    expect(judged(type, text, more, '/api/v1/events?limit=2')).toHaveLength(1)
  })

  test('leaves alone what is escaped', () => {
    expect(judged('text/html', `<p>&lt;${MARK}&gt; <script>push("\\u003c${MARK}> x\\" ${MARK}=\\"1")</script>`)).toEqual([])
    expect(judged('application/json', JSON.stringify({ detail: `<${MARK}>` }))).toEqual([])
  })
})
