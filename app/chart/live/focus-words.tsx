import type { Picture } from '../../../lib/view/picture.ts'
import { findMark } from '../marks/find-mark.ts'
import styles from './live.module.css'
import { usePointed } from './pointed.ts'

/** Announces the label and date of the mark that has the keyboard's focus, and nothing else: a crosshair that talks is noise. */
export function FocusWords({ picture }: { readonly picture: Picture }) {
  const id = usePointed(({ mark }) => (mark?.by === 'focus' ? mark.id : null))
  const mark = findMark(picture, id)
  return (
    <p className={styles.spoken} aria-live="polite">
      {mark && [mark.label.strong, mark.label.status, mark.label.note].filter(Boolean).join(', ')}
    </p>
  )
}
