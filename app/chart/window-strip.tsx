import { chartWords } from '../../lib/view/chart-words.ts'
import type { Picture } from '../../lib/view/picture.ts'
import { StaticPart } from '../served/static-part.tsx'
import { TimeStrip } from './time-strip.tsx'
import { WindowStripSliders } from './window-strip-sliders.tsx'

interface WindowStripProps {
  readonly picture: Picture
  /** What the strip shows, in words. */
  readonly label: string
}

/** All years in 54 px with two thumbs that set the `time` of the page: how a phone chooses years. */
export function WindowStrip({ picture, label }: WindowStripProps) {
  const { extent, overview, window, defaultWindow } = picture
  const { windowFrom, windowTo, windowMove, locale } = chartWords(picture.words.locale)
  return (
    <WindowStripSliders times={{ extent, defaultWindow, window }} words={{ windowFrom, windowTo, windowMove, locale }}>
      <StaticPart name="strip">
        <TimeStrip extent={extent} facts={overview} columns={picture.condensed} label={label} />
      </StaticPart>
    </WindowStripSliders>
  )
}
