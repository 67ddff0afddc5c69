import { isIP } from 'node:net'
import { z } from 'zod'
import { isDatabaseUrl, replicaUrls } from '../db/replica-urls.ts'
import { isCivilDate } from '../time/civil-date.ts'

/** What the variables say, worked out; `null` stands for "not given". */
export interface Environment {
  /** The port to serve on. */
  readonly port: number
  /** The address to serve on. */
  readonly host: string
  /** Whether somebody asked for that port, so that no other will do. */
  readonly portGiven: boolean
  readonly databaseUrl: string | null
  /** Standbys of it that answer readers; empty: none. */
  readonly replicaUrls: readonly string[]
  /** The day that stands for now, "2026-11-22". */
  readonly today: string | null
  /** The public origin in links, without a slash at the end. */
  readonly baseUrl: string | null
  /** Where the articles' texts lie. */
  readonly articlesDir: string | null
  /** Signs the cookies of curators; several servers on one database need the same. */
  readonly authSecret: string | null
  /** The port for health checks and metrics; null: none. */
  readonly adminPort: number | null
  /** The address of that port. */
  readonly adminHost: string
  /** Networks whose proxies are believed when they say for whom they ask, "10.0.0.0/8". */
  readonly trustedProxies: readonly string[]
  /** How long requests are still taken after the signal to end, while `/health/ready` says no (seconds). */
  readonly drainSeconds: number
  /** Whether each answer is written to standard error as a line of JSON. */
  readonly log: boolean
  /** What one client may cost a minute, a page that is not kept being 1; null: no limit. */
  readonly rateLimit: number | null
  /** How much memory kept answers may take. */
  readonly cacheMegabytes: number
}

/** One or more variables are wrong; the message lists all of them. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

const DEFAULT_PORT = 3000
const LOOPBACK = '127.0.0.1'
/** Faster than people read, slower than a program that takes all there is; `/data/all.zip` is one request. */
const DEFAULT_RATE_LIMIT = 300
const DEFAULT_CACHE_MEGABYTES = 128

const variables = z.object({
  PORT: variable('PORT', 'a whole number from 1 to 65535', (text) => wholeNumber(text, 1, 65_535)),
  HOST: variable('HOST', 'an IP address of this machine, 0.0.0.0 for all', (text) => (isIP(text) ? text : undefined)),
  // Its password must not end up in a log: most wrong ones are right but for their end.
  DATABASE_URL: variable(
    'DATABASE_URL',
    'postgresql://user:password@host:port/database',
    (text) => (isDatabaseUrl(text) ? text : undefined),
    true,
  ),
  REPLICA_URLS: variable(
    'REPLICA_URLS',
    'one or more of postgresql://user:password@host:port/database, separated by commas',
    (text) => replicaUrls(text) ?? undefined,
    true,
  ),
  TODAY: variable('TODAY', 'a day of the calendar such as 2026-11-22', (text) => (isCivilDate(text) ? text : undefined)),
  BASE_URL: variable('BASE_URL', 'an http(s) origin without a path, such as https://example.org', (text) => {
    const url = urlOf(text)
    const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
    return isOrigin ? url.origin : undefined
  }),
  ARTICLES_DIR: variable('ARTICLES_DIR', 'an existing folder', (text) => text),
  AUTH_SECRET: variable('AUTH_SECRET', 'at least 32 characters', (text) => (text.length >= 32 ? text : undefined), true),
  ADMIN_PORT: variable('ADMIN_PORT', 'a whole number from 1 to 65535', (text) => wholeNumber(text, 1, 65_535)),
  ADMIN_HOST: variable('ADMIN_HOST', 'an IP address of this machine, 0.0.0.0 for all', (text) => (isIP(text) ? text : undefined)),
  TRUSTED_PROXIES: variable('TRUSTED_PROXIES', 'addresses or networks such as 10.0.0.0/8, separated by commas', networks),
  DRAIN_SECONDS: variable('DRAIN_SECONDS', 'a whole number from 0 to 300', (text) => wholeNumber(text, 0, 300)),
  LOG: variable('LOG', 'json', (text) => (text === 'json' ? text : undefined)),
  RATE_LIMIT: variable('RATE_LIMIT', 'a whole number from 1 to 1000000, or off', (text) =>
    text === 'off' ? text : wholeNumber(text, 1, 1_000_000),
  ),
  CACHE_MB: variable('CACHE_MB', 'a whole number from 8 to 65536', (text) => wholeNumber(text, 8, 65_536)),
})

/**
 * Reads the variables; throws one EnvironmentError that names every problem. An empty variable counts as not given.
 * `isFolder` looks at the disk, for the commands; without it a folder's existence is taken on trust.
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>>,
  isFolder: (path: string) => boolean = () => true,
): Environment {
  // What else the process was given is not ours to judge.
  const parsed = variables.safeParse(Object.fromEntries(Object.keys(variables.shape).map((name) => [name, source[name]])))
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  const articlesDir = source.ARTICLES_DIR
  if (source.REPLICA_URLS && !source.DATABASE_URL)
    problems.push('REPLICA_URLS is given without DATABASE_URL, whose replicas they are')
  if (articlesDir && !isFolder(articlesDir)) problems.push(problem('ARTICLES_DIR', articlesDir, 'an existing folder'))
  if (!parsed.success || problems.length > 0) {
    throw new EnvironmentError(['These variables cannot be used:', ...problems.map((line) => `  ${line}`)].join('\n'))
  }
  const { PORT, HOST, DATABASE_URL, REPLICA_URLS, TODAY, BASE_URL, ARTICLES_DIR, AUTH_SECRET } = parsed.data
  const { ADMIN_PORT, ADMIN_HOST, TRUSTED_PROXIES, DRAIN_SECONDS, LOG, RATE_LIMIT, CACHE_MB } = parsed.data
  return {
    port: PORT ?? DEFAULT_PORT,
    host: HOST ?? LOOPBACK,
    portGiven: PORT !== null,
    databaseUrl: DATABASE_URL,
    replicaUrls: REPLICA_URLS ?? [],
    today: TODAY,
    baseUrl: BASE_URL,
    articlesDir: ARTICLES_DIR,
    authSecret: AUTH_SECRET,
    adminPort: ADMIN_PORT,
    adminHost: ADMIN_HOST ?? LOOPBACK,
    trustedProxies: TRUSTED_PROXIES ?? [],
    drainSeconds: DRAIN_SECONDS ?? 0,
    log: LOG !== null,
    rateLimit: RATE_LIMIT === 'off' ? null : (RATE_LIMIT ?? DEFAULT_RATE_LIMIT),
    cacheMegabytes: CACHE_MB ?? DEFAULT_CACHE_MEGABYTES,
  }
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

function networks(text: string): readonly string[] | undefined {
  const named = text.split(/[\s,]+/).filter(Boolean)
  const isNetwork = (one: string) => {
    const [address = '', bits = '0', ...more] = one.split('/')
    return more.length === 0 && isIP(address) !== 0 && wholeNumber(bits, 0, isIP(address) === 4 ? 32 : 128) !== undefined
  }
  return named.every(isNetwork) ? named : undefined
}

/** `secret`: the value is not repeated in a message that ends up in a log. */
function variable<T>(name: string, accepted: string, read: (text: string) => T | undefined, secret = false) {
  return z
    .string()
    .optional()
    .transform((text, context): T | null => {
      if (text === undefined || text === '') return null
      const value = read(text)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: problem(name, secret ? '…' : text, accepted) })
      return z.NEVER
    })
}

function problem(name: string, value: string, accepted: string): string {
  return `${name} is "${value}"; expected ${accepted}`
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
