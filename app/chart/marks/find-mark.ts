import type { Mark, Picture } from '../../../lib/view/picture.ts'

/** Every mark of a picture, panels first, in the order they are drawn. */
export function allMarks(picture: Pick<Picture, 'panels' | 'lanes'>): readonly Mark[] {
  return [...picture.panels.flatMap((panel) => panel.marks), ...picture.lanes.flatMap((lane) => lane.marks)]
}

/** The mark of a fact; null for none, and for a fact that the picture does not show. */
export function findMark(picture: Pick<Picture, 'panels' | 'lanes'>, id: string | null): Mark | null {
  return allMarks(picture).find((mark) => mark.id === id) ?? null
}
