import { LunarCalendar } from '@dqcai/vn-lunar'
import { type CivilDate, civilDate } from '../../time/civil-date.ts'

const STEMS = ['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý']
const BRANCHES = ['tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi']
const OTHER_SPELLINGS = new Map([
  ['tí', 'tý'],
  ['tị', 'tỵ'],
  ['mẹo', 'mão'],
  ['kỉ', 'kỷ'],
])

/** The place of a year's name in the cycle of sixty (0 is Giáp Tý, 40 Giáp Thìn); null for what is no such name. */
export function canChi(stem: string, branch: string): number | null {
  const [s, b] = [STEMS.indexOf(OTHER_SPELLINGS.get(stem) ?? stem), BRANCHES.indexOf(OTHER_SPELLINGS.get(branch) ?? branch)]
  if (s < 0 || b < 0 || s % 2 !== b % 2) return null
  return (36 * s + 25 * b) % 60
}

/** The year of that name nearest to another: the cycle repeats every sixty years. */
export function canChiYear(name: number, near: number): number {
  // 1984 was Giáp Tý.
  const offset = (((near - 1984 - name) % 60) + 60) % 60
  return offset <= 30 ? near - offset : near + 60 - offset
}

/**
 * The civil day of a lunar date by the Vietnamese calendar (UTC+7): `Intl`'s Chinese calendar has Tết 1985 and 2007 on other
 * days. Null where there is no such lunar day.
 */
export function lunarDay(year: number, month: number, day: number): CivilDate | null {
  if (year < 1200 || year > 2199) return null
  const { solarDate } = LunarCalendar.fromLunar(day, month, year)
  try {
    return civilDate(solarDate.year, solarDate.month, solarDate.day)
  } catch {
    return null
  }
}
