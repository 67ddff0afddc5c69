import type { ReactNode } from 'react'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import { fillWords } from '../../../lib/view/fill-words.ts'
import type { Mark, Picture } from '../../../lib/view/picture.ts'
import type { PlacedPicture } from '../../../lib/view/place-picture.ts'
import type { PlacedLane, PlacedPanel } from '../../../lib/view/placed.ts'
import { AXIS } from '../../../lib/view/plot-measures.ts'
import type { Emphasis } from '../marks/emphasis.ts'
import type { PlaceX } from '../marks/place-x.ts'
import { Backdrop } from './backdrop.tsx'
import columnStyles from './columns.module.css'
import styles from './frame.module.css'
import { LanePlot } from './lane-plot.tsx'
import { LensPlot } from './lens-plot.tsx'
import { OtherPanels } from './other-panels.tsx'
import { OverviewPlot } from './overview-plot.tsx'
import { PanelRemarks } from './panel-remarks.tsx'
import { ReadingKey } from './reading-key.tsx'
import { TimeAxis } from './time-axis.tsx'
import { Wedge } from './wedge.tsx'

/** What a renderer adds to the drawing: the server nothing, the browser its Recharts panels, handles and crosshair. */
export interface FrameParts {
  readonly panel: (placed: PlacedPanel) => ReactNode
  /** When the plots of lanes and lens are drawn: at once, or in their turn. */
  readonly plot?: (plot: ReactNode) => ReactNode
  /** How the finer columns of a moved window fare, beside the words that say what columns are. */
  readonly state?: ReactNode
  readonly overview?: ReactNode
  readonly axis?: ReactNode
  readonly backdrop?: ReactNode
  readonly lens?: ReactNode
  /** Its room is kept free by the server's drawing. */
  readonly tools?: ReactNode
  readonly lensGrip?: ReactNode
  readonly panelExtra?: (placed: PlacedPanel) => ReactNode
  readonly laneExtra?: (lane: PlacedLane) => ReactNode
}

interface PictureFrameProps {
  readonly picture: Picture
  readonly placed: PlacedPicture
  readonly words: ChartWords
  readonly emphasis: (mark: Mark) => Emphasis
  readonly x: PlaceX
  /** Without the strip of all years, which is there to move the window. */
  readonly fixed?: boolean
  readonly parts: FrameParts
}

/** The whole picture on one label gutter: overview, axis, panels, lanes, lens, key. Both renderers fill this same frame. */
export function PictureFrame({ picture, placed, words, emphasis, x, fixed = false, parts }: PictureFrameProps) {
  const { panels, lanes, lens, overview } = placed
  const nothing =
    lanes.lanes.length === 0 && panels.every(({ figures, columns }) => figures.length === 0 && !columns?.bars.length)
  const shared = { emphasis, x } as const
  const inTurn = parts.plot ?? ((plot: ReactNode) => plot)
  return (
    <>
      {picture.condensed && (
        <p className={columnStyles.note}>
          {placed.note} {parts.state}
        </p>
      )}
      {!fixed && (
        <>
          <div className={styles.row}>
            <div className={styles.gutter}>
              <p className={styles.name}>{picture.words.overview}</p>
              <p className={styles.unit}>{overview.columns?.said ?? picture.words.overviewNote}</p>
              <div className={styles.tools}>{parts.tools}</div>
            </div>
            <div className={styles.plot} style={{ minHeight: overview.height }}>
              <OverviewPlot overview={overview} window={placed.overviewWindow} x={x} />
              {parts.overview}
            </div>
          </div>
          <Wedge from={placed.overviewWindow} width={placed.width} height={20} toWindow />
        </>
      )}
      <div className={styles.body}>
        <Backdrop today={placed.today?.x ?? null} x={x}>
          {parts.backdrop}
        </Backdrop>
        <div className={styles.row}>
          <div className={styles.gutter} />
          <div className={styles.plot} style={{ height: AXIS.height }} data-axis="">
            <TimeAxis ticks={placed.axis} {...(placed.today ? { today: placed.today.label } : {})} x={x} />
            {parts.axis}
          </div>
        </div>
        {panels.map((panel) => (
          <section key={panel.panel.id} className={styles.row} aria-label={`${panel.panel.name}, ${panel.panel.unit}`}>
            <div className={styles.gutter}>
              <h2 className={styles.name}>
                <a href={panel.panel.href}>{panel.panel.name}</a>
              </h2>
              <div className={styles.unitLine}>
                <p className={styles.unit}>{panel.panel.unit}</p>
                <PanelRemarks panel={panel.panel} words={words} />
              </div>
              {panel.columns && <p className={styles.unit}>{panel.columns.said}</p>}
            </div>
            <div className={styles.plot} style={{ minHeight: panel.height }} data-panel={panel.panel.id}>
              {parts.panel(panel)}
              {parts.panelExtra?.(panel)}
            </div>
          </section>
        ))}
        {nothing && <p className={styles.nothing}>{words.noMarks}</p>}
        <OtherPanels panels={picture.otherPanels} words={words} />
        {lanes.lanes.length > 0 && <hr className={styles.divide} />}
        {lanes.lanes.map((lane) => (
          <section key={lane.topic} className={`${styles.row} ${styles.lane}`} aria-label={lane.name}>
            <div className={styles.gutter}>
              <h2 className={styles.name}>{lane.name}</h2>
              {lane.columns && (
                <p className={styles.unit}>
                  <a className={styles.more} href={lane.href}>
                    {lane.columns.said}
                  </a>
                </p>
              )}
              {lane.hidden > 0 && (
                <p className={styles.unit}>
                  <a className={styles.more} href={lane.href}>
                    {fillWords(picture.words.moreMilestones, lane.hidden)}
                  </a>
                </p>
              )}
            </div>
            <div className={styles.plot} style={{ minHeight: lane.height }} data-lane={lane.topic}>
              {inTurn(<LanePlot lane={lane} width={placed.width} {...shared} />)}
              {parts.laneExtra?.(lane)}
            </div>
          </section>
        ))}
      </div>
      {lens && (
        <>
          <Wedge from={placed.lensReach} width={placed.width} height={34}>
            {parts.lensGrip}
          </Wedge>
          <section className={styles.row} aria-label={`${picture.words.lens}, ${lens.title}`}>
            <div className={styles.gutter}>
              <h2 className={styles.name}>{picture.words.lens}</h2>
              <p className={styles.dates}>{lens.title}</p>
              <p className={styles.unit}>{lens.note}</p>
            </div>
            <div className={`${styles.plot} ${styles.lensPlot}`} style={{ minHeight: lens.height }} data-lane="lens">
              {inTurn(<LensPlot lens={lens} {...shared} />)}
              {parts.lens}
            </div>
          </section>
        </>
      )}
      <ReadingKey picture={picture} words={words} />
    </>
  )
}
