import { href } from '../address/href.ts'
import type { Area } from '../facts/area.ts'
import type { Event } from '../facts/event.ts'
import { currentArea, lineage } from '../facts/lineage.ts'
import { type CivilDate, epochDay } from '../time/civil-date.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import type { Box } from './label-box.ts'
import { layoutAxis } from './layout-axis.ts'
import { barPath, bendsOf, besideBends, isCrossed, NAME, r } from './lineage-bends.ts'
import { assignTracks, type TracedUnit } from './lineage-tracks.ts'
import type { PageContext } from './page-context.ts'
import type { AxisTick } from './placed.ts'
import { textWidth } from './text-width.ts'
import { timeScale } from './time-scale.ts'

/** How the units of a province followed on each other, drawn as a line that forks and joins; pixels of one width. */
export interface LineageLine {
  readonly width: number
  readonly height: number
  readonly axis: number
  readonly ticks: readonly AxisTick[]
  readonly bars: readonly {
    readonly id: string
    readonly path: string
    /** `here` is the unit of today that the page is about, `trunk` what led to it, `branch` all others. */
    readonly part: 'here' | 'trunk' | 'branch'
  }[]
  readonly names: readonly {
    readonly id: string
    readonly text: string
    readonly part: 'here' | 'trunk' | 'branch'
    readonly x: number
    readonly y: number
    readonly href: string
  }[]
  readonly changes: readonly {
    readonly date: string
    readonly what: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
  }[]
  readonly stones: readonly {
    readonly id: string
    readonly date: string
    readonly title: string
    readonly x: number
    readonly ground: number
    readonly y: number
    readonly labelX: number
    readonly anchor: 'start' | 'end'
    readonly href: string
  }[]
}

const SPACING = 76
const ROW = 18
const MOST_ROWS = 4
const STONE_KINDS: readonly Event['kind'][] = ['founding', 'victory', 'administrative-change']

/** The line of one slug up to a year after today; null when nothing is known beyond the unit itself. */
export function lineageLine(
  slug: string,
  areas: readonly Area[],
  events: readonly Event[],
  context: PageContext,
  width: number,
): LineageLine | null {
  const own = lineage(slug, areas).map(({ area }) => area)
  const here = currentArea(slug, areas)
  const units = assignTracks(own, here, areas)
  if (!here || units.length < 2) return null
  const dated = units.flatMap(({ area }) => [area.validFrom, area.validTo]).filter((date) => date !== null)
  const firstYear = Math.floor(Number(dated.sort()[0]?.slice(0, 4) ?? 1900) / 10) * 10
  const endYear = Number(context.today.slice(0, 4)) + 2
  const window = { start: epochDay(`${firstYear}-01-01`), end: epochDay(`${endYear}-01-01`) }
  const toX = timeScale(window, width)
  const from = (area: Area) => toX(area.validFrom ? epochDay(area.validFrom) : window.start)
  const until = (area: Area) => toX(area.validTo ? epochDay(area.validTo) : window.end)
  const tracks = units.map(({ track }) => track)
  const [highest, lowest] = [Math.min(...tracks), Math.max(...tracks)]
  const changed = changes(units, areas, from, context, width)
  const top = Math.max(12, ...changed.map(({ y }) => y)) + ROW
  const toY = (track: number) => top + 34 + (track - highest) * SPACING
  const partOf = ({ area, track }: TracedUnit) =>
    (area.id === here.id ? 'here' : track === 0 ? 'trunk' : 'branch') as 'here' | 'trunk' | 'branch'
  const bends = units.flatMap((unit) => bendsOf(unit, units, from, until, toY))
  const axis = toY(lowest) + 56
  return {
    width,
    height: axis + 24,
    axis,
    ticks: layoutAxis(window, width, context.locale),
    bars: units.map((unit) => ({ id: unit.area.id, part: partOf(unit), path: barPath(unit, units, from, until, toY) })),
    names: names(units, from, until, toY, partOf, bends, context, width),
    changes: changed,
    stones: stones(events, units, from, until, toX, toY(0), bends, context, width),
  }
}

function names(
  units: readonly TracedUnit[],
  from: (area: Area) => number,
  until: (area: Area) => number,
  toY: (track: number) => number,
  partOf: (unit: TracedUnit) => 'here' | 'trunk' | 'branch',
  bends: readonly Box[],
  { locale }: PageContext,
  width: number,
): LineageLine['names'] {
  const taken: { track: number; level: number; end: number }[] = []
  return units.map((unit) => {
    const text = unit.area.name[locale]
    const wide = textWidth(text, 'sansBold', NAME)
    const middle = (from(unit.area) + until(unit.area)) / 2
    const x = besideBends(middle, wide, toY(unit.track) + (unit.track < 0 ? -11 : 22), bends, width)
    const free = [0, 1, 2].find(
      (level) => !taken.some((other) => other.track === unit.track && other.level === level && other.end > x - wide / 2 - 8),
    )
    const level = free ?? 2
    taken.push({ track: unit.track, level, end: x + wide / 2 })
    return {
      id: unit.area.id,
      text,
      part: partOf(unit),
      x: r(x),
      // Lines climb to the tracks above the trunk from below: there a name stands on its line.
      y: unit.track < 0 && level === 0 ? toY(unit.track) - 11 : toY(unit.track) + 22 + level * 17,
      href: href(locale, `/provinces/${unit.area.slug}`),
    }
  })
}

/** The days on which the trunk forked or several units became one. */
function changes(
  units: readonly TracedUnit[],
  areas: readonly Area[],
  from: (area: Area) => number,
  { t, locale }: PageContext,
  width: number,
): LineageLine['changes'] {
  const seen = new Map<CivilDate, LineageLine['changes'][number]>()
  for (const { area } of units) {
    if (!area.validFrom || seen.has(area.validFrom) || area.predecessors.length === 0) continue
    const successors = areas.filter((other) => other.predecessors.some((id) => area.predecessors.includes(id)))
    const what =
      area.predecessors.length > 1 ? t('pages.provinces.merged') : successors.length > 1 ? t('pages.provinces.split') : null
    if (what === null) continue
    const x = from(area)
    const anchor = x > width * 0.7 ? 'end' : 'start'
    seen.set(area.validFrom, { date: dateWords(area.validFrom, locale), what, x: r(x), y: 12, anchor })
  }
  return withoutClashes([...seen.values()].sort((a, b) => a.x - b.x))
}

/** Labels of changes share a few rows; the next one takes what would run into its neighbour. */
function withoutClashes(changes: readonly LineageLine['changes'][number][]): LineageLine['changes'] {
  const ends = Array.from({ length: MOST_ROWS }, () => Number.NEGATIVE_INFINITY)
  return changes.map((change) => {
    const wide = textWidth(`${change.date} ${change.what}`, 'serifBold', 13) + 12
    const left = change.anchor === 'start' ? change.x : change.x - wide
    const free = ends.findIndex((end) => left >= end)
    const row = free < 0 ? ends.length - 1 : free
    ends[row] = left + wide
    return { ...change, y: 12 + row * ROW }
  })
}

function stones(
  events: readonly Event[],
  units: readonly TracedUnit[],
  from: (area: Area) => number,
  until: (area: Area) => number,
  toX: (day: number) => number,
  ground: number,
  bends: readonly Box[],
  { locale }: PageContext,
  width: number,
): LineageLine['stones'] {
  const trunk = units.filter(({ track }) => track === 0)
  let room = Number.NEGATIVE_INFINITY
  return events
    .filter(
      ({ kind, date, stated }) =>
        STONE_KINDS.includes(kind) && date.precision === 'day' && !date.openStart && stated === 'happened',
    )
    .flatMap((event) => {
      const x = toX(epochDay(event.date.start))
      if (!trunk.some(({ area }) => event.areas.includes(area.id) && x >= from(area) - 1 && x <= until(area) + 1)) return []
      const date = eventDateWords(event.date, locale)
      const spot = [event.short[locale], '']
        .flatMap((title) => {
          const wide = textWidth(date, 'serifBold', 13) + (title ? textWidth(` ${title}`, 'sans', 13) : 0)
          return [
            { title, anchor: 'start' as const, x1: x + 9, x2: x + 9 + wide },
            { title, anchor: 'end' as const, x1: x - 9 - wide, x2: x - 9 },
          ]
        })
        .find(({ x1, x2 }) => {
          const box = { x1, x2, y1: ground - 12 - NAME, y2: ground - 8 }
          return x1 >= Math.max(0, room) && x2 <= width && !isCrossed(box, bends)
        })
      if (!spot) return []
      room = Math.max(spot.x2, x) + 14
      return [
        {
          id: event.id,
          date,
          title: spot.title,
          x: r(x),
          ground,
          y: ground - 12,
          labelX: r(spot.anchor === 'start' ? spot.x1 : spot.x2),
          anchor: spot.anchor,
          href: href(locale, `/events/${event.id}`),
        },
      ]
    })
}
