import { chartWords } from '../../lib/view/chart-words.ts'
import type { Picture } from '../../lib/view/picture.ts'
import { documentParts } from '../served/document-parts.ts'
import { markupOf } from '../served/markup-of.ts'
// The drawing is in the page before the code that can make it: its styles must be there too. They are named here, on the
// server, because a browser would be sent the names of their classes as a script.
import { DrawnPicture } from './drawn-picture.tsx'
import './drawn-picture.module.css'
import './frame/columns.module.css'
import './frame/frame.module.css'
import './frame/panel-remarks.module.css'
import './marks/marks.module.css'
import { PictureStage } from './picture-stage.tsx'
import styles from './picture-view.module.css'

/** A page has one picture. */
const NAMES = { data: 'picture', drawing: 'drawn-picture' }

interface PictureViewProps {
  readonly picture: Picture
  /** Id of the chosen fact, whose ring stays. */
  readonly selected: string | null
  /** Without the strip of all years and what else moves the window. */
  readonly fixed?: boolean
  /** Whether it may stand in less than 560 pixels: where it never does, it is not drawn for them. */
  readonly narrow?: boolean
}

/**
 * The picture of a dashboard: drawn by the server, taken over by the live drawing once that has loaded.
 * It lays itself out for the room it stands in, so a page only decides how much room that is.
 */
export function PictureView({ picture, selected, fixed = false, narrow = true }: PictureViewProps) {
  const words = chartWords(picture.words.locale)
  const drawing = { picture, words, selected, fixed, narrow }
  const parts = documentParts()
  parts?.set(NAMES.data, picture).set(NAMES.drawing, markupOf(<DrawnPicture {...drawing} />))
  return (
    <div className={styles.picture}>
      <p className={styles.summary}>{picture.summary}</p>
      <PictureStage source={parts ? NAMES : { picture }} words={words} selected={selected} fixed={fixed} narrow={narrow} />
    </div>
  )
}
