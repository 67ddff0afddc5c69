import { expect, test } from 'vitest'
import { columnsOf } from '../facts/columns.ts'
import { figureTotals } from '../facts/figure-totals.ts'
import { buildPicture } from '../view/build-picture.ts'
import { chartWords } from '../view/chart-words.ts'
import { nearGrid, wholeGrid } from '../view/condense.ts'
import { condensedGroups, drawnGroups } from '../view/condensed-groups.ts'
import { condensedLanes } from '../view/condensed-lanes.ts'
import { condensedMilestones } from '../view/condensed-milestones.ts'
import { condensedPanel } from '../view/condensed-panel.ts'
import { condensedWords } from '../view/condensed-words.ts'
import type { PictureContext } from '../view/picture-context.ts'
import { shownSeries } from '../view/shown-series.ts'
import { AREAS, event, figure, INDICATORS, source } from '../view/test-facts.ts'
import { pageIn } from '../view/test-page.ts'
import { chartPreview } from './chart-preview.ts'
import { pictureDocument } from './picture-document.ts'

const YEARS = Array.from({ length: 60 }, (_, index) => String(1965 + index))
const FIGURES = YEARS.map((period, index) => figure({ id: `o_${index}`, period, value: index === 30 ? 87.5 : index % 9 }))
const EVENTS = YEARS.map((date, index) => event({ id: `e_${index}`, date }))

/** The same facts in columns, as a page with too many of them has them. */
function condensed() {
  const full = buildPicture(source({ observations: FIGURES, events: EVENTS }, { time: { from: '1965', to: '2024' } }))
  const page = pageIn()
  const shown = shownSeries({ ...page, provinces: [], areas: AREAS, counts: new Map([['dien-bien@2004', 60]]) })
  const context: PictureContext = {
    ...{ locale: 'vi', t: page.t, today: page.today, shown, articles: page.articles, observations: new Map() },
    ...{ state: source({}).state, path: '/' },
  }
  const facts = { observations: FIGURES, events: EVENTS }
  const [whole, near] = [columnsOf(facts, wholeGrid(full.extent)), columnsOf(facts, nearGrid(full.window))]
  const [inAll, inWindow] = [figureTotals(whole), figureTotals(near)]
  const figures = { columns: near, totals: inWindow, observations: null }
  const { shown: drawn } = drawnGroups(
    inAll,
    inWindow,
    INDICATORS,
    INDICATORS.map(({ slug }) => slug),
  )
  const groups = condensedGroups(drawn, whole, figures)
  const panelSource = { window: full.window, observations: null, doubts: [] }
  return {
    ...full,
    panels: groups.map((group) => condensedPanel(group, panelSource, context)),
    lanes: condensedLanes(whole, { columns: near }, context),
    overview: [],
    condensed: {
      ...{ reach: full.extent, data: '/picture-data/index.json', words: condensedWords(page) },
      milestones: condensedMilestones(whole),
      figures: inAll,
    },
  }
}

test('a picture of columns as a file is a path or two for each panel and lane, and says in words what they are', () => {
  const svg = pictureDocument(
    {
      ...{ picture: condensed(), title: 'Điện Biên', lead: '', count: '', selected: null, overview: true, note: () => null },
      words: chartWords('vi'),
      said: { notes: '', drawn: '', others: '' },
      ...{ address: 'https://example.org/', markAddress: () => '', metadata: () => '' },
    },
    1200,
  )
  expect(svg.match(/data-columns/g)).toHaveLength(2)
  expect(svg).not.toContain('data-fact')
  expect(svg).toContain('<title>60 số liệu, từ thấp nhất đến cao nhất</title>')
  expect(svg).toContain('mỗi cột là 64 ngày')
})

test('a preview of a picture of columns shows its first panel, or its lanes where there is none', () => {
  const picture = condensed()
  const preview = (given: typeof picture) =>
    chartPreview({
      ...{ picture: given, window: given.window, title: 'Điện Biên', line: () => '', selected: null, description: '' },
      sources: () => '',
    })
  expect(preview(picture)).toContain('data-panel="grdp-growth"')
  expect(preview(picture)).toContain('data-columns')
  expect(preview({ ...picture, panels: [] })).toContain('data-lane="politics"')
})
