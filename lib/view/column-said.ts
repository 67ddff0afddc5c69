import { nearestDate } from '../time/civil-date.ts'
import { dateWords } from '../words/civil-date-words.ts'
import type { ColumnWords } from './condensed.ts'
import { countWords, extremeWords } from './count-words.ts'
import { fillPlaces } from './fill-words.ts'
import type { ColumnPlace } from './place-columns.ts'

/** "1/3/2024 – 31/3/2024: 41 số liệu, từ 1,2 đến 14,8": what one column holds, of all its days. */
export function columnSaid({ days, count, extremes }: ColumnPlace, { column, locale }: ColumnWords): string {
  const [low, high] = extremes ?? [0, 0]
  return fillPlaces(column, {
    from: dateWords(nearestDate(days.start), locale),
    to: dateWords(nearestDate(days.end - 1), locale),
    count: countWords(count, locale),
    low: extremeWords(low, locale),
    high: extremeWords(high, locale),
  })
}
