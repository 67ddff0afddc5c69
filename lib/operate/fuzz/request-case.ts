import type { Chance } from './chance.ts'
import { HOSTILE_TEXTS, MARK } from './hostile-texts.ts'
import { goodValues, type KnownNames, PATHS } from './known-addresses.ts'
import { mutatedBytes, mutatedText } from './mutate.ts'

/** One question to the server, as it goes over the wire. */
export interface RequestCase {
  readonly method: string
  /** Path and query, in ASCII without spaces. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array | null
}

const TIMES = PATHS.flatMap(([times, path]) => Array.from({ length: times }, () => path))
const METHODS = ['HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'] as const
const ROUTER_TREE = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }]))

/** A question made from an address that there is: its path, parameters, headers and body changed here and there. */
export function requestCase(names: KnownNames, uploads: readonly Uint8Array[], chance: Chance): RequestCase {
  const method = chance.percent(85) ? 'GET' : chance.pick(METHODS)
  const target = `${pathOf(names, chance)}${queryOf(names, chance)}`
  const hasBody = /^P(?:OST|UT|ATCH)$|^DELETE$/.test(method)
  const { type, body } = hasBody ? bodyOf(names, uploads, chance) : { type: null, body: null }
  const headers = [...headersOf(chance), ...(type === null ? [] : [['content-type', type] as const])]
  return { method, target, headers, body }
}

function pathOf(names: KnownNames, chance: Chance): string {
  const named = chance.pick(TIMES).replaceAll(/\{(\w+)\}/g, (_, kind: string) => encoded(nameOf(kind, names, chance)))
  const path = chance.percent(15) ? `/en${named === '/' ? '' : named}` : named
  if (chance.percent(80)) return path
  // What a browser would never send apart from: slashes, dots and percent signs as they come.
  return chance.percent(30)
    ? `/${chance.pick(['/', '.', '..%2f', '%5c', '%00', 'en/', 'vi/'])}${path}`
    : wire(mutatedText(path, chance), '/')
}

function nameOf(kind: string, names: KnownNames, chance: Chance): string {
  if (chance.percent(12)) return chance.pick(HOSTILE_TEXTS).slice(0, 400)
  const lists: Readonly<Record<string, readonly string[]>> = {
    province: names.provinces,
    indicator: names.indicators,
    article: names.articles,
    figure: names.figures,
    event: names.events,
  }
  return chance.pick(lists[kind] ?? ['abc2345', '1', '2147483648'])
}

function queryOf(names: KnownNames, chance: Chance): string {
  const values = new Map(Object.entries(goodValues(names)))
  const keys = [...values.keys()]
  const pairs = Array.from({ length: chance.pick([0, 0, 1, 1, 1, 2, 2, 3, 6]) }, () => {
    const key = chance.percent(93) ? chance.pick(keys) : mutatedText(chance.pick(keys), chance)
    const good = chance.pick(values.get(key) ?? ['1'])
    const value = chance.percent(55) ? good : chance.percent(50) ? chance.pick(HOSTILE_TEXTS) : mutatedText(good, chance)
    return chance.percent(90) ? `${encoded(key)}=${encoded(value)}` : `${wire(key)}${chance.pick(['', '=', '=='])}${wire(value)}`
  })
  if (chance.percent(1)) pairs.push(`q=${'%E1%BA%BF'.repeat(chance.pick([99, 101, 1500, 3000]))}`)
  return pairs.length === 0 ? '' : `?${pairs.join(chance.percent(95) ? '&' : ';')}`
}

function headersOf(chance: Chance): (readonly [string, string])[] {
  const odd = chance.pick(HOSTILE_TEXTS)
  const some: readonly (readonly [string, string])[] = [
    ['accept', chance.pick(['text/html', '*/*', 'application/json', `text/html;q=${odd}`])],
    ['accept-encoding', chance.pick(['gzip', 'br', 'identity', 'gzip;q=0, br;q=2', '*;q=0', odd])],
    ['accept-language', chance.pick(['vi', 'en-GB,en;q=0.9', odd])],
    ['if-none-match', chance.pick(['*', '"x"', `W/${odd}`])],
    ['if-modified-since', odd],
    ['range', chance.pick(['bytes=0-1', 'bytes=-1', 'bytes=0-,0-,0-'])],
    ['cookie', chance.pick(['cot-moc.session_token=x.y', `cot-moc.session_token=${odd}`, `a=${odd}; __proto__=1`])],
    ['authorization', `Bearer ${odd}`],
    ['origin', chance.pick(['null', 'http://127.0.0.1', 'https://example.com', odd])],
    ['referer', odd],
    ['user-agent', odd],
    ['x-request-id', odd],
    ['x-forwarded-host', chance.pick(['example.com', odd])],
    ['x-forwarded-proto', chance.pick(['https', odd])],
    ['x-original-url', '/review'],
    ['x-rewrite-url', '/review'],
    ['x-http-method-override', 'DELETE'],
    ['x-middleware-subrequest', 'proxy:proxy:proxy'],
    ['x-nextjs-data', '1'],
    ['x-invoke-path', '/review'],
    ['rsc', chance.pick(['1', odd])],
    ['next-router-state-tree', chance.pick([ROUTER_TREE, odd, '%', mutatedText(ROUTER_TREE, chance)])],
    ['next-router-prefetch', chance.pick(['1', '2', odd])],
    ['next-router-segment-prefetch', chance.pick(['/_tree', odd])],
    ['next-url', chance.pick(['/', odd])],
    ['next-action', chance.pick(['x', '0'.repeat(42), odd])],
    ['purpose', 'prefetch'],
    ['te', 'trailers'],
    ['expect', chance.pick(['100-continue', odd])],
  ]
  const count = chance.pick([0, 0, 1, 1, 2, 4])
  return Array.from({ length: count }, () => chance.pick(some)).map(([name, value]) => [name, headerValue(value)] as const)
}

function bodyOf(
  names: KnownNames,
  uploads: readonly Uint8Array[],
  chance: Chance,
): { readonly type: string; readonly body: Uint8Array } {
  const odd = chance.pick(HOSTILE_TEXTS)
  const json = JSON.stringify(
    chance.pick<unknown>([
      { path: '/', query: 'time=2024' },
      { path: `/provinces/${chance.pick(names.provinces)}`, query: odd },
      { path: odd, query: odd },
      { path: [odd], query: { $gt: '' } },
      { email: odd, password: odd },
      { seen: odd, decision: 'accepted' },
      { token: odd, newPassword: odd },
      [odd],
      odd,
      null,
    ]),
  )
  const form = uploadForm(chance.percent(50) ? mutatedBytes(chance.pick(uploads), chance) : chance.pick(uploads), odd)
  return chance.pick([
    { type: 'application/json', body: Buffer.from(chance.percent(60) ? json : mutatedText(json, chance)) },
    { type: form.type, body: chance.percent(70) ? form.body : mutatedBytes(form.body, chance) },
    { type: 'application/x-www-form-urlencoded', body: Buffer.from(`file=${encoded(odd)}&1_$ACTION_ID_x=`) },
    { type: 'text/plain;charset=UTF-8', body: Buffer.from(`["${odd}"]`) },
    { type: headerValue(odd), body: mutatedBytes(Buffer.from(json), chance) },
    { type: 'application/json', body: Buffer.from(`${'['.repeat(2000)}`) },
  ])
}

function uploadForm(bytes: Uint8Array, name: string): { readonly type: string; readonly body: Uint8Array } {
  const boundary = `----${MARK}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name.slice(0, 80)}"\r\ncontent-type: text/csv\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

/** As a form sends it; half of a surrogate pair, which cannot be written, becomes the sign for what is lost. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}

/** As little encoded as a request line bears: no spaces, no control characters, nothing beyond ASCII. */
function wire(text: string, least = ''): string {
  const bytes = [...Buffer.from(text)]
  const written = bytes
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x23 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')
  return written.startsWith(least) ? written : `${least}${written}`
}

/** What may stand in a header's line: its end would be another header, which is tried apart (malformed.ts). */
function headerValue(text: string): string {
  const printable = [...text].map((letter) => (letter < ' ' || letter === '\u007f' ? ' ' : letter)).join('')
  return Buffer.from(printable).toString('latin1').trim() || '-'
}
