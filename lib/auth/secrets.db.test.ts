import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { openDatabase } from '../db/client.ts'
import { curatorStore } from '../db/curator-store.ts'
import { logLine } from '../front/log-line.ts'
import { EnvironmentError, readEnvironment } from '../operate/environment.ts'
import { openedFront } from '../operate/faults/opened-front.ts'
import { saidAloud } from '../operate/faults/said-aloud.ts'
import { createTestDatabase } from '../operate/test-database.ts'
import { createAuth } from './auth.ts'
import { makeSignInLink } from './sign-in-link.ts'

// What is secret: passwords, one-time links, sessions, AUTH_SECRET, the password inside DATABASE_URL; and who tried to sign in.

const ORIGIN = 'https://example.org'
const SECRET = 'a-secret-of-at-least-32-characters-0'
const PASSWORD = 'mat-khau-that-dai'
const EMAIL = 'an.secret@example.org'

test('signing in says nothing aloud of who, by which password and by which link, whether it works or not', async () => {
  const temporary = await createTestDatabase({ seeded: false })
  const db = openDatabase(temporary.url)
  const secrets = [SECRET, PASSWORD, EMAIL, 'nobody@example.org', new URL(temporary.url).password]
  const said = await saidAloud(async () => {
    const auth = createAuth({ secret: SECRET, origin: ORIGIN, store: curatorStore(db) })
    const post = (path: string, body: object) =>
      auth
        .handler(
          new Request(`${ORIGIN}/api/auth${path}`, {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json', origin: ORIGIN },
          }),
        )
        .catch((error: unknown) => {
          process.stderr.write(String(error))
          return null
        })
    const link = await makeSignInLink(auth, { email: EMAIL, name: 'An', role: 'curator' }, new Date())
    const token = new URL(link, ORIGIN).searchParams.get('token') ?? ''
    secrets.push(token)
    await post('/reset-password', { token: 'another-token-that-is-wrong', newPassword: PASSWORD })
    await post('/reset-password', { token, newPassword: PASSWORD })
    await post('/sign-in/email', { email: 'nobody@example.org', password: PASSWORD })
    await post('/sign-in/email', { email: EMAIL, password: `${PASSWORD}-wrong` })
    const answer = await post('/sign-in/email', { email: EMAIL, password: PASSWORD })
    secrets.push(...(answer?.headers.getSetCookie().flatMap((cookie) => /=([^;]+)/.exec(cookie)?.[1] ?? []) ?? []))
    await db.$disconnect()
    await temporary.drop()
    await post('/sign-in/email', { email: EMAIL, password: PASSWORD })
  })
  expect(secrets.length).toBeGreaterThan(6)
  for (const secret of secrets) expect(said).not.toContain(secret)
})

test.each([200, 302, 401, 404, 429, 500, 503])(
  'an answer of %s is logged without what came with the question',
  async (status) => {
    const temporary = await createTestDatabase({ seeded: false })
    const renderer = createServer((_, response) =>
      response
        .writeHead(status, { 'content-type': 'text/plain', 'set-cookie': 'cot-moc.session_token=SECRET-set' })
        .end('SECRET-body'),
    )
    await new Promise<void>((resolve) => renderer.listen(0, '127.0.0.1', resolve))
    const front = await openedFront({ databaseUrl: temporary.url, renderer: (renderer.address() as AddressInfo).port })
    const headers = {
      cookie: 'cot-moc.session_token=SECRET-cookie',
      authorization: 'Bearer SECRET',
      referer: '/review/welcome?token=SECRET',
    }
    const said = await saidAloud(async () => {
      for (const path of ['', '/en', '/vi', '/'].map((prefix) => `${prefix}/review/welcome?token=SECRET`))
        await front.get(path, headers)
      for (const path of ['/api/auth/x?token=SECRET', '/%72eview/welcome?token=SECRET', '/timeline'])
        await front.get(path, headers)
      await fetch(`http://127.0.0.1:${front.port}/api/auth/sign-in/email`, { method: 'POST', headers, body: 'SECRET-password' })
      await expect.poll(() => front.logged.length).toBe(8)
    })
    const lines = front.logged.map((line) => logLine(line, new Date(0)))
    expect([said, ...lines].join('\n')).not.toContain('SECRET')
    await front.close()
    renderer.close()
    await temporary.drop()
  },
)

test('a variable that cannot be used is named without what is secret in it', () => {
  const read = () => readEnvironment({ DATABASE_URL: 'postgresql://app:hush@host', AUTH_SECRET: 'hush' })
  expect(read).toThrow(EnvironmentError)
  expect(read).toThrow(/DATABASE_URL[\s\S]*AUTH_SECRET/)
  expect(read).not.toThrow(/hush/)
})
