import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE, type PageState } from '../address/page-state.ts'
import { type ColumnGrid, columnsOf } from '../facts/columns.ts'
import type { Event } from '../facts/event.ts'
import { figureTotals } from '../facts/figure-totals.ts'
import type { Observation } from '../facts/observation.ts'
import { fromEpochDay } from '../time/civil-date.ts'
import { translator } from '../words/translator.ts'
import { buildCondensed, type CondensedSource } from './build-condensed.ts'
import { nearGrid, wholeGrid } from './condense.ts'
import { condensedTimes } from './condensed-times.ts'
import { countIds, shownSeries } from './shown-series.ts'
import { AREAS, ARTICLES, event, figure, INDICATORS, money } from './test-facts.ts'

const TODAY = '2026-11-22'

/** A figure of growth for each month from 1990 on, and a meeting on each 28th; the growth of March 2024 is an extreme. */
const MONTHS = Array.from({ length: 444 }, (_, index) => {
  const [year, month] = [1990 + Math.floor(index / 12), (index % 12) + 1]
  return `${year}-${String(month).padStart(2, '0')}`
})
const FIGURES: readonly Observation[] = [
  ...MONTHS.map((period, index) =>
    figure({ id: `o_g${index}`, period, decimals: 1, value: period === '2024-03' ? 91.5 : (index % 7) - 2 }),
  ),
  ...MONTHS.slice(0, 5).map((period, index) => money({ id: `o_m${index}`, period, value: 1_000 + index })),
  figure({ id: 'o_rank', period: '2024', indicator: 'poverty-rate', measure: 'rank', unit: 'RANK', value: 4 }),
]
const EVENTS: readonly Event[] = MONTHS.map((month, index) => event({ id: `e_${index}`, date: `${month}-28` }))

function source(state: Partial<PageState> = {}, facts = { observations: FIGURES, events: EVENTS }): CondensedSource {
  const shown = shownSeries({
    ...{ provinces: [], areas: AREAS, today: TODAY, locale: 'vi' as const, t: translator('vi') },
    counts: countIds([...facts.observations.map(({ area }) => area), ...facts.events.flatMap(({ areas }) => areas)]),
  })
  const times = condensedTimes({
    ...{ units: shown.units, areas: AREAS, today: TODAY, time: state.time ?? null },
    dated: { observations: [{ period: { start: '1990-01-01', end: '2026-12-31' }, area: '' }], events: [] },
  })
  return {
    ...{ times, shown, areas: AREAS, indicators: INDICATORS, articles: ARTICLES, doubts: [], newest: [], weighty: [] },
    whole: inColumns(facts, wholeGrid(times.extent)),
    near: inColumns(facts, nearGrid(times.window)),
    ...{ state: { ...DEFAULT_STATE, ...state }, today: TODAY, locale: 'vi', path: '/' },
  }
}

function inColumns(
  facts: { readonly observations: readonly Observation[]; readonly events: readonly Event[] },
  grid: ColumnGrid,
) {
  const columns = columnsOf(facts, grid)
  return { columns, totals: figureTotals(columns) }
}

/** The same with the window's own facts in place of their columns. */
function withMarks(given: CondensedSource): CondensedSource {
  const [first, last] = [fromEpochDay(given.times.window.start), fromEpochDay(given.times.window.end - 1)]
  return {
    ...given,
    near: {
      observations: FIGURES.filter(({ period }) => period.start <= last && period.end >= first),
      events: EVENTS.filter(({ date }) => date.start <= last && date.end >= first),
    },
  }
}

describe('a picture of columns', () => {
  test('has a panel for each prominent indicator of its window, with the extremes of all years on its scale', () => {
    const { panels, otherPanels } = buildCondensed(source({ time: { from: '2020', to: '2023' } }))
    expect(panels.map(({ id, marks }) => [id, marks.length])).toEqual([['grdp-growth', 0]])
    expect(panels[0]?.scale?.max).toBeGreaterThanOrEqual(91.5)
    expect(panels[0]?.scale?.min).toBeLessThanOrEqual(-2)
    expect(otherPanels.map(({ id, figures }) => [id, figures])).toEqual([
      ['budget-revenue', 5],
      ['poverty-rate', 1],
    ])
  })

  test('tells money in the unit of its indicator', () => {
    const [panel] = buildCondensed(source({ indicator: ['budget-revenue'] })).panels
    expect(panel?.unit).toBe('tỷ đồng')
    expect(panel?.condensed?.whole.columns.map((column) => column[2])).toContain(1_000)
  })

  test('gives ranks no scale: they are told by their number', () => {
    const [panel] = buildCondensed(source({ indicator: ['poverty-rate'] })).panels
    expect([panel?.scale, panel?.condensed?.words.said]).toEqual([null, '%count% số liệu, nhiều nhất %most% một cột'])
  })

  test('knows the window in fine columns and all years in wide ones', () => {
    const { lanes, condensed, window } = buildCondensed(source({ time: { from: '2020', to: '2023' } }))
    const [lane] = lanes
    expect(lane?.condensed?.known.start).toBeLessThanOrEqual(window.start)
    expect(lane?.condensed?.known.end).toBeGreaterThanOrEqual(window.end)
    expect(lane?.condensed?.near?.grid.width).toBeLessThan(lane?.condensed?.whole.grid.width ?? 0)
    const all = condensed?.milestones.columns.reduce((sum, [, count]) => sum + count, 0)
    expect(all).toBe(EVENTS.length)
  })

  test('says how many there are and between which extremes', () => {
    const { count, summary } = buildCondensed(source({ time: { from: '2024', to: '2024' } }))
    expect(count).toBe('khoảng 12 mốc, 13 số liệu')
    expect(summary).toBe('Tăng trưởng GRDP (%/năm): 12 số liệu, từ −2 đến 91,5. Nghị quyết, xây dựng Đảng: 12 mốc.')
  })

  test('is of the country where more provinces than one reads in a title have facts, and nobody chose them', () => {
    const given = source()
    const many = { ...given.shown, provinces: ['dien-bien', 'lai-chau', 'lao-cai', 'son-la', 'ha-giang'] }
    expect(buildCondensed({ ...given, shown: many }).title).toBe('Việt Nam, 2004 – nay')
    expect(buildCondensed(source()).title).toBe('Điện Biên, 2004 – nay')
  })

  test('asks for another window where the page keeps its other filters, and the window is left open', () => {
    const state = { time: { from: '2020', to: '2023' }, q: 'họp', view: 'chart', fact: 'e_aaaaaa' } as const
    expect(buildCondensed(source(state)).condensed?.data).toBe('/picture-data/index.json?view=chart&q=h%E1%BB%8Dp')
    expect(buildCondensed({ ...source(state), locale: 'en', path: '/embed/timeline?theme=dark' }).condensed?.data).toBe(
      '/en/picture-data/embed/timeline.json?view=chart&q=h%E1%BB%8Dp&theme=dark',
    )
  })
})

describe('a window of few facts in a picture of columns', () => {
  const picture = buildCondensed(withMarks(source({ time: { from: '2024', to: '2024' } })))

  test('shows them as marks, on the scale of all years', () => {
    const [panel] = picture.panels
    expect(panel?.marks).toHaveLength(12)
    expect(panel?.condensed).toMatchObject({ known: picture.window, near: null })
    expect(panel?.scale).toEqual(buildCondensed(source({ time: { from: '2000', to: '2001' } })).panels[0]?.scale)
    expect(picture.lanes.map(({ marks }) => marks.length)).toEqual([12])
  })

  test('counts them exactly, and tells them as any picture of marks does', () => {
    expect(picture.count).toBe('12 mốc, 13 số liệu từ 1 bài báo')
    expect(picture.summary).toContain('cao nhất 91,5')
  })

  test('keeps wide columns for what lies outside of it', () => {
    const whole = picture.panels[0]?.condensed?.whole.columns ?? []
    expect(whole.reduce((sum, [, count]) => sum + count, 0)).toBe(MONTHS.length)
  })
})
