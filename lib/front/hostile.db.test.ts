import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenedFront, openedFront } from '../operate/faults/opened-front.ts'
import { fuzzed } from '../operate/fuzz/fuzz-run.ts'
import { requestCase } from '../operate/fuzz/request-case.ts'
import { sentRaw, wireTo } from '../operate/fuzz/wire.ts'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'

// The front over the wire, asked what no browser asks. Behind it a renderer that says what it was asked.

const NAMES = {
  provinces: ['dien-bien', 'lao-cai'],
  indicators: ['grdp-growth'],
  articles: ['001-dien-bien'],
  figures: ['o_000001'],
  events: ['e_000001'],
}

let temporary: TestDatabase
let renderer: Server
let front: OpenedFront
let asked: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, unknown>> }[]
let answers: (url: string) => number
let more: Readonly<Record<string, string>>

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: false })
  asked = []
  answers = () => 200
  more = {}
  renderer = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    asked.push({ method, url, headers })
    request.resume().once('end', () => {
      response.writeHead(answers(url), { 'content-type': 'application/json', ...more }).end(JSON.stringify({ url }))
    })
  })
  await new Promise<void>((resolve) => renderer.listen(0, '127.0.0.1', resolve))
  front = await openedFront({ databaseUrl: temporary.url, renderer: (renderer.address() as AddressInfo).port })
})

afterEach(async () => {
  await front.close()
  renderer.closeAllConnections()
  renderer.close()
  await temporary.drop()
})

test('whatever comes over the wire, there is an answer within its bounds or an end of the connection', async () => {
  const { found, statuses } = await fuzzed({
    ...{ port: front.port, question: (chance) => requestCase(NAMES, [Buffer.from('id\no_000001\n')], chance) },
    ...{ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122), cases: 800, connections: 4, malformed: 30, patience: 60_000 },
  })
  expect(found).toEqual([])
  expect(statuses).toMatchObject({ '200': expect.any(Number), 'raw 400': expect.any(Number) })
})

test('what no route can read is refused before anybody is asked', async () => {
  const trace = await sentRaw(front.port, Buffer.from('TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'), 60_000)
  expect(trace?.toString()).toMatch(/^HTTP\/1\.1 405 [\s\S]*allow: GET, HEAD, POST/)
  const nothing = await sentRaw(front.port, Buffer.from('OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'), 60_000)
  expect(nothing?.toString()).toMatch(/^HTTP\/1\.1 404 /)
  const miswritten = await front.get('/provinces/%6')
  expect([miswritten.status, await miswritten.text()]).toEqual([404, expect.stringContaining('Không có địa chỉ này')])
  expect(asked).toEqual([])
})

test('a whole address in the place of a path is read as that path', async () => {
  const wire = wireTo(front.port)
  const answer = await wire.ask({ method: 'GET', target: 'http://example.com/timeline', headers: [], body: null }, 60_000)
  expect(answer.status).toBe(200)
  wire.close()
  expect(asked.map(({ url }) => url)).toEqual(['/timeline'])
})

test('a long address that the renderer leads to is passed on whole', async () => {
  answers = () => 308
  more = { location: `/?q=${'x'.repeat(14_000)}`, refresh: `0;url=/?q=${'x'.repeat(14_000)}` }
  const wire = wireTo(front.port)
  const answer = await wire.ask({ method: 'OPTIONS', target: '/a/', headers: [], body: null }, 60_000)
  expect([answer.status, answer.headers.get('location')]).toEqual([308, more.location])
  wire.close()
})

test('nobody tells the renderer what it would believe', async () => {
  const believed = [
    'x-forwarded-proto',
    'x-forwarded-host',
    'forwarded',
    'x-middleware-subrequest',
    'x-invoke-path',
    'x-original-url',
  ]
  await front.get('/s/abc2345', Object.fromEntries(believed.map((name) => [name, 'https'])))
  expect(asked).toHaveLength(1)
  for (const name of believed) expect(asked[0]?.headers).not.toHaveProperty(name)
  expect(asked[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
})

test('a form is not sent as a page in a browser asks for the next one', async () => {
  answers = () => 200
  const ask = (method: string) => fetch(`http://127.0.0.1:${front.port}/nothing-here`, { method, headers: { rsc: '1' } })
  await ask('POST')
  await ask('GET')
  expect(asked.map(({ headers }) => headers.rsc)).toEqual([undefined, '1'])
})

test('a form whose parts do not add up is the fault of whoever sent it', async () => {
  answers = () => 500
  const port = front.port
  const sent = (type: string) =>
    fetch(`http://127.0.0.1:${port}/verify`, { method: 'POST', headers: { 'content-type': type }, body: 'x' })
  expect((await sent('multipart/form-data; boundary=a')).status).toBe(400)
})

test.each([
  ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde'],
  [
    'a length beside chunks',
    'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n',
  ],
  ['another coding than chunks', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a space before the colon', 'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a chunk that has no end', 'Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n'],
])('a body told by %s ends the connection, and no second question is read out of it', async (_, rest) => {
  const said = await sentRaw(front.port, Buffer.from(`POST /api/v1/links HTTP/1.1\r\nHost: a\r\n${rest}`), 60_000)
  expect(said?.toString()).toMatch(/^(?:HTTP\/1\.1 400 |$)/)
  expect(asked.map(({ url }) => url)).not.toContain('/smuggled')
})

test('whoever sends a question byte by byte holds nothing up for the others', async () => {
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect(front.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: a\r\nX: '))
    return socket.on('error', () => {})
  })
  expect((await front.get('/timeline')).status).toBe(200)
  for (const socket of slow) socket.destroy()
})
