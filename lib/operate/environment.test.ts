import { describe, expect, test } from 'vitest'
import { EnvironmentError, readEnvironment } from './environment.ts'

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      portGiven: false,
      databaseUrl: null,
      replicaUrls: [],
      today: null,
      baseUrl: null,
      articlesDir: null,
      authSecret: null,
      adminPort: null,
      adminHost: '127.0.0.1',
      trustedProxies: [],
      drainSeconds: 0,
      log: false,
      rateLimit: 300,
      cacheMegabytes: 128,
    })
  })

  test('takes an empty variable for one that is not given', () => {
    expect(readEnvironment({ PORT: '', TODAY: '' })).toMatchObject({ port: 3000, portGiven: false, today: null })
  })

  test('is read to its types', () => {
    const source = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgresql://a:b@db:5432/x',
      REPLICA_URLS: 'postgresql://a:b@one:5432/x, postgresql://a:b@two:5432/x',
      TODAY: '2026-11-22',
      BASE_URL: 'https://example.org/',
      ARTICLES_DIR: 'texts',
      AUTH_SECRET: 'a secret of at least 32 characters',
      ADMIN_PORT: '9090',
      ADMIN_HOST: '::',
      TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8 192.168.1.1',
      DRAIN_SECONDS: '20',
      LOG: 'json',
      RATE_LIMIT: 'off',
      CACHE_MB: '64',
    }
    expect(readEnvironment(source)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      portGiven: true,
      databaseUrl: 'postgresql://a:b@db:5432/x',
      replicaUrls: ['postgresql://a:b@one:5432/x', 'postgresql://a:b@two:5432/x'],
      today: '2026-11-22',
      baseUrl: 'https://example.org',
      articlesDir: 'texts',
      authSecret: 'a secret of at least 32 characters',
      adminPort: 9090,
      adminHost: '::',
      trustedProxies: ['10.0.0.0/8', 'fd00::/8', '192.168.1.1'],
      drainSeconds: 20,
      log: true,
      rateLimit: null,
      cacheMegabytes: 64,
    })
  })

  test('names every problem at once, with the value and what is expected', () => {
    const read = () =>
      readEnvironment(
        { PORT: '99999', DATABASE_URL: 'mysql://x/y', TODAY: '31/12/2026', BASE_URL: 'example.org', ARTICLES_DIR: 'nowhere' },
        () => false,
      )
    expect(read).toThrow(EnvironmentError)
    for (const words of [
      'PORT is "99999"',
      'DATABASE_URL is "…"',
      'TODAY is "31/12/2026"',
      'BASE_URL is "example.org"',
      'ARTICLES_DIR is "nowhere"',
    ]) {
      expect(read).toThrow(words)
    }
  })

  test('refuses replicas without a primary, networks that are none, and keeps passwords out of what it says', () => {
    const wrong = { REPLICA_URLS: 'postgresql://a:hidden@one/x,mysql://a:hidden@two/x', TRUSTED_PROXIES: '10.0.0.0/33' }
    const said = thrownBy(() => readEnvironment(wrong))
    expect(said).toContain('REPLICA_URLS is "…"')
    expect(said).toContain('TRUSTED_PROXIES is "10.0.0.0/33"')
    expect(said).toContain('without DATABASE_URL')
    expect(said).not.toContain('hidden')
  })

  test('refuses a BASE_URL with a path, which links would lose', () => {
    expect(() => readEnvironment({ BASE_URL: 'https://example.org/cot-moc' })).toThrow('an http(s) origin without a path')
  })
})

function thrownBy(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}
