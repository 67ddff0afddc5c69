import { type Box, collide, figureLabelWidth, inside, labelBox } from './label-box.ts'
import type { FigureMark } from './picture.ts'
import type { PlacedLabel } from './placed.ts'
import { LABEL } from './plot-measures.ts'

/** A mark that wants a label, with the pixels that it takes itself. */
export interface Labelled {
  readonly mark: FigureMark
  readonly box: Box
}

export interface LabelPlot {
  readonly width: number
  readonly height: number
  /** What no label may cover besides marks and labels. */
  readonly keepClear: readonly Box[]
  /** What labels cover only where a value would else have no place at all. */
  readonly avoid: readonly Box[]
  /** Without a scale, a label stands beside its mark; with several rows it stands nowhere else, or it would be read as the next row's. */
  readonly rows: number | null
  /** Below a mark lies its area: the last place to try. */
  readonly amount: boolean
}

interface Spot {
  readonly label: PlacedLabel
  readonly box: Box
  /** How much of the note is told: 0 is all of it. */
  readonly cut: number
}

/** From this width on a bar has room for its label above it; a shorter one is better told beside it. */
const WIDE = 60
/** As far as a ring around the mark reaches. */
const ABOVE = 7
/** Kept free beside the mark of another figure, so that it is plain whose label it is. */
const ASIDE = 7
const BELOW = 16
/** Kept between two labels: two values that stand closer are read as one number. */
const BESIDE = 8
/** How far a label may be raised over its neighbours. */
const FARTHEST = 24

/** Where a plot is so full that a label hardly finds a place, older figures than these are not tried. */
const MOST_TRIED = 60

/**
 * Finds a place for the label of every mark, newest first. All values get theirs before any note is told; then notes are
 * added where there is room, the label moving to another free place of its own mark if need be.
 */
export function placeFigureLabels(marks: readonly Labelled[], plot: LabelPlot): ReadonlyMap<string, PlacedLabel> {
  const order = [...marks]
    .sort((a, b) => b.box.x2 - a.box.x2 || b.box.x1 - a.box.x1 || a.mark.id.localeCompare(b.mark.id))
    .slice(0, MOST_TRIED)
  const taken = new Map<string, Spot>()
  const boxes = marks.map(({ box }) => box)
  const spots = new Map(order.map((labelled) => [labelled.mark.id, possibleSpots(labelled, boxes, plot, ASIDE)]))
  const spotsOf = (id: string) => spots.get(id) ?? []
  const free = (spot: Spot, except: readonly string[]) => {
    for (const [id, other] of taken) if (collide(spot.box, other.box, BESIDE) && !except.includes(id)) return false
    return true
  }

  for (const labelled of order) {
    const { id } = labelled.mark
    const tight = () => possibleSpots(labelled, boxes, { ...plot, avoid: [] }, 1)
    for (const triesOf of [() => spotsOf(id), tight]) {
      const tries = triesOf()
      const barest = tries.filter(({ cut }) => cut === mostCut(tries))
      const spot = barest.find((candidate) => free(candidate, [id]))
      if (spot) taken.set(id, spot)
      else makeRoom(id, barest)
      if (taken.has(id)) break
    }
  }
  for (let round = 0; round < 3; round += 1) {
    for (const { mark } of order) {
      const now = taken.get(mark.id)
      const better = spotsOf(mark.id).find((spot) => (!now || spot.cut < now.cut) && free(spot, [mark.id]))
      if (better) taken.set(mark.id, better)
    }
  }
  return new Map([...taken].map(([id, { label }]) => [id, label]))

  /** Takes a spot whose owners can all move to another free one of theirs. */
  function makeRoom(id: string, wanted: readonly Spot[]): void {
    for (const spot of wanted) {
      const owners = [...taken].filter(([, other]) => collide(spot.box, other.box, BESIDE)).map(([owner]) => owner)
      const moves = new Map<string, Spot>([[id, spot]])
      for (const owner of owners) {
        const unclaimed = (other: Spot) => [...moves.values()].every(({ box }) => !collide(other.box, box, BESIDE))
        const barest = spotsOf(owner).filter(({ cut }) => cut === mostCut(spotsOf(owner)))
        const move = barest.find((other) => unclaimed(other) && free(other, owners))
        if (move) moves.set(owner, move)
      }
      if (moves.size <= owners.length) continue
      for (const [owner, move] of moves) taken.set(owner, move)
      return
    }
  }
}

function mostCut(spots: readonly Spot[]): number {
  return Math.max(0, ...spots.map(({ cut }) => cut))
}

/** Every place for every length of the label that touches no mark and no edge: fullest first, then by preference. */
function possibleSpots({ mark, box }: Labelled, marks: readonly Box[], plot: LabelPlot, aside: number): readonly Spot[] {
  const clear = [box, ...plot.keepClear, ...plot.avoid]
  return notesOf(mark.label.note).flatMap((note, cut) => {
    const width = figureLabelWidth(mark.label, note)
    return [...anchors(box, plot), ...raised(box, width, marks, plot)]
      .map(({ x, y, anchor }): Spot => {
        const label = { x, y, anchor, strong: mark.label.strong, status: mark.label.status, note }
        return { label, box: labelBox(x, y, anchor, width), cut }
      })
      .filter(
        (spot) =>
          inside(spot.box, plot.width, plot.height) &&
          clear.every((other) => !collide(spot.box, other)) &&
          marks.every((other) => other === box || !collide(spot.box, other, aside)),
      )
  })
}

/** The note whole, then shorter by a piece at a time, then none. */
function notesOf(note: string): readonly (string | null)[] {
  const pieces = note.split(', ').filter(Boolean)
  return [...pieces.map((_, index) => pieces.slice(0, pieces.length - index).join(', ')), null]
}

type Anchor = Pick<PlacedLabel, 'x' | 'y' | 'anchor'>

function anchors({ x1, x2, y1, y2 }: Box, { rows, amount }: LabelPlot): readonly Anchor[] {
  const middle = (y1 + y2) / 2 + 5
  const right = { x: x2 + LABEL.fromMark, y: middle, anchor: 'start' } as const
  const left = { x: x1 - LABEL.fromMark, y: middle, anchor: 'end' } as const
  if (rows !== null && rows > 1) return [right, left]
  const above = { x: x1, y: y1 - ABOVE, anchor: 'start' } as const
  const aboveEnd = { x: x2, y: y1 - ABOVE, anchor: 'end' } as const
  const below = { x: x1, y: y2 + BELOW, anchor: 'start' } as const
  const belowEnd = { x: x2, y: y2 + BELOW, anchor: 'end' } as const
  if (x2 - x1 < WIDE || rows !== null) return [right, left, above, aboveEnd, below, belowEnd]
  // Along a long bar a label may also begin further on, still plainly the bar's own.
  const along = [0.2, 0.4, 0.6].map((share) => x1 + (x2 - x1) * share)
  const aboveAlong = along.map((x): Anchor => ({ ...above, x }))
  const belowAlong = along.map((x): Anchor => ({ ...below, x }))
  if (amount) return [above, aboveEnd, right, left, ...aboveAlong, below, belowEnd, ...belowAlong]
  return [above, below, right, left, aboveEnd, belowEnd, ...aboveAlong, ...belowAlong]
}

/** Above the mark and above whatever reaches over the label from beside it, as far as it is still read as the mark's own. */
function raised({ x1, x2, y1 }: Box, width: number, marks: readonly Box[], { rows }: LabelPlot): readonly Anchor[] {
  if (rows !== null) return []
  return (['start', 'end'] as const).flatMap((anchor) => {
    const x = anchor === 'start' ? x1 : x2
    const own = labelBox(x, y1, anchor, width)
    const under = marks.filter((box) => box.x1 <= own.x2 && own.x1 <= box.x2 && box.y1 <= y1 && y1 - box.y1 <= FARTHEST)
    const top = Math.min(y1, ...under.map((box) => box.y1))
    return top < y1 ? [{ x, y: top - ABOVE - 2, anchor }] : []
  })
}
