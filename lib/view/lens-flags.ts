import { milestoneLabelWidth } from './label-box.ts'
import type { MilestoneMark } from './picture.ts'

/** Where a flag hangs: `row` counts from the top. `x1` to `x2` is its text. */
export interface Flag {
  readonly id: string
  /** The stem. */
  readonly x: number
  readonly row: number
  readonly x1: number
  readonly x2: number
  readonly side: 'left' | 'right'
  readonly note: string
}

const FROM_STEM = 4
const ROOM = 10
const BESIDE_STEM = 3

/** How many half-hung arrangements are followed at a time. */
const BEAM = 24
/** What a flag is worth, and what is better about one place than about another. */
const WORTH = { hung: 10, whole: 1.5, right: 0.4, lower: -0.12 } as const

interface Arrangement {
  readonly flags: readonly Flag[]
  readonly worth: number
}

/**
 * Hangs flags on stems so that no text crosses a stem and no two texts touch: they step down to the right, the earliest
 * highest. As many as possible, whole titles rather than short ones, right of the stem rather than left of it.
 * What finds no place in `rows` is absent.
 */
export function hangFlags(
  stems: readonly { readonly mark: MilestoneMark; readonly x: number }[],
  width: number,
  rows: number,
): readonly Flag[] {
  const ordered = [...stems].sort(
    (a, b) => a.x - b.x || a.mark.span.start - b.mark.span.start || a.mark.id.localeCompare(b.mark.id),
  )
  let arrangements: readonly Arrangement[] = [{ flags: [], worth: 0 }]
  for (const { mark, x } of ordered) {
    const places = flagPlaces(mark, x, width, rows)
    const best: Arrangement[] = []
    for (const { flags, worth } of arrangements) {
      for (const place of places) addToBest(best, flags, place.flag, worth + place.worth)
      addToBest(best, flags, null, worth)
    }
    arrangements = best
  }
  return lowered(arrangements[0]?.flags ?? [])
}

/**
 * Adds an arrangement, with one more flag where that is free, to the best ones, which are sorted; of equals the earlier
 * stands first. What is not worth enough is not looked at any further: that is most of what could be hung.
 */
function addToBest(best: Arrangement[], flags: readonly Flag[], flag: Flag | null, worth: number): void {
  const least = best[BEAM - 1]
  if (least && worth <= least.worth) return
  if (flag && !flags.every((other) => hangFree(flag, other))) return
  const place = best.findLastIndex((other) => other.worth >= worth) + 1
  best.splice(place, 0, { flags: flag ? [...flags, flag] : flags, worth })
  if (best.length > BEAM) best.pop()
}

function flagPlaces(
  mark: MilestoneMark,
  x: number,
  width: number,
  rows: number,
): readonly { readonly flag: Flag; readonly worth: number }[] {
  const { brief, note: title, short, status } = mark.label
  return [...new Set([title, short])].flatMap((note) => {
    const wide = milestoneLabelWidth(brief, note, status)
    const right = { x1: x + FROM_STEM, x2: x + FROM_STEM + wide, side: 'right' as const }
    const left = { x1: x - FROM_STEM - wide, x2: x - FROM_STEM, side: 'left' as const }
    return [right, left]
      .filter(({ x1, x2 }) => x1 >= 0 && x2 <= width)
      .flatMap((place) =>
        Array.from({ length: rows }, (_, row) => ({
          flag: { id: mark.id, x, row, note, ...place },
          worth: WORTH.hung + (note === title ? WORTH.whole : 0) + (place.side === 'right' ? WORTH.right : 0) + row * WORTH.lower,
        })),
      )
  })
}

function hangFree(a: Flag, b: Flag): boolean {
  const sameRow = a.row === b.row && a.x1 - ROOM < b.x2 && b.x1 < a.x2 + ROOM
  return !sameRow && !crosses(a, b) && !crosses(b, a)
}

/** Whether the stem of one runs through the text of the other: it does where it comes from a row above. */
function crosses(stem: Flag, text: Flag): boolean {
  return stem.row < text.row && stem.x > text.x1 - BESIDE_STEM && stem.x < text.x2 + BESIDE_STEM
}

/** Flags that have nothing beneath them need no long stem: each cluster is let down together until its lowest flag is lowest. */
function lowered(flags: readonly Flag[]): readonly Flag[] {
  const bottom = Math.max(0, ...flags.map(({ row }) => row))
  const clusters: Flag[][] = []
  for (const flag of [...flags].sort((a, b) => Math.min(a.x, a.x1) - Math.min(b.x, b.x1))) {
    const cluster = clusters.at(-1)
    const reach = Math.max(Number.NEGATIVE_INFINITY, ...(cluster ?? []).map(({ x, x2 }) => Math.max(x, x2)))
    if (cluster && Math.min(flag.x, flag.x1) < reach + ROOM) cluster.push(flag)
    else clusters.push([flag])
  }
  return clusters.flatMap((cluster) => {
    const fall = bottom - Math.max(...cluster.map(({ row }) => row))
    return cluster.map((flag) => ({ ...flag, row: flag.row + fall }))
  })
}
