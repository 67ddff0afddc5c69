import { randomUUID } from 'node:crypto'

/** The id under which an answer is found in the logs: that of a proxy in front, where it is one, else a new one. */
export function requestId(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
