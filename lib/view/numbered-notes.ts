import type { Fact } from '../facts/fact.ts'
import type { PageContext } from './page-context.ts'
import type { Mark, Picture } from './picture.ts'
import { type SourceNote, sourceNote } from './source-note.ts'
import { meets } from './span.ts'

export interface NumberedNotes {
  /** The picture whose marks know the numbers of their notes. */
  readonly picture: Picture
  /** In the order of their numbers, from 1 on. */
  readonly notes: readonly SourceNote[]
}

/**
 * The sentences of all marks in a picture's window, numbered in the order in which one reads it: panels, then lanes, each in
 * time order. Marks of the same sentences share a number.
 */
export function numberedNotes(picture: Picture, facts: readonly Fact[], context: PageContext): NumberedNotes {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const numbers = new Map<string, number>()
  const notes: SourceNote[] = []
  const numbered = <M extends Mark>(mark: M): M => {
    const fact = byId.get(mark.id)
    if (!fact || !meets(mark.span, picture.window)) return mark
    const note = sourceNote(fact, byId, context)
    const there = numbers.get(note.key)
    if (there !== undefined) return { ...mark, note: there }
    notes.push(note)
    numbers.set(note.key, notes.length)
    return { ...mark, note: notes.length }
  }
  const panels = picture.panels.map((panel) => ({ ...panel, marks: panel.marks.map(numbered) }))
  const lanes = picture.lanes.map((lane) => ({ ...lane, marks: lane.marks.map(numbered) }))
  return { picture: { ...picture, panels, lanes }, notes }
}
