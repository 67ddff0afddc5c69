import { EVENT_KINDS, type StatedStatus, TOPICS } from '../facts/code-lists.ts'
import type { Event } from '../facts/event.ts'
import { parseEdtf } from '../time/edtf.ts'
import type { GeneratedPlace } from './generate-figure.ts'
import { generatedId } from './generated-id.ts'
import { generatedDate } from './generated-period.ts'
import { quoteOf } from './quote.ts'
import type { Random } from './random.ts'
import { FIRST_YEAR, LAST_YEAR, NOW_YEAR, type World } from './world.ts'

/** An event that never took place, in one true area or two, with the sentence that tells it. */
export function generateEvent({ article, start, position, recordedAt }: GeneratedPlace, world: World, random: Random): Event {
  const year = random.whole(FIRST_YEAR, LAST_YEAR)
  const there = world.areasIn(year)
  const area = random.one(there)
  // The country stands first in the list: events that concern a unit and the whole are the commonest of two areas.
  const whole = there[0]
  const areas = whole && whole.id !== area.id && random.happens(0.1) ? [area.id, whole.id] : [area.id]
  const date = parseEdtf(generatedDate(year, random))
  const number = position + 1
  const title = { vi: `Mốc ${number} của ${area.name.vi}`, en: `Milestone ${number} of ${area.name.en}` }
  return {
    id: generatedId('e', position),
    version: 1,
    areas,
    title,
    short: { vi: `Mốc ${number}`, en: `Milestone ${number}` },
    kind: random.one(EVENT_KINDS),
    topic: random.one(TOPICS),
    stated: statedOf(year, random),
    date: { ...date, qualifier: date.approximate ? 'approximate' : date.openStart ? 'until' : null, phrase: null },
    horizon: null,
    place: null,
    inferences: [],
    evidence: [
      quoteOf(article, start, ['Vào ', ['time', date.edtf], `, ${area.name.vi} có mốc thứ ${number} được sinh ra để đo.`]),
    ],
    recordedAt,
    supersededAt: null,
    correction: null,
  }
}

function statedOf(year: number, random: Random): StatedStatus {
  return year > NOW_YEAR
    ? random.weighted({ planned: 96, cancelled: 4 })
    : random.weighted({ happened: 90, ongoing: 3, planned: 5, cancelled: 2 })
}
