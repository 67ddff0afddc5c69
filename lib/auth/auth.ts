import { betterAuth } from 'better-auth'
import { admin } from 'better-auth/plugins'
import { adminAc, userAc } from 'better-auth/plugins/admin/access'
import { curatorStore } from '../db/curator-store.ts'
import { attemptsPerAccount } from './attempts-per-account.ts'
import { SHORTEST_PASSWORD } from './shortest-password.ts'

/** What signing in depends on besides the database. */
export interface AuthSettings {
  /** Signs cookies; whoever has it can forge a session. At least 32 characters. */
  readonly secret: string
  /** The public origin; cookies are `Secure` where it is https. */
  readonly origin: string
  /** Where people and sessions are kept. */
  readonly store?: ReturnType<typeof curatorStore>
}

/** Ways in that the library has and this product does not offer: nobody registers or recovers a password by themselves. */
const CLOSED = [
  '/sign-up/email',
  '/request-password-reset',
  '/reset-password/:token',
  '/send-verification-email',
  '/verify-email',
  '/change-email',
  '/delete-user',
  '/update-user',
  '/link-social',
  '/sign-in/social',
  '/admin/impersonate-user',
  '/admin/create-user',
  '/admin/set-user-password',
  '/admin/remove-user',
]

/**
 * Sign-in for curators by e-mail address and password, sessions kept in the database and revocable, attempts counted in the
 * database so that several servers count together. Links are made by `sign-in-link.ts`; no mail is ever sent.
 */
export function createAuth({ secret, origin, store = curatorStore() }: AuthSettings) {
  return betterAuth({
    appName: 'Cột Mốc',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: store,
    user: { modelName: 'curator' },
    // Whoever finds out that somebody else is signed in as them must see and end that at any time, not only on the first day.
    session: { modelName: 'curatorSession', expiresIn: DAY * 7, updateAge: DAY, freshAge: 0 },
    account: { modelName: 'curatorAccount' },
    verification: { modelName: 'curatorVerification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'curatorRateLimit',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 5 }, '/reset-password': { window: 60, max: 5 } },
    },
    hooks: { before: attemptsPerAccount },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
    },
    plugins: [
      admin({ defaultRole: 'curator', adminRoles: ['administrator'], roles: { administrator: adminAc, curator: userAc } }),
    ],
    disabledPaths: CLOSED,
    telemetry: { enabled: false },
    advanced: { cookiePrefix: 'cot-moc', useSecureCookies: origin.startsWith('https:') },
    logger: { level: 'error' },
  })
}

export type Auth = ReturnType<typeof createAuth>

const DAY = 24 * 60 * 60
