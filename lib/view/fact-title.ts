import type { Fact } from '../facts/fact.ts'
import { factHead } from './fact-head.ts'
import type { PageContext } from './page-context.ts'

/** A fact in one line: "Tăng trưởng GRDP, Điện Biên, Quý I/2024: 6,07% (ước)"; the title and the date of an event. */
export function factTitle(fact: Fact, context: PageContext): string {
  const { title, large, statusWord, status } = factHead(fact, context)
  const value = [large.before, large.main, large.unit].filter(Boolean).join(' ')
  return `${title}: ${value}${status === 'actual' || status === 'happened' ? '' : ` (${statusWord})`}`
}
