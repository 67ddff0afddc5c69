import type { CivilDate } from '../time/civil-date.ts'

/**
 * The day of record that a citation or a file names: the one that was asked for, else today. A day that has not come yet is
 * today too: nobody can say what will be on record then.
 */
export function pinnedTo(asked: CivilDate | null, today: CivilDate): CivilDate {
  return asked !== null && asked < today ? asked : today
}
