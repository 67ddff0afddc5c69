import 'server-only'
import type { Role } from '../../lib/auth/roles.ts'
import type { Actor } from '../../lib/review/submission.ts'
import { auth } from './auth.ts'

/** Whoever is signed in. */
export interface Curator extends Actor {
  readonly email: string
  readonly role: Role
}

/** The curator whose session a request's cookies name; null for nobody, an ended session, or somebody shut out. */
export async function curatorOf(headers: Headers): Promise<Curator | null> {
  // Whoever reads open pages has no cookie, and the database is not asked about them.
  if (!headers.get('cookie')?.includes('cot-moc.session_token=')) return null
  const session = await auth().api.getSession({ headers })
  if (!session) return null
  const { id, name, email, role } = session.user
  return { id, name, email, role: role === 'administrator' ? 'administrator' : 'curator' }
}
