import type { Lane, Mark, Panel, Picture } from '../view/picture.ts'
import type { PlacedPicture } from '../view/place-picture.ts'
import { meets } from '../view/span.ts'
import { withNumber } from './note-number.ts'

/** Notes of a picture by the marks they belong to. */
export interface NumberedPicture {
  readonly picture: Picture
  /** The key of the note that a carried number stands for. */
  readonly keyOf: ReadonlyMap<number, string>
}

/**
 * A picture whose labels carry the numbers of their notes, so that the layout keeps room for them. Marks that rest on the
 * same sentences share a number. Which labels find a place is known after the layout only: see `finalNumbers`.
 */
export function carryNumbers(picture: Picture, noteKey: (id: string) => string | null): NumberedPicture {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number | null => {
    const key = noteKey(id)
    if (key === null) return null
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  }
  const inWindow = (mark: Mark) => meets(mark.span, picture.window)
  const panels = picture.panels.map(
    (panel): Panel => ({
      ...panel,
      marks: panel.marks.map((mark) => {
        const number = inWindow(mark) ? numberOf(mark.id) : null
        return number === null ? mark : { ...mark, label: { ...mark.label, strong: withNumber(mark.label.strong, number) } }
      }),
    }),
  )
  const lanes = picture.lanes.map(
    (lane): Lane => ({
      ...lane,
      marks: lane.marks.map((mark) => {
        const number = inWindow(mark) ? numberOf(mark.id) : null
        if (number === null) return mark
        const { strong, brief } = mark.label
        return { ...mark, label: { ...mark.label, strong: withNumber(strong, number), brief: withNumber(brief, number) } }
      }),
    }),
  )
  return { picture: { ...picture, panels, lanes }, keyOf: new Map([...numbers].map(([key, number]) => [number, key])) }
}

type Placed = Pick<PlacedPicture, 'panels' | 'lanes' | 'lens'>

/** Facts of a laid out picture that are told in words, in the order in which one reads them, each once. */
export function labelledFacts(placed: Placed): readonly string[] {
  return idsOf(marksOf(placed).filter(({ label }) => label !== null))
}

/** Facts of a laid out picture that have a mark in it, in the same order. */
export function drawnFacts(placed: Placed): readonly string[] {
  return idsOf(marksOf(placed))
}

function marksOf({ panels, lanes, lens }: Placed) {
  return [
    ...panels.flatMap(({ figures }) => figures),
    ...lanes.lanes.flatMap(({ milestones }) => milestones),
    ...(lens?.milestones ?? []),
  ]
}

function idsOf(marks: ReturnType<typeof marksOf>): readonly string[] {
  return [...new Set(marks.map(({ mark }) => mark.id))]
}

/** Numbers without gaps for the notes of these facts, by the key of each note. */
export function finalNumbers(facts: readonly string[], noteKey: (id: string) => string | null): ReadonlyMap<string, number> {
  const keys = [...new Set(facts.map(noteKey).filter((key) => key !== null))]
  return new Map(keys.map((key, index) => [key, index + 1]))
}
