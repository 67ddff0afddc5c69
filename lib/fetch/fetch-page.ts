import { lookup as resolve } from 'node:dns'
import { type ClientRequest, request as http, type IncomingMessage } from 'node:http'
import { request as https } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** A page as it was sent: its bytes as text, and the address that it came from in the end. */
export interface FetchedPage {
  readonly text: string
  readonly mediaType: 'text/html' | 'text/plain'
  readonly address: string
}

/** The page could not be had; the message says why, for the person who gave the address. */
export class FetchError extends Error {
  override name = 'FetchError'
}

export interface FetchLimits {
  readonly bytes: number
  readonly milliseconds: number
  readonly redirects: number
}

export const FETCH_LIMITS: FetchLimits = { bytes: 5_000_000, milliseconds: 15_000, redirects: 5 }

/**
 * Fetches a page of the public internet by http(s) on its usual ports. The address of the host is checked where the
 * connection is made, so that neither a name that resolves to an internal host nor a redirect to one, nor one that changes
 * between check and use, gets through. `isAllowed` is for tests. Throws a FetchError.
 */
export async function fetchPage(
  address: string,
  limits: FetchLimits = FETCH_LIMITS,
  isAllowed: (ip: string, url: URL) => boolean = isPublicHost,
): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(limits.milliseconds)
  let url = readAddress(address)
  for (let redirects = 0; ; redirects++) {
    const answer = await open(url, deadline, isAllowed)
    const location = answer.headers.location
    if (answer.statusCode && answer.statusCode >= 300 && answer.statusCode < 400 && location) {
      answer.destroy()
      if (redirects >= limits.redirects) throw new FetchError(`more than ${limits.redirects} redirects`)
      url = readAddress(URL.canParse(location, url) ? new URL(location, url).href : location)
      continue
    }
    return { ...(await read(answer, limits, deadline)), address: url.href }
  }
}

const USUAL_PORTS = ['', '80', '443']

function isPublicHost(ip: string, { port }: URL): boolean {
  return isPublicAddress(ip) && USUAL_PORTS.includes(port)
}

function readAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchError(`"${address.slice(0, 200)}" is no http(s) address`)
  if (url.username || url.password) throw new FetchError('an address with a name or password in it is not fetched')
  return url
}

function open(url: URL, signal: AbortSignal, isAllowed: (ip: string, url: URL) => boolean): Promise<IncomingMessage> {
  const refused = () => new FetchError(`"${url.host}" is not a host of the public internet`)
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      const addresses = error ? [] : found
      const bad = addresses.length === 0 || addresses.some((one) => !isAllowed(one.address, url))
      if (error) done(error, [])
      else if (bad) done(refused(), [])
      else done(null, options.all ? addresses : (addresses[0]?.address ?? ''), addresses[0]?.family)
    })
  }
  return new Promise((found, failed) => {
    // A literal address is connected to without a lookup.
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (/^[\d.]+$|:/.test(literal) && !isAllowed(literal, url)) {
      failed(refused())
      return
    }
    const headers = {
      'user-agent': 'CotMoc/1.0 (fetches articles for review)',
      accept: 'text/html, text/plain',
      'accept-encoding': 'identity',
    }
    const start = url.protocol === 'https:' ? https : http
    const asked: ClientRequest = start(url, { lookup, signal, headers, agent: false }, found)
    asked.on('error', (error) => failed(wordsFor(error, url)))
    asked.end()
  })
}

async function read(
  answer: IncomingMessage,
  limits: FetchLimits,
  deadline: AbortSignal,
): Promise<Pick<FetchedPage, 'text' | 'mediaType'>> {
  const { statusCode, headers } = answer
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  try {
    if (statusCode !== 200) throw new FetchError(`the host answered ${statusCode}`)
    const mediaType = type.trim()
    if (mediaType !== 'text/html' && mediaType !== 'text/plain') {
      throw new FetchError(`the address holds ${mediaType || 'something without a type'}, not a page of text`)
    }
    const bytes = await readBytes(answer, limits, deadline)
    const charset = parameters.map((part) => /^\s*charset="?([\w-]+)"?\s*$/.exec(part)?.[1]).find(Boolean) ?? 'utf-8'
    return { text: decode(bytes, charset), mediaType }
  } finally {
    answer.destroy()
  }
}

async function readBytes(answer: IncomingMessage, limits: FetchLimits, deadline: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limits.bytes) throw new FetchError(`the page is larger than ${limits.bytes} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof FetchError) throw error
    throw deadline.aborted ? new FetchError('the page did not arrive in time') : new FetchError('the page broke off')
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    throw new FetchError(`the page is not readable as ${charset}`)
  }
}

function wordsFor(error: Error, { host }: URL): FetchError {
  if (error instanceof FetchError) return error
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return new FetchError('the page did not arrive in time')
  return new FetchError(`"${host}" cannot be reached (${'code' in error ? error.code : error.message})`)
}
