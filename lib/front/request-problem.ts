import type { Refusal } from './refusal.ts'

const LONGEST_TARGET = 16 * 1024
/** What any of our routes has an answer for; another method (TRACE, PROPFIND) makes Next throw. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Path and query of what a request line names; proxies name the whole address (RFC 9112, 3.2.2). */
export function originForm(named: string): string {
  const rest = named.replace(/^https?:\/\/[^/?#]*/i, '')
  return rest.startsWith('?') || rest === '' ? `/${rest}` : rest
}

/** What is wrong with a request before anybody looks at what it asks for; null where nothing is. */
export function requestProblem(method: string, target: string): Refusal | null {
  if (target.length > LONGEST_TARGET) return { why: 'tooLong', most: LONGEST_TARGET }
  if (!METHODS.some((known) => known === method)) return { why: 'notAllowed', allow: METHODS.join(', ') }
  return isReadable(target.split('?', 1)[0] ?? '') ? null : { why: 'unreadable' }
}

/** Next answers 500 to a path in which a percent sign is not followed by what it announces, and never to "*". */
function isReadable(path: string): boolean {
  if (!path.startsWith('/')) return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
