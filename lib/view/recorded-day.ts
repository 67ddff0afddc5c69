import { type CivilDate, todayIn } from '../time/civil-date.ts'

/** The day, where the readers are, of an instant as the database holds it (ISO 8601, UTC). */
export function recordedDay(instant: string): CivilDate {
  return todayIn('Asia/Ho_Chi_Minh', new Date(instant))
}
