import type { ColumnRow, Condensed, CountColumn, NearPicture, ValueColumn } from './condensed.ts'
import type { Lane, Panel, Picture, Span } from './picture.ts'

/**
 * A picture of columns with another window's own columns or marks. What was there stays there, scale and height included,
 * so that nothing moves but what is drawn: a panel or a lane without anything in that window is an empty one.
 */
export function withNear(picture: Picture, near: NearPicture): Picture {
  const own = picture.panels.map((panel): Panel => {
    const moved = near.panels.find(({ id }) => id === panel.id)
    if (!panel.condensed) return moved ?? panel
    const { whole, words } = panel.condensed
    if (!moved?.condensed) return { ...panel, ...NO_MARKS, condensed: emptied(panel.condensed, near) }
    const { scale, height } = panel.scale ? panel : moved
    return {
      ...moved,
      scale,
      height,
      condensed: { ...moved.condensed, whole, words: panel.scale ? words : moved.condensed.words },
    }
  })
  const further = near.panels.filter(({ id }) => !picture.panels.some((panel) => panel.id === id))
  const lanes = picture.lanes.map((lane): Lane => {
    const moved = near.lanes.find(({ topic }) => topic === lane.topic)
    if (!lane.condensed) return moved ?? lane
    if (!moved?.condensed) return { ...lane, marks: [], condensed: emptied(lane.condensed, near) }
    return { ...moved, condensed: { ...moved.condensed, whole: lane.condensed.whole } }
  })
  return { ...picture, panels: [...own, ...further], lanes }
}

const NO_MARKS = { marks: [], threads: [], disagreements: [], remarks: [] } as const

function emptied<C extends CountColumn | ValueColumn>(condensed: Condensed<C>, { known }: NearPicture): Condensed<C> {
  const near: ColumnRow<C> = { grid: condensed.whole.grid, columns: [] }
  return { ...condensed, known, near }
}

/** Whether a window shows nothing but marks that are at hand: no answer could tell more of it. */
export function tellsAll({ panels, lanes }: Pick<Picture, 'panels' | 'lanes'>, window: Span): boolean {
  return [...panels, ...lanes].every(
    ({ condensed }) =>
      condensed && condensed.near === null && condensed.known.start <= window.start && window.end <= condensed.known.end,
  )
}

/** Reads an answer; throws a TypeError for anything that is not one: a page of an intercepting network, a newer version's. */
export function readNear(answer: unknown): NearPicture {
  if (isObject(answer) && isObject(answer.known) && Array.isArray(answer.panels) && Array.isArray(answer.lanes)) {
    const { start, end } = answer.known
    if (typeof start === 'number' && typeof end === 'number') {
      return { known: { start, end }, panels: answer.panels, lanes: answer.lanes }
    }
  }
  throw new TypeError('the answer is no picture of a window (expected known, panels and lanes)')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
