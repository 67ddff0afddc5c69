import type { ChartWords } from '../../lib/view/chart-words.ts'
import type { Picture } from '../../lib/view/picture.ts'
import { placePicture } from '../../lib/view/place-picture.ts'
import { NOMINAL_PLOTS } from '../../lib/view/room.ts'
import styles from './drawn-picture.module.css'
import { PanelPlot } from './frame/panel-plot.tsx'
import { PictureFrame } from './frame/picture-frame.tsx'
import { emphasisOn } from './marks/emphasis.ts'
import { findMark } from './marks/find-mark.ts'
import { inPercentOf } from './marks/place-x.ts'

interface DrawnPictureProps {
  readonly picture: Picture
  readonly words: ChartWords
  readonly selected: string | null
  readonly fixed: boolean
  /** Whether it may stand in less than 560 pixels. */
  readonly narrow?: boolean
}

/** The picture as plain SVG at two or three nominal widths, of which the style sheet shows the one that fits. */
export function DrawnPicture({ picture, words, selected, fixed, narrow = true }: DrawnPictureProps) {
  const emphasis = emphasisOn(findMark(picture, selected))
  return NOMINAL_PLOTS.filter(({ form }) => narrow || form !== 'narrow').map(({ form, width }) => {
    const x = inPercentOf(width)
    return (
      <div key={form} className={styles[form]} data-form={form} data-width={width}>
        <PictureFrame
          picture={picture}
          placed={placePicture(picture, picture.window, width)}
          words={words}
          fixed={fixed}
          emphasis={emphasis}
          x={x}
          parts={{
            panel: (placed) => <PanelPlot placed={placed} series={picture.series} emphasis={emphasis} x={x} />,
          }}
        />
      </div>
    )
  })
}
