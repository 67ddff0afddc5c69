import type { Page } from '@playwright/test'
import { type DrawnMark, drawnMarks, gridLines, lineThrough, readNumber, takeInHand, yearNames } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { dayNumber, daysOf, type Figure, type Recorded, readRecorded } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

const PROVINCE = 'province=dien-bien'
const HALF_A_PIXEL = 0.5
/** A period gives away half a pixel at either end, so that two that touch read as two; a name's middle is known to a pixel. */
const PLACE = 1.5
/** No sign is narrower than this, or it could not be seen. */
const LEAST_WIDTH = 6

test('the live picture takes over where the server drew, without anything moving', async ({ page, openContext, recorded }) => {
  const still = await (await openContext({ javaScriptEnabled: false })).newPage()
  await page.addInitScript(watchShifts)
  for (const address of [`/?${PROVINCE}`, `/?${PROVINCE}&time=2020..2024`, '/', `/?${PROVINCE}&fact=${someFact(recorded)}`]) {
    await still.goto(address)
    // The server draws for a nominal width and lets it stretch: compared is what both lay out for the same width.
    const viewport = await viewportOfNominalWidth(still)
    await still.setViewportSize(viewport)
    await page.setViewportSize(viewport)
    await page.goto(address)
    await takeInHand(page)
    const [server, live] = [byPlace(await drawnMarks(still)), byPlace(await drawnMarks(page))]
    expect([...live.keys()].sort(), `${address}: the same facts in the same plots`).toEqual([...server.keys()].sort())
    for (const [place, mark] of live) {
      const before = server.get(place)
      for (const edge of ['x1', 'x2', 'y'] as const) {
        expect
          .soft(Math.abs(mark[edge] - (before?.[edge] ?? Number.NaN)), `${address}: ${edge} of ${place}`)
          .toBeLessThanOrEqual(HALF_A_PIXEL)
      }
      for (const edge of ['left', 'right', 'middle'] as const) {
        expect
          .soft(Math.abs(mark.sign[edge] - (before?.sign[edge] ?? Number.NaN)), `${address}: ${edge} of the sign of ${place}`)
          .toBeLessThanOrEqual(HALF_A_PIXEL)
      }
    }
    const shifts = await page.evaluate(() => (globalThis as unknown as Shifts).shifts)
    expect
      .soft(
        shifts.filter(({ inPicture }) => inPicture),
        `${address}: nothing of the picture moves`,
      )
      .toEqual([])
    const sum = shifts.reduce((total, { value }) => total + value, 0)
    expect.soft(sum, `${address}: nothing on the page is seen to move (${JSON.stringify(shifts)})`).toBeLessThan(0.001)
  }
})

for (const renderer of ['server', 'live'] as const) {
  test(`values read back from the ${renderer} picture are those of the API`, async ({ openContext, recorded }) => {
    const page = await openPicture(await openContext({ javaScriptEnabled: renderer === 'live' }), `/?${PROVINCE}`, renderer)
    const figures = new Map(recorded.figures.map((figure) => [figure.id, figure]))
    let compared = 0
    for (const panel of await page.locator('[data-panel]:visible').all()) {
      const id = (await panel.getAttribute('data-panel')) ?? ''
      const lines = await gridLines(panel)
      const [first, last] = [lines[0], lines.at(-1)]
      // A panel without a scale tells its numbers in words only.
      if (!first || !last || first === last || id.includes(':')) continue
      const valueAt = lineThrough([first.y, readNumber(first.label)], [last.y, readNumber(last.label)])
      const perPixel = Math.abs(valueAt(1) - valueAt(0))
      for (const { y, label } of lines) {
        expect
          .soft(Math.abs(valueAt(y) - readNumber(label)), `${id}: ${label} lies on the scale`)
          .toBeLessThanOrEqual(perPixel / 2)
      }
      const indicator = recorded.indicators.find(({ slug }) => slug === id)
      for (const mark of (await drawnMarks(panel)).filter(({ kind }) => kind === 'figure')) {
        const figure = figures.get(mark.fact)
        const value = (figure?.value ?? Number.NaN) * 10 ** ((figure?.unitMult ?? 0) - (indicator?.unitMult ?? 0))
        expect
          .soft(Math.abs(valueAt(mark.sign.middle) - value), `${id}: ${figure?.text.vi} is drawn at ${valueAt(mark.sign.middle)}`)
          .toBeLessThanOrEqual(1.5 * perPixel)
        compared += 1
      }
    }
    expect(compared, 'values compared').toBeGreaterThan(8)
  })

  test(`a mark of the ${renderer} picture is as wide as its days and stands where they are`, async ({
    openContext,
    recorded,
  }) => {
    const page = await openPicture(
      await openContext({ javaScriptEnabled: renderer === 'live' }),
      `/?${PROVINCE}&time=2004..2027`,
      renderer,
    )
    const toX = await dayScale(page)
    const facts = new Map([...recorded.figures, ...recorded.milestones].map((fact) => [fact.id, fact]))
    const seen = new Set<string>()
    for (const mark of (await drawnMarks(page)).filter(({ plot }) => plot !== 'lens')) {
      const fact = facts.get(mark.fact)
      expect.soft(fact, `${mark.fact} is drawn, so the API holds it`).toBeDefined()
      if (!fact) continue
      const { start, end } = daysOf(fact)
      const precision = 'period' in fact ? fact.period.precision : fact.date.precision
      const qualified = 'date' in fact && fact.date.qualifier !== null && fact.date.qualifier !== 'lunar'
      if (qualified) continue
      const [from, to] = [Math.max(0, toX(start)), Math.min(mark.plotWidth, toX(end))]
      const name = `${mark.fact}, ${precision}, in ${mark.plot}`
      if (to - from < LEAST_WIDTH || precision === 'day') {
        expect.soft(Math.abs((mark.x1 + mark.x2) / 2 - (from + to) / 2), `middle of ${name}`).toBeLessThanOrEqual(LEAST_WIDTH)
      } else {
        expect.soft(Math.abs(mark.x1 - from), `beginning of ${name}`).toBeLessThanOrEqual(PLACE)
        expect.soft(Math.abs(mark.x2 - to), `end of ${name}`).toBeLessThanOrEqual(PLACE)
        if (mark.kind === 'figure') {
          const width = mark.sign.right - mark.sign.left
          expect
            .soft(Math.abs(width - (to - from)), `drawn width of ${name}`)
            .toBeLessThanOrEqual(isDerived(fact) ? 7 : 2 * PLACE)
        }
      }
      seen.add(precision)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['year', 'quarter', 'range', 'day']))
  })
}

test('everything drawn is held by the API, and everything held for the shown panels is drawn', async ({ page, request }) => {
  for (const query of [
    PROVINCE,
    `${PROVINCE}&time=2020..2024`,
    `${PROVINCE}&time=1909..2050`,
    'province=lao-cai',
    'indicator=budget-revenue,poverty-rate',
  ]) {
    await page.goto(`/?${query}`)
    await takeInHand(page)
    const { figures, milestones } = await readRecorded(request, query.replace(/&?time=[^&]*/, ''))
    const drawn = await drawnMarks(page)
    const window = await shownDays(page)
    const inWindow = figures.filter((figure) => overlaps(figure, window))
    const known = new Set([...figures, ...milestones].map(({ id }) => id))
    expect
      .soft(
        drawn.filter(({ fact }) => !known.has(fact)),
        `${query}: nothing is drawn that is not held`,
      )
      .toEqual([])

    const panels = await page
      .locator('[data-panel]:visible')
      .evaluateAll((plots) => plots.map((plot) => plot.getAttribute('data-panel') ?? ''))
    expect.soft(panels.length, `${query}: panels`).toBeGreaterThan(0)
    for (const panel of panels.filter((id) => !id.includes(':'))) {
      const shown = drawn.filter(({ plot }) => plot === panel).map(({ fact }) => fact)
      const own = inWindow.filter((figure) => figure.indicator === panel && isOwnMeasure(figure))
      expect.soft([...shown].sort(), `${query}: all of ${panel} is drawn, once`).toEqual(own.map(({ id }) => id).sort())
    }

    const lanes = drawn.filter(({ kind }) => kind === 'milestone')
    const missing = milestones.filter((event) => overlaps(event, window) && !lanes.some(({ fact }) => fact === event.id))
    const counted = await hiddenMilestones(page)
    expect.soft(missing.length, `${query}: milestones that are not drawn are counted`).toBeLessThanOrEqual(counted)
  }
})

test('the number beside a mark is the number of the API', async ({ page, recorded }) => {
  await page.goto(`/?${PROVINCE}&indicator=grdp-growth&time=2000..2027`)
  await takeInHand(page)
  const labels = await page.locator('[data-fact][data-kind=figure]:visible').evaluateAll((marks) =>
    marks.map((mark) => ({
      fact: mark.getAttribute('data-fact'),
      text: mark.textContent ?? '',
      spoken: mark.getAttribute('aria-label') ?? '',
    })),
  )
  expect(labels.length).toBeGreaterThan(4)
  for (const { fact, text, spoken } of labels) {
    const figure = recorded.figures.find(({ id }) => id === fact)
    if (figure?.measure !== 'growth_yoy') continue
    const number = String(figure.value).replace('.', ',')
    expect.soft(spoken, `${fact} is spoken with its number`).toMatch(new RegExp(`\\b${number}0*%`))
    if (text.trim() !== '')
      expect.soft(text, `${fact} is labelled with its number`).toMatch(new RegExp(`(^|\\D)${number}0*(\\D|$)`))
  }
})

function someFact(recorded: Recorded): string {
  return recorded.figures.find(({ province, indicator }) => province === 'dien-bien' && indicator === 'budget-revenue')?.id ?? ''
}

interface Shifts {
  readonly shifts: { readonly value: number; readonly inPicture: boolean; readonly what: string }[]
}

/** Runs in the page before anything else: notes what moves without the reader having done anything. */
function watchShifts(): void {
  const shifts: Shifts['shifts'] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources = [] } = entry as PerformanceEntry & { value: number; sources?: readonly { node?: Node }[] }
      const nodes = sources.flatMap(({ node }) => (node instanceof Element ? [node] : []))
      const inPicture = nodes.some((node) => node.closest('[data-form], [data-live], [data-painted]') !== null)
      shifts.push({
        value,
        inPicture,
        what: nodes.map((node) => `${node.nodeName} ${node.textContent?.slice(0, 20)}`).join(', '),
      })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** The size of the window at which the plots are exactly as wide as the server laid them out. */
async function viewportOfNominalWidth(page: Page): Promise<{ width: number; height: number }> {
  const missing = await page
    .locator('[data-panel]:visible')
    .first()
    .evaluate((plot) => Number(plot.closest<HTMLElement>('[data-width]')?.dataset.width) - plot.getBoundingClientRect().width)
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 }
  return { width: width + Math.round(missing), height }
}

async function openPicture(context: { newPage(): Promise<Page> }, address: string, renderer: 'server' | 'live'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  if (renderer === 'live') await takeInHand(page)
  return page
}

/** One mark a fact and plot. */
function byPlace(marks: readonly DrawnMark[]): ReadonlyMap<string, DrawnMark> {
  return new Map(marks.map((mark) => [`${mark.fact} in ${mark.plot}`, mark]))
}

/** Days to pixels, read off two names of the axis: each stands in the middle of its year. */
async function dayScale(page: Page): Promise<(day: number) => number> {
  const names = await yearNames(page)
  const [first, last] = [names[0], names.at(-1)]
  if (!first || !last || first.year === last.year) throw new Error(`an axis with ${names.length} years cannot be measured`)
  const middle = (year: number) => (dayNumber(`${year}-01-01`) + dayNumber(`${year + 1}-01-01`)) / 2
  return lineThrough([middle(first.year), first.x], [middle(last.year), last.x])
}

/** First and last day of what the axis spans. */
async function shownDays(page: Page): Promise<readonly [number, number]> {
  const toX = await dayScale(page)
  const width = await page
    .locator('[data-panel]:visible')
    .first()
    .evaluate((plot) => plot.getBoundingClientRect().width)
  const perDay = toX(1) - toX(0)
  return [Math.round(-toX(0) / perDay), Math.round((width - toX(0)) / perDay)]
}

/** With a day to spare at the edges, which are read to a pixel only. */
function overlaps(fact: Figure | Recorded['milestones'][number], [from, to]: readonly [number, number]): boolean {
  const { start, end } = daysOf(fact)
  const spare = (to - from) / 1144
  return start < to - spare && end > from + spare
}

/** What an indicator itself measures; its multiples, ranks and shares of a plan have rows of their own. */
function isOwnMeasure({ indicator, measure, unit }: Figure): boolean {
  return indicator.endsWith('-growth')
    ? measure === 'growth_yoy'
    : measure === 'value' && unit !== 'USD_PER_PERSON_YEAR' && unit !== 'USD'
}

function isDerived(fact: object): boolean {
  return 'derivedFrom' in fact && fact.derivedFrom !== null
}

/** The sum of all "+ N mốc". */
async function hiddenMilestones(page: Page): Promise<number> {
  const notes = await page
    .getByText(/^\+ \d+ mốc$/)
    .locator('visible=true')
    .allInnerTexts()
  return notes.reduce((sum, note) => sum + Number(note.match(/\d+/)?.[0] ?? 0), 0)
}
