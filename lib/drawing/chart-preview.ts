import { layoutAxis, placeToday } from '../view/layout-axis.ts'
import { layoutLanes } from '../view/layout-lanes.ts'
import { layoutPanel } from '../view/layout-panel.ts'
import { panelTitle } from '../view/panel-title.ts'
import type { Lane, Panel, Picture, Span } from '../view/picture.ts'
import { placeCondensed } from '../view/place-columns.ts'
import { PANEL } from '../view/plot-measures.ts'
import { meets } from '../view/span.ts'
import { type Block, NOTHING, shifted, stack } from './block.ts'
import { COLOURS } from './colours.ts'
import { cutWords } from './cut-words.ts'
import { drawAxis, drawToday } from './draw-axis.ts'
import { drawColumns } from './draw-columns.ts'
import { drawMilestone, type MarkStyle } from './draw-marks.ts'
import { drawPanel } from './draw-panel.ts'
import { fitSize } from './fit-text.ts'
import { FOOT_SIZE, FOOT_WIDTH, footLogo, PREVIEW, previewDocument, previewFoot } from './preview-frame.ts'
import { textBlock } from './text-block.ts'
import { textLine } from './text-line.ts'
import { element } from './xml.ts'

/** Layouts are made for pages; drawn this much larger, their notes are 21 px and their bars 13 px. */
const SCALE = 1.8
const GUTTER = 30
const PLOT = PREVIEW.inner / SCALE - GUTTER
const AXIS_BELOW = 26
const TODAY = 20
const NAME = 22
const BOTTOM = 530

export interface ChartPreview {
  readonly picture: Picture
  readonly window: Span
  readonly title: string
  /** Under the title, before the unit of the panel that is shown. */
  readonly line: (panel: Panel | null) => string
  readonly selected: string | null
  /** "Nguồn: vtv.vn, Báo Điện Biên Phủ": who said what the shown marks show. */
  readonly sources: (articles: readonly string[]) => string
  readonly description: string
}

/** A chart that stays legible when a chat shows it 400 px wide: one panel, or the lanes where there is none. */
export function chartPreview(preview: ChartPreview): string {
  const { picture, title, window } = preview
  const size = fitSize(title, 'serifBold', [44, 40, 36], PREVIEW.inner, 1)
  const head = textBlock(title, { face: 'serifBold', size, width: PREVIEW.inner, leading: 1.22, lines: 2 })
  const panels = picture.panels.filter((panel) => isFilled(panel, window))
  const [first] = panels
  const line = cutWords(preview.line(panels.length === 1 || first?.scale ? (first ?? null) : null), 'serif', 24, PREVIEW.inner)
  const under = textBlock(line, { face: 'serif', size: 24, width: PREVIEW.inner, fill: COLOURS.ink2, lines: 1 })
  const top = 40 + head.height + under.height + 16
  const room = (BOTTOM - top) / SCALE
  const style: MarkStyle = { series: picture.series, selected: preview.selected, address: null, numberOf: () => null }
  const { block, articles } =
    panels.length > 0
      ? panelsBlock(panels, preview, room - AXIS_BELOW - TODAY, style)
      : lanesBlock(preview, room - AXIS_BELOW - TODAY, style)
  const chart = withAxis(block, preview)
  const content = [
    shifted(head.svg, PREVIEW.margin, 40),
    shifted(under.svg, PREVIEW.margin, 40 + head.height),
    element(
      'g',
      {
        transform: `translate(${PREVIEW.margin + GUTTER * SCALE} ${Math.round(top + (room - chart.height) * SCALE * 0.5)}) scale(${SCALE})`,
      },
      chart.svg,
    ),
    previewFoot([{ text: preview.sources(articles), face: 'sans', size: FOOT_SIZE, fill: COLOURS.ink2 }], FOOT_WIDTH),
    footLogo(),
  ]
  return previewDocument(content.join(''), { title, description: preview.description, language: picture.words.locale })
}

/** Whether a panel or a lane shows anything in the window, as marks or in columns. */
function isFilled({ marks, condensed }: Pick<Panel | Lane, 'marks' | 'condensed'>, window: Span): boolean {
  if (marks.some(({ span }) => meets(span, window))) return true
  return condensed !== undefined && (placeCondensed(condensed, window, PLOT)?.columns.length ?? 0) > 0
}

interface Shown {
  readonly block: Block
  readonly articles: readonly string[]
}

/** The first panel as tall as there is room, where it has a scale; else rows, as many as find room. */
function panelsBlock(
  panels: readonly Panel[],
  { picture, window }: Pick<ChartPreview, 'picture' | 'window'>,
  room: number,
  style: MarkStyle,
): Shown {
  const today = placeToday(picture.today, window, PLOT)?.x ?? null
  const [first] = panels
  if (first?.scale)
    return { block: panelBlock({ ...first, height: room }, window, today, style), articles: articlesOf(first, window) }
  const shown: Block[] = []
  const articles = new Set<string>()
  let left = room
  for (const panel of panels.filter(({ scale }) => scale === null)) {
    const named = panels.length > 1
    const height = panel.height + (named ? NAME : 0)
    if (shown.length > 0 && height > left) break
    left -= height
    for (const article of articlesOf(panel, window)) articles.add(article)
    const tall = { ...panel, height: Math.max(panel.height, PANEL.row) }
    shown.push(stack([named ? nameBlock(panelTitle(panel)) : NOTHING, panelBlock(tall, window, today, style)]))
  }
  return { block: stack(shown), articles: [...articles] }
}

/** `today`: the line of today, which no label is to be written over where it finds another place. */
function panelBlock(panel: Panel, window: Span, today: number | null, style: MarkStyle): Block {
  const clear = layoutPanel(
    panel,
    window,
    PLOT,
    today === null ? [] : [{ x1: today - 2, x2: today + 2, y1: 0, y2: panel.height }],
  )
  const free = layoutPanel(panel, window, PLOT)
  const told = ({ figures }: typeof free) => figures.flatMap(({ label }) => [label?.strong, label?.note].filter(Boolean)).length
  return { height: panel.height, svg: drawPanel(told(clear) < told(free) ? free : clear, style, true) }
}

function nameBlock(name: string): Block {
  const text = cutWords(name, 'sansBold', 12.5, PLOT)
  return { height: NAME, svg: textLine({ x: 0, y: 13, halo: COLOURS.bg }, { text, face: 'sansBold', size: 12.5 }) }
}

/** Lanes from the one that tells most milestones by name on, as many as find room; "+ 12 mốc" for what does not. */
function lanesBlock({ picture, window }: ChartPreview, room: number, style: MarkStyle): Shown {
  const count = (lane: Picture['lanes'][number]) => lane.marks.filter(({ span }) => meets(span, window)).length
  const laid = picture.lanes
    .filter((lane) => isFilled(lane, window))
    .flatMap((lane) => layoutLanes([lane], window, PLOT).lanes.map((placed) => ({ lane, placed })))
  const told = ({ placed }: (typeof laid)[number]) => placed.milestones.filter(({ label }) => label !== null).length
  const lanes = laid.sort((a, b) => told(b) - told(a) || count(b.lane) - count(a.lane))
  const shown: Block[] = []
  const articles = new Set<string>()
  let left = room
  for (const { lane, placed } of lanes) {
    if (shown.length > 0 && placed.height + NAME > left) continue
    left -= placed.height + NAME
    for (const { mark } of placed.milestones) for (const article of mark.articles) articles.add(article)
    const more = placed.hidden > 0 ? picture.words.moreMilestones.replace('%count%', String(placed.hidden)) : ''
    const marks = placed.milestones.map((milestone) => drawMilestone(milestone, style))
    const columns = placed.columns ? drawColumns(placed.columns, 'milestones') : ''
    const lanePlot = { height: placed.height, svg: element('g', { 'data-lane': lane.topic }, columns, ...marks) }
    const name = placed.columns ? `${lane.name}: ${placed.columns.said}` : [lane.name, more].filter(Boolean).join(' ')
    shown.push(stack([nameBlock(name), lanePlot]))
  }
  return { block: stack(shown), articles: [...articles] }
}

/** Today's words, the chart, and the years below it. */
function withAxis(chart: Block, { picture, window }: ChartPreview): Block {
  const today = placeToday(picture.today, window, PLOT)
  const label = today ? { ...today.label, y: TODAY - 7 } : null
  return {
    height: TODAY + chart.height + AXIS_BELOW,
    svg: [
      today ? drawToday(today.x, TODAY - 18, TODAY + chart.height) : '',
      shifted(chart.svg, 0, TODAY),
      label ? drawAxis([], 0, label) : '',
      shifted(drawAxis(layoutAxis(window, PLOT, picture.words.locale), PLOT, null, true), 0, TODAY + chart.height),
    ].join(''),
  }
}

function articlesOf(panel: Panel, window: Span): readonly string[] {
  return [...new Set(panel.marks.filter(({ span }) => meets(span, window)).flatMap(({ articles }) => articles))]
}
