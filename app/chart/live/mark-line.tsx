import type { PlacedPicture } from '../../../lib/view/place-picture.ts'
import styles from './live.module.css'
import { usePointed } from './pointed.ts'

interface MarkLineProps {
  readonly placed: PlacedPicture
  readonly selected: string | null
}

/** A dashed line through all panels at the mark that is looked at, or else at the chosen one. */
export function MarkLine({ placed, selected }: MarkLineProps) {
  const pointed = usePointed(({ mark }) => mark?.id ?? null)
  const id = pointed ?? selected
  const marks = [...placed.panels.flatMap((panel) => panel.figures), ...placed.lanes.lanes.flatMap((lane) => lane.milestones)]
  const found = id ? marks.find(({ mark }) => mark.id === id) : undefined
  return found ? <div className={styles.markLine} style={{ left: (found.x1 + found.x2) / 2 }} /> : null
}
