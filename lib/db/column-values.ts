import type { CivilDate } from '../time/civil-date.ts'
import type { Bilingual } from '../words/locale.ts'
import type { Prisma } from './generated/client.ts'

/** The civil date in a DATE column. Prisma hands it over as midnight UTC, whatever the zone of the machine. */
export function civilDateOf(column: Date): CivilDate {
  return column.toISOString().slice(0, 10)
}

/** What a DATE column takes for a civil date. */
export function dateColumn(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** The number in a DECIMAL(24,6) column: figures of the press have far fewer than the 15 digits that a number keeps. */
export function numberOf(column: Prisma.Decimal): number {
  return column.toNumber()
}

/** The two halves of a bilingual column pair, or null when there is none. */
export function bilingualOf(vi: string | null, en: string | null): Bilingual | null {
  return vi === null || en === null ? null : { vi, en }
}

/** The member of a code list that a text column holds. The database checks the same list, so a miss is a defect of ours. */
export function codeOf<T extends string>(list: readonly T[], column: string, name: string): T {
  const code = list.find((known) => known === column)
  if (code === undefined) throw new RangeError(`${name} is "${column}" (accepted: ${list.join(', ')})`)
  return code
}
