import 'server-only'
import { type Auth, createAuth } from '../../lib/auth/auth.ts'
import { environment, siteOrigin } from './environment.ts'

let made: Auth | undefined

/** Sign-in, made at the first request that needs it: open pages never do. Throws where AUTH_SECRET is not given. */
export function auth(): Auth {
  made ??= createAuth({ secret: secret(), origin: siteOrigin().origin })
  return made
}

function secret(): string {
  const { authSecret } = environment()
  if (!authSecret) throw new Error('AUTH_SECRET is not set (expected at least 32 characters; `npm start` makes one)')
  return authSecret
}
