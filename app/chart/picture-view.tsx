import { chartWords } from '../../lib/view/chart-words.ts'
import type { Picture } from '../../lib/view/picture.ts'
import { putAside } from '../served/document-parts.ts'
// The drawing is in the page before the code that can make it: its styles must be there too. They are named here, on the
// server, because a browser would be sent the names of their classes as a script.
import './drawn-picture.module.css'
import './frame/columns.module.css'
import './frame/frame.module.css'
import './frame/panel-remarks.module.css'
import './marks/marks.module.css'
import { PictureStage } from './picture-stage.tsx'
import styles from './picture-view.module.css'

/** A page has one picture. */
const NAME = 'picture'

interface PictureViewProps {
  readonly picture: Picture
  /** Id of the chosen fact, whose ring stays. */
  readonly selected: string | null
  /** Without the strip of all years and what else moves the window. */
  readonly fixed?: boolean
}

/**
 * The picture of a dashboard: drawn by the server, taken over by the live drawing once that has loaded.
 * It lays itself out for the room it stands in, so a page only decides how much room that is.
 */
export function PictureView({ picture, selected, fixed = false }: PictureViewProps) {
  return (
    <div className={styles.picture}>
      <p className={styles.summary}>{picture.summary}</p>
      <PictureStage
        source={putAside(NAME, picture) ? { name: NAME } : { picture }}
        words={chartWords(picture.words.locale)}
        selected={selected}
        fixed={fixed}
      />
    </div>
  )
}
