import { APIError, createAuthMiddleware } from 'better-auth/api'

/** As many as from one network address: whoever knows the password does not need more. */
export const ATTEMPTS = { most: 5, milliseconds: 60_000 } as const

/**
 * Counts attempts to sign in by the account that they are for, in the table where the library counts them by network address.
 * The address is what the request says it is (X-Forwarded-For): alone it would let anybody guess on under a new one each time.
 */
export const attemptsPerAccount = createAuthMiddleware(async ({ path, body, context }) => {
  if (path !== '/sign-in/email') return
  const key = `account|${String(body?.email).toLowerCase().slice(0, 320)}`
  const { adapter } = context
  const now = Date.now()
  const field = (name: string, operator: 'eq' | 'lt' | 'gt' | 'lte', value: string | number) => ({ field: name, operator, value })
  const row = { model: 'rateLimit', where: [field('key', 'eq', key)] }
  const began = now - ATTEMPTS.milliseconds
  const another = {
    ...row,
    where: [...row.where, field('count', 'lt', ATTEMPTS.most), field('lastRequest', 'gt', began)],
    increment: { count: 1 },
    set: { lastRequest: now },
  }
  const afresh = {
    ...row,
    where: [...row.where, field('lastRequest', 'lte', began)],
    increment: {},
    set: { count: 1, lastRequest: now },
  }
  if ((await adapter.incrementOne(another)) ?? (await adapter.incrementOne(afresh))) return
  if ((await adapter.count(row)) > 0) throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many attempts for this account.' })
  // Of two first attempts at once one is not counted.
  await adapter.create({ model: 'rateLimit', data: { key, count: 1, lastRequest: now } }).catch(() => undefined)
})
