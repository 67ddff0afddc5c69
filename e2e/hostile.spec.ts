import { sourceIn } from '../lib/files/test-source.ts'
import { writeFile } from '../lib/files/write-file.ts'
import { fuzzed } from '../lib/operate/fuzz/fuzz-run.ts'
import { namesOnRecord } from '../lib/operate/fuzz/names-on-record.ts'
import { requestCase } from '../lib/operate/fuzz/request-case.ts'
import { PAGES, UNKNOWN } from './addresses.ts'
import { expect, test } from './fixtures.ts'

const CASES = 250

test('whatever is asked, nothing fails, no markup comes back and no bound is passed', async ({ baseURL }) => {
  const origin = baseURL ?? ''
  const names = await namesOnRecord(origin)
  const uploads = [await writeFile('csv', sourceIn()), await writeFile('xlsx', sourceIn('vi', {}, 'xlsx'))]
  const result = await fuzzed({
    port: Number(new URL(origin).port),
    question: (chance) => requestCase(names, uploads, chance),
    seed: Number(process.env.PROPERTY_SEED ?? 20_261_122),
    cases: CASES,
    connections: 2,
    malformed: 20,
    patience: 60_000,
  })
  expect(result.found, 'with PROPERTY_SEED the same cases are made again').toEqual([])
  expect(Object.values(result.statuses).reduce((sum, count) => sum + count, 0)).toBe(CASES)
})

test('every kind of answer says that it is what it says, how it may be framed and which scripts may run', async ({
  request,
  recorded,
}) => {
  const pages = [...PAGES.map(({ path }) => path(recorded)), '/embed-demo', '/en', '/review/sign-in', '/khong-co-trang-nay']
  const others = ['/api/v1/events', '/api/v1/events.csv', '/api/v1/feed.atom', '/api/v1/events?limit=0', '/data/index.json']
  const drawings = ['/picture/index.svg', '/preview/index.svg', '/icon.svg', '/map/2024.svg', '/sitemap.xml', '/robots.txt']
  const refusals = ['/vi', '/favicon.ico', '/?tinh=dien-bien', `/?q=${'x'.repeat(20_000)}`, '/%6', UNKNOWN[3] ?? '']
  for (const path of [...pages, ...others, ...drawings, ...refusals, '/embed', '/api/auth/get-session', '/oembed']) {
    const answer = await request.get(path, { maxRedirects: 0, headers: { accept: 'text/html' } })
    const headers = answer.headers()
    const about = path.slice(0, 60)
    expect.soft(headers['x-content-type-options'], about).toBe('nosniff')
    expect.soft(headers['referrer-policy'], about).toBe('strict-origin-when-cross-origin')
    expect.soft(headers['set-cookie'], about).toBeUndefined()
    expect.soft(headers['x-powered-by'], about).toBeUndefined()
    if (!headers['content-type']?.startsWith('text/html') || answer.status() < 200) continue
    const policy = headers['content-security-policy'] ?? ''
    expect.soft(policy, about).toMatch(/^default-src '(?:self|none)'/)
    expect.soft(policy, about).not.toMatch(/script-src[^;]*'unsafe|https?:|\*\.|default-src[^;]*\*/)
    expect.soft(policy, about).toContain(path === '/embed' ? 'frame-ancestors *' : 'frame-ancestors ')
    expect.soft(policy.includes('frame-ancestors *'), about).toBe(path === '/embed')
  }
})
