import { fold } from '../../search/fold.ts'
import type { EdtfDate } from '../../time/edtf.ts'
import type { Differences } from './compare-observation.ts'
import type { FoundEvent } from './extraction-output.ts'
import type { GoldEvent } from './gold-file.ts'

/**
 * The differences of an event. Loose: the days of its date (one of them, where several readings are right) and the place of
 * its quote. Strict: its status, one of its areas among the event's, and the words that the title or the quote must have.
 */
export function compareEvent(gold: GoldEvent, found: FoundEvent, overlaps: boolean): Differences {
  const dates = [gold.date, ...gold.dateOr]
  const sameDate = found.when !== null && dates.map(daysOf).includes(daysOf(found.when))
  const said = fold([found.title.vi, ...found.evidence.map(({ exact }) => exact)].join(' '))
  return {
    loose: [
      ...(sameDate ? [] : [`date ${found.date.edtf} instead of ${gold.date.edtf}`]),
      ...(overlaps ? [] : ['quoted from elsewhere']),
    ],
    strict: [
      ...(found.status === gold.status ? [] : [`status ${found.status} instead of ${gold.status}`]),
      ...(gold.areas.some((area) => found.provinces.includes(area))
        ? []
        : [`provinces ${found.provinces.join(' ') || 'none'} without ${gold.areas.join(' or ')}`]),
      ...gold.about.filter((words) => !said.includes(fold(words))).map((words) => `says nothing of "${words}"`),
    ],
  }
}

/** The days of a date, open ends apart from stated ones. How exactly it is known (~) does not count. */
export function daysOf({ start, end, openStart, openEnd }: EdtfDate): string {
  return `${openStart ? '..' : start}/${openEnd ? '..' : end}`
}
