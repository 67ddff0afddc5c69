import type { PlaceMention } from '../subject/place-book.ts'
import type { TimeMention } from '../when/time-shape.ts'

import { type FigureReading, type Subject, textOf } from './figure-reading.ts'

/**
 * Begins to hand out what has been listed since the last number, the things of which there are several; else what has had
 * its number already ("X đạt a và Y đạt b, giảm tương ứng c% và d%"), as many of them as there are numbers to come.
 */
export function handOut(reader: FigureReading, from: number): void {
  const { subjects, places, times } = reader.listed
  if (subjects.length > 1) reader.series = { items: subjects, of: 'subject', next: 0 }
  else if (places.length > 1) {
    reader.series = { items: places, of: 'place', next: 0 }
    reader.memory.listed = places
  } else if (times.length > 1) reader.series = { items: times, of: 'time', next: 0 }
  else if (reader.series) reader.series = { ...reader.series, next: 0 }
  else if (amountsFrom(reader, from, false) === reader.memory.listed.length && reader.memory.listed.length > 1)
    reader.series = { items: reader.memory.listed.map((place) => ({ ...place, from: -1, to: -1 })), of: 'place', next: 0 }
  else {
    const count = amountsFrom(reader, from, true)
    if (count < 2 || count > reader.measured.length) return
    reader.series = { items: reader.measured.slice(-count), of: 'subject', next: 0 }
  }
}

/** "thu ngân sách và xuất khẩu đạt a và b": as many amounts as things named one after the other. */
export function isListOfAsMany(reader: FigureReading, from: number): boolean {
  const { subjects } = reader.listed
  const isList = subjects.every(({ mention, used }, at) => {
    const gap = textOf(reader, { from: subjects[at - 1]?.mention.to ?? mention.from, to: mention.from })
    return used === 0 && ['', ',', 'và'].includes(gap)
  })
  return subjects.length > 1 && isList && amountsFrom(reader, from, false) === subjects.length
}

/** How many amounts follow each other from a token on, with nothing but commas and "và" between them. */
function amountsFrom(reader: FigureReading, from: number, shares: boolean): number {
  let count = 0
  for (const element of reader.elements) {
    if (element.from < from || (count === 0 && element.is === 'cue')) continue
    if (element.is === 'quantity' && element.quantity.form === 'amount' && (!shares || element.quantity.unit === 'PERCENT'))
      count++
    else if (
      !(element.is === 'break' && (element.sign === ',' || element.sign === ';')) &&
      !(element.is === 'word' && element.text === 'và')
    )
      break
  }
  return count
}

/** Gives the number at a token the next thing of its list. */
export function takeFromSeries(reader: FigureReading, from: number): void {
  const series = reader.series
  reader.seriesTime = null
  if (series === null) return
  // "…, trong khi cả nước là 6,78%": the list has had its numbers.
  const next = series.items[series.next]
  const again = next === undefined && amountsFrom(reader, from, false) === series.items.length
  if (again) series.next = 0
  if (next === undefined && !again && series.of === 'place') {
    reader.series = null
    return
  }
  const item = series.items[series.next % series.items.length]
  series.next++
  if (item === undefined) return
  if (series.of === 'subject') reader.subject = item as Subject
  else if (series.of === 'place') {
    reader.place = item as PlaceMention
    reader.local = false
  } else reader.seriesTime = item as TimeMention
  reader.strangers = 0
  reader.narrowed = false
}
