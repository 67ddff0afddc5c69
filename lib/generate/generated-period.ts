import { daysInMonth } from '../time/civil-date.ts'
import type { Random } from './random.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** A period that figures speak of, beginning in a year, as SDMX writes it: mostly years, quarters and months. */
export function generatedPeriod(year: number, random: Random): string {
  switch (random.weighted({ year: 34, quarter: 22, half: 8, month: 22, months: 5, day: 6, years: 3 })) {
    case 'quarter':
      return `${year}-Q${random.whole(1, 4)}`
    case 'half':
      return `${year}-S${random.whole(1, 2)}`
    case 'month':
      return `${year}-${two(random.whole(1, 12))}`
    case 'months':
      return `${year}-01-01/P${random.whole(2, 11)}M`
    case 'day':
      return dayIn(year, random)
    case 'years':
      return `${year}-01-01/P${random.whole(2, 6)}Y`
    default:
      return String(year)
  }
}

/** The date of an event that begins in a year, as EDTF: mostly days. */
export function generatedDate(year: number, random: Random): string {
  switch (random.weighted({ day: 62, month: 14, year: 12, quarter: 2, decade: 2, days: 4, years: 3, until: 1 })) {
    case 'month':
      return `${year}-${two(random.whole(1, 12))}`
    case 'year':
      return random.happens(0.2) ? `${year}~` : String(year)
    case 'quarter':
      return `${year}-${random.whole(33, 36)}`
    case 'decade':
      return `${String(year).slice(0, 3)}X`
    case 'days': {
      const month = random.whole(1, 12)
      const day = random.whole(1, 20)
      return `${year}-${two(month)}-${two(day)}/${year}-${two(month)}-${two(day + random.whole(1, 8))}`
    }
    case 'years':
      return `${year}/${year + random.whole(1, 9)}`
    case 'until':
      return `../${dayIn(year, random)}`
    default:
      return dayIn(year, random)
  }
}

function dayIn(year: number, random: Random): string {
  const month = random.whole(1, 12)
  return `${year}-${two(month)}-${two(random.whole(1, daysInMonth(year, month)))}`
}
