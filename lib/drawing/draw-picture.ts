import type { ChartWords } from '../view/chart-words.ts'
import { fillWords } from '../view/fill-words.ts'
import type { Picture, Series } from '../view/picture.ts'
import type { PlacedPicture } from '../view/place-picture.ts'
import type { PlacedPanel } from '../view/placed.ts'
import { AXIS } from '../view/plot-measures.ts'
import { withinSentence } from '../view/within-sentence.ts'
import { type Block, NOTHING, shifted, stack } from './block.ts'
import { COLOURS } from './colours.ts'
import { drawAxis, drawToday } from './draw-axis.ts'
import { drawColumns } from './draw-columns.ts'
import { drawKey } from './draw-key.ts'
import { drawLens } from './draw-lens.ts'
import { drawMilestone, type MarkStyle } from './draw-marks.ts'
import { drawOverview, drawWedge } from './draw-overview.ts'
import { drawPanel } from './draw-panel.ts'
import { textBlock } from './text-block.ts'
import { element } from './xml.ts'

export interface PictureStyle extends MarkStyle {
  /** Pixels left of the plots; 0 puts names above them. */
  readonly gutter: number
  /** Whether all years stand above the window. */
  readonly overview: boolean
  readonly words: ChartWords
  /** "+ 13 chỉ tiêu khác: …"; '' for none. */
  readonly others: string
}

const NAME_GAP = 40

/** The whole picture on one label gutter, as the page draws it: overview, axis, panels, lanes, lens, key. */
export function drawPicture(picture: Picture, placed: PlacedPicture, style: PictureStyle): Block {
  const { gutter, words } = style
  const { width, lens } = placed
  const full = gutter + width
  const overview = style.overview
    ? stack([
        row(style, nameOf(picture.words.overview, placed.overview.columns?.said ?? picture.words.overviewNote, style), {
          height: placed.overview.height,
          svg: drawOverview(placed.overview),
        }),
        { height: 20, svg: shifted(drawWedge(placed.overviewWindow, width, 20, 'window'), gutter, 0) },
      ])
    : NOTHING
  // A bracket is a sign that no key explains: the file says in words what it stands for.
  const disagreements = placed.panels.flatMap(({ panel, whiskers }) =>
    whiskers.map(({ disagreement }) => `${panel.name}: ${withinSentence(disagreement.words)}`),
  )
  const others = textBlock([...disagreements, style.others].filter(Boolean).join('. '), {
    face: 'sans',
    size: 12.5,
    width: full,
    fill: COLOURS.ink2,
  })
  const lensPart = lens
    ? stack([
        { height: 34, svg: shifted(drawWedge(placed.lensReach, width, 34, 'lens'), gutter, 0) },
        row(style, nameOf(picture.words.lens, `${lens.title}\n${lens.note}`, style), {
          height: lens.height,
          svg: drawLens(lens, style),
        }),
      ])
    : NOTHING
  const keyName = textBlock(picture.words.howToRead, { face: 'sansBold', size: 13.5, width: full })
  const key = drawKey(words, colouredSeries(picture), width)
  const keyPart =
    gutter > 0
      ? { height: Math.max(keyName.height, key.height), svg: keyName.svg + shifted(key.svg, gutter, 0) }
      : stack([keyName, key], 4)
  const note = textBlock(placed.note, { face: 'sans', size: 12.5, width: full, fill: COLOURS.ink2 })
  const parts = [stack([overview, body(picture, placed, style), lensPart]), others, keyPart]
  return stack(placed.note === '' ? parts : [note, ...parts], 18)
}

/** Axis, panels and lanes, with today's line behind all of them. */
function body({ words }: Picture, placed: PlacedPicture, style: PictureStyle): Block {
  const { axis, today, panels, lanes, width } = placed
  const nothing =
    lanes.lanes.length === 0 && panels.every(({ figures, columns }) => figures.length === 0 && !columns?.bars.length)
  const divide = {
    height: 11,
    svg: element('line', { x1: 0, x2: style.gutter + width, y1: 0.5, y2: 0.5, stroke: COLOURS.ink2 }),
  }
  const content = stack([
    ...panels.map((panel) => panelRow(panel, style)),
    nothing ? textBlock(style.words.noMarks, { face: 'sans', size: 14, width, fill: COLOURS.ink2 }) : NOTHING,
    lanes.lanes.length > 0 && panels.length > 0 ? divide : NOTHING,
    ...lanes.lanes.map((lane, index) => {
      const more = lane.hidden > 0 ? fillWords(words.moreMilestones, lane.hidden) : (lane.columns?.said ?? '')
      const laid = row(style, nameOf(lane.name, more, style), {
        height: lane.height,
        svg: element(
          'g',
          { 'data-lane': lane.topic },
          lane.columns ? drawColumns(lane.columns, 'milestones') : '',
          ...lane.milestones.map((milestone) => drawMilestone(milestone, style)),
        ),
      })
      const last = index === lanes.lanes.length - 1
      const line = { x1: 0, x2: style.gutter + width, y1: laid.height + 3.5, y2: laid.height + 3.5, stroke: COLOURS.grid }
      return { height: laid.height + 8, svg: laid.svg + (last ? '' : element('line', line)) }
    }),
  ])
  const behind = today ? shifted(drawToday(today.x, AXIS.line, AXIS.height + content.height), style.gutter, 0) : ''
  return {
    height: AXIS.height + content.height,
    svg: [
      behind,
      shifted(drawAxis(axis, width, today?.label ?? null), style.gutter, 0),
      shifted(content.svg, 0, AXIS.height),
    ].join(''),
  }
}

function panelRow(placed: PlacedPanel, style: PictureStyle): Block {
  const { name, unit } = placed.panel
  const note = [unit, placed.columns?.said].filter(Boolean).join('\n')
  return row(style, nameOf(name, note, style), { height: placed.height, svg: drawPanel(placed, style, style.gutter > 0) })
}

/** A name with a note beneath it in the gutter, or with the note beside it above the plot. */
function nameOf(name: string, note: string, { gutter }: PictureStyle): Block {
  if (gutter === 0) {
    const line = note === '' ? name : `${name} · ${note.replaceAll('\n', ' · ')}`
    return textBlock(line, { face: 'sansBold', size: 13, width: 520 })
  }
  const width = gutter - NAME_GAP
  return stack([
    textBlock(name, { face: 'sansBold', size: 13.5, width }),
    ...note.split('\n').map((line) => textBlock(line, { face: 'sans', size: 12, width, fill: COLOURS.ink2 })),
  ])
}

function row({ gutter }: PictureStyle, name: Block, plot: Block): Block {
  if (gutter === 0) return stack([{ ...name, height: name.height + 4 }, plot])
  return { height: Math.max(name.height + 4, plot.height), svg: name.svg + shifted(plot.svg, gutter, 0) }
}

/** One province for each colour that figures are drawn in; none where all have the same one. */
function colouredSeries({ series, panels }: Picture): readonly Series[] {
  const used = new Set(panels.flatMap(({ marks }) => marks.map((mark) => series[mark.series]?.colour)))
  const first = series.filter(
    ({ colour }, index) => used.has(colour) && series.findIndex((one) => one.colour === colour) === index,
  )
  return first.length > 1 ? first : []
}
