import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { FETCH_LIMITS, fetchPage } from './fetch-page.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** Serves on a free port of this machine; the address of the server. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const anything = () => true
const page: RequestListener = (_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Điện Biên</p>')

test('a page is fetched as text, with its type and the address it came from', async () => {
  const address = await serve(page)
  expect(await fetchPage(address, FETCH_LIMITS, anything)).toEqual({
    text: '<p>Điện Biên</p>',
    mediaType: 'text/html',
    address: `${address}/`,
  })
})

test.each([
  'http://127.0.0.1:1/',
  'http://localhost/',
  'http://[::1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0x7f000001/',
])('%s is an internal host and is not even connected to', async (address) => {
  await expect(fetchPage(address)).rejects.toThrow('is not a host of the public internet')
})

test('a redirect to an internal host is not followed', async () => {
  const inside = await serve(page)
  const outside = await serve((_, answer) => answer.writeHead(302, { location: `${inside}/secret` }).end())
  const onlyOutside = (_: string, { port }: URL) => port === new URL(outside).port
  await expect(fetchPage(outside, FETCH_LIMITS, onlyOutside)).rejects.toThrow('is not a host of the public internet')
})

test('a name that leads to an internal host is not followed, however often it is asked', async () => {
  const { port } = new URL(await serve(page))
  await expect(fetchPage(`http://localhost:${port}/`, FETCH_LIMITS, (ip) => !ip.includes('1'))).rejects.toThrow('public internet')
})

test('a circle of redirects ends', async () => {
  const address = await serve((_, answer) => answer.writeHead(301, { location: '/' }).end())
  await expect(fetchPage(address, FETCH_LIMITS, anything)).rejects.toThrow('more than 5 redirects')
})

test('a page without end is cut off at the limit', async () => {
  const address = await serve((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    const more = () => {
      while (answer.write('x'.repeat(10_000)));
    }
    answer.on('drain', more)
    more()
  })
  await expect(fetchPage(address, { ...FETCH_LIMITS, bytes: 100_000 }, anything)).rejects.toThrow('larger than 100000 bytes')
})

test('a page that never comes is given up', async () => {
  const address = await serve(() => {})
  await expect(fetchPage(address, { ...FETCH_LIMITS, milliseconds: 50 }, anything)).rejects.toThrow('did not arrive in time')
})

test.each([
  ['file:///etc/passwd', 'is no http(s) address'],
  ['ftp://example.org/', 'is no http(s) address'],
  ['baolaocai.vn', 'is no http(s) address'],
  ['http://a:b@example.org/', 'name or password'],
])('%s is refused', async (address, words) => {
  await expect(fetchPage(address)).rejects.toThrow(words)
})

test.each([
  [404, 'text/html', 'the host answered 404'],
  [200, 'application/pdf', 'holds application/pdf'],
  [200, '', 'something without a type'],
])('an answer of %i with "%s" says what is wrong', async (status, type, words) => {
  const address = await serve((_, answer) => answer.writeHead(status, type ? { 'content-type': type } : {}).end('x'))
  await expect(fetchPage(address, FETCH_LIMITS, anything)).rejects.toThrow(words)
})

test('bytes that are no text of their charset are refused', async () => {
  const address = await serve((_, answer) => answer.setHeader('content-type', 'text/html').end(Buffer.from([0xff, 0xfe, 0xff])))
  await expect(fetchPage(address, FETCH_LIMITS, anything)).rejects.toThrow('not readable as utf-8')
})
