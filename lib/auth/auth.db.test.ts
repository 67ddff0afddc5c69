import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../db/client.ts'
import { curatorStore } from '../db/curator-store.ts'
import type { PrismaClient } from '../db/generated/client.ts'
import { createTestDatabase } from '../operate/test-database.ts'
import { type Auth, createAuth } from './auth.ts'
import { type Invitation, makeSignInLink } from './sign-in-link.ts'

const ORIGIN = 'https://example.org'
const CURATOR: Invitation = { email: 'An@Example.org', name: 'An', role: 'curator' }
const ADMINISTRATOR: Invitation = { email: 'binh@example.org', name: 'Bình', role: 'administrator' }
const PASSWORD = 'một mật khẩu dài'

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let db: PrismaClient
let auth: Auth

beforeEach(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
  auth = createAuth({ secret: 'a secret of at least 32 characters', origin: ORIGIN, store: curatorStore(db) })
})

afterEach(async () => {
  await db.$disconnect()
  await temporary.drop()
})

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const request = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
  }
  return auth.handler(new Request(`${ORIGIN}/api/auth${path}`, request))
}

async function tokenFor(invitation: Invitation, now = new Date()): Promise<string> {
  return new URL(await makeSignInLink(auth, invitation, now), ORIGIN).searchParams.get('token') ?? ''
}

/** Invites, chooses the password, signs in; the cookie of the session. */
async function signedIn(invitation: Invitation): Promise<string> {
  await post('/reset-password', { token: await tokenFor(invitation), newPassword: PASSWORD })
  const answer = await post('/sign-in/email', { email: invitation.email, password: PASSWORD })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const sessionOf = (cookie: string) => auth.api.getSession({ headers: new Headers({ cookie }) })

describe('signing in', () => {
  test('works with the password chosen by the link, in any case of the address, and knows the role', async () => {
    const cookie = await signedIn(CURATOR)
    expect(cookie).toMatch(/^__Secure-cot-moc/)
    expect((await sessionOf(cookie))?.user).toMatchObject({ email: 'an@example.org', name: 'An', role: 'curator' })
  })

  test('refuses a wrong password, and after five attempts within a minute every one', async () => {
    await post('/reset-password', { token: await tokenFor(CURATOR), newPassword: PASSWORD })
    const from = { 'x-forwarded-for': '203.0.113.7' }
    const wrong = { email: CURATOR.email, password: 'một mật khẩu sai' }
    const statuses: number[] = []
    for (let attempt = 0; attempt < 6; attempt++) statuses.push((await post('/sign-in/email', wrong, from)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    expect((await post('/sign-in/email', { ...wrong, password: PASSWORD }, from)).status).toBe(429)
  })

  test('counts the attempts on an account whatever network they say they come from', async () => {
    await post('/reset-password', { token: await tokenFor(CURATOR), newPassword: PASSWORD })
    const statuses: number[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const wrong = { email: attempt % 2 ? CURATOR.email : CURATOR.email.toUpperCase(), password: 'một mật khẩu sai' }
      statuses.push((await post('/sign-in/email', wrong, { 'x-forwarded-for': `203.0.113.${attempt}` })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    const other = { email: ADMINISTRATOR.email, password: PASSWORD }
    expect((await post('/sign-in/email', other, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(401)
  })

  test('is nothing that one can register for', async () => {
    const wish = { email: 'x@example.org', name: 'X', password: PASSWORD }
    expect((await post('/sign-up/email', wish)).status).toBe(404)
    expect((await post('/request-password-reset', { email: CURATOR.email })).status).toBe(404)
    expect(await db.curator.count()).toBe(0)
  })
})

describe('the link', () => {
  test('is good once', async () => {
    const token = await tokenFor(CURATOR)
    expect((await post('/reset-password', { token, newPassword: PASSWORD })).status).toBe(200)
    expect((await post('/reset-password', { token, newPassword: 'một mật khẩu khác' })).status).toBe(400)
  })

  test('is good for a day', async () => {
    const token = await tokenFor(CURATOR, new Date(Date.now() - 25 * 60 * 60 * 1000))
    expect((await post('/reset-password', { token, newPassword: PASSWORD })).status).toBe(400)
  })

  test('does not take a short password', async () => {
    const token = await tokenFor(CURATOR)
    expect((await post('/reset-password', { token, newPassword: 'ngắn' })).status).toBe(400)
  })

  test('made again for somebody known leads to the same person and ends their sessions when it is used', async () => {
    const cookie = await signedIn(CURATOR)
    await post('/reset-password', { token: await tokenFor(CURATOR), newPassword: 'một mật khẩu khác' })
    expect(await sessionOf(cookie)).toBeNull()
    expect(await db.curator.count()).toBe(1)
  })

  test('does not raise a curator to an administrator', async () => {
    await tokenFor(CURATOR)
    await expect(makeSignInLink(auth, { ...CURATOR, role: 'administrator' }, new Date())).rejects.toThrow(/is "curator" already/)
  })
})

describe('sessions', () => {
  test('are listed and ended by their owner at any time, not only on the day of the sign-in', async () => {
    const cookie = await signedIn(CURATOR)
    await db.curatorSession.updateMany({ data: { createdAt: new Date(Date.now() - 3 * 24 * 60 * 60 * 1000) } })
    const other = await post('/sign-in/email', { email: CURATOR.email, password: PASSWORD })
    const [own, elsewhere] = await auth.api.listSessions({ headers: new Headers({ cookie }) })
    expect([own, elsewhere].filter(Boolean)).toHaveLength(2)
    expect((await post('/revoke-other-sessions', {}, { cookie })).status).toBe(200)
    expect(await sessionOf(other.headers.getSetCookie()[0]?.split(';')[0] ?? '')).toBeNull()
    expect(await sessionOf(cookie)).not.toBeNull()
  })
})

describe('administrators', () => {
  test('can shut somebody out, whose sessions end at once; curators cannot', async () => {
    const curator = await signedIn(CURATOR)
    const administrator = await signedIn(ADMINISTRATOR)
    const [an, binh] = await Promise.all([sessionOf(curator), sessionOf(administrator)])
    expect((await post('/admin/ban-user', { userId: binh?.user.id }, { cookie: curator })).status).toBe(403)
    expect((await post('/admin/ban-user', { userId: an?.user.id }, { cookie: administrator })).status).toBe(200)
    expect(await sessionOf(curator)).toBeNull()
  })

  test('change roles, in force at the next request; curators cannot', async () => {
    const curator = await signedIn(CURATOR)
    const administrator = await signedIn(ADMINISTRATOR)
    const wish = { userId: (await sessionOf(curator))?.user.id, role: 'administrator' }
    expect((await post('/admin/set-role', wish, { cookie: curator })).status).toBe(403)
    expect((await post('/admin/set-role', wish, { cookie: administrator })).status).toBe(200)
    expect((await sessionOf(curator))?.user.role).toBe('administrator')
    expect((await post('/admin/set-role', { ...wish, role: 'owner' }, { cookie: administrator })).status).toBe(400)
  })
})
