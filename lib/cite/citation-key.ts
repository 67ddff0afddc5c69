import { createHash } from 'node:crypto'
import type { CivilDate } from '../time/civil-date.ts'

/**
 * The name by which an entry is cited in a manuscript: that of the fact, or of the page with something of its state,
 * and the day. Letters, digits, "-" and "_" only: LaTeX takes others amiss.
 */
export function citationKey(path: string, query: string, version: CivilDate): string {
  const parts = path.split('/').filter(Boolean)
  // "/provinces/dien-bien/promises" is one of many pages called "promises".
  const page = (parts.length > 2 ? parts.slice(1).join('-') : parts.at(-1)) ?? 'dashboard'
  const state = query === '' ? [] : [createHash('sha256').update(query).digest('hex').slice(0, 6)]
  return ['cotmoc', page, ...state, version.replaceAll('-', '')].join('-')
}
