import { randomBytes } from 'node:crypto'
import type { Auth } from './auth.ts'
import type { Role } from './roles.ts'

/** A link is good for one use within a day. */
const LIFE = 24 * 60 * 60 * 1000

export interface Invitation {
  readonly email: string
  readonly name: string
  readonly role: Role
}

/**
 * Makes a curator, unless the address is known, and a link by which they choose a password, once. An earlier password stays
 * good until then. Returns the path of the link, to be handed over in person: `/review/welcome?token=…`.
 * Throws a RangeError for a known address with another role.
 */
export async function makeSignInLink(auth: Auth, { email, name, role }: Invitation, now: Date): Promise<string> {
  const { internalAdapter } = await auth.$context
  const address = email.toLowerCase()
  const known = await internalAdapter.findUserByEmail(address)
  const user =
    known?.user ??
    (await internalAdapter.createUser({ email: address, name, role, emailVerified: true }, { method: 'email-password' }))
  const has = 'role' in user ? user.role : null
  if (has !== role) throw new RangeError(`${address} is "${has}" already, not "${role}"`)
  const token = randomBytes(24).toString('base64url')
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: user.id,
    expiresAt: new Date(now.getTime() + LIFE),
  })
  return `/review/welcome?token=${token}`
}
