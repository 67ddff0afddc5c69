import { describe, expect, test } from 'vitest'
import { EnvironmentError, readEnvironment } from './environment.ts'

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      portGiven: false,
      databaseUrl: null,
      today: null,
      baseUrl: null,
      articlesDir: null,
      authSecret: null,
      adminPort: null,
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
      DATABASE_URL: 'postgresql://a:b@db:5432/x',
      TODAY: '2026-11-22',
      BASE_URL: 'https://example.org/',
      ARTICLES_DIR: 'texts',
      AUTH_SECRET: 'a secret of at least 32 characters',
      ADMIN_PORT: '9090',
      LOG: 'json',
      RATE_LIMIT: 'off',
      CACHE_MB: '64',
    }
    expect(readEnvironment(source)).toEqual({
      port: 8080,
      portGiven: true,
      databaseUrl: 'postgresql://a:b@db:5432/x',
      today: '2026-11-22',
      baseUrl: 'https://example.org',
      articlesDir: 'texts',
      authSecret: 'a secret of at least 32 characters',
      adminPort: 9090,
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

  test('refuses a BASE_URL with a path, which links would lose', () => {
    expect(() => readEnvironment({ BASE_URL: 'https://example.org/cot-moc' })).toThrow('an http(s) origin without a path')
  })
})
