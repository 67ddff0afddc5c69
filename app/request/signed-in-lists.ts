import 'server-only'
import { APIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { auth } from './auth.ts'
import type { Curator } from './curator.ts'

/**
 * The sessions of whoever is signed in, which of them this is, and for administrators everybody. Null when the session was
 * ended while this was asked: somebody who shuts others out does it at any moment.
 */
export async function requestSignedInLists(curator: Curator) {
  const asked = { headers: await headers() }
  try {
    const here = await auth().api.getSession(asked)
    const people = curator.role === 'administrator' ? (await auth().api.listUsers({ ...asked, query: { limit: 500 } })).users : []
    const sessions = await auth().api.listSessions(asked)
    return { people, sessions, token: here?.session.token ?? null }
  } catch (error) {
    if (error instanceof APIError && (error.status === 'UNAUTHORIZED' || error.status === 'FORBIDDEN')) return null
    throw error
  }
}
