import { type Browser, chromium } from '@playwright/test'
import { readExtent } from '../../../db/read-extent.ts'
import { findBrowser } from '../../find-browser.ts'
import { step } from '../../step.ts'
import type { BenchPart } from '../bench-part.ts'
import { PAGE } from '../bench-world.ts'
import { coldLoad } from '../cold-load.ts'
import { frameTimes, longestTask, type Movement, watchFrames } from '../frame-times.ts'
import type { Measured } from '../measured.ts'
import { serveStill } from '../still-page.ts'
import { watchPage } from '../watch-page.ts'

const STEPS = Number(process.env.BENCH_STEPS ?? 60)
const LOADS = Number(process.env.BENCH_RUNS ?? 5)
/** What of a picture says something of facts, be they marks or columns. */
const DATA = '[data-fact], [data-columns]'

/**
 * A picture in the hand of a reader, on the database that the bench was started with: time of the frames after zooming,
 * moving, pointing and choosing a province, first data beside the same picture as a file, and the longest task after the load.
 */
export const zoom: BenchPart = {
  name: 'zoom',
  run: async (world) => {
    const ours = await world.ours()
    const { events } = await readExtent({})
    const browser = await chromium.launch({ executablePath: await findBrowser() })
    const { frames, longest } = await step(`zoom, pan, hover and filter, ${STEPS} steps each`, () =>
      inHand(browser, `${ours}${PAGE}`),
    )
    const first = await step(`first data, ${LOADS} cold loads of each`, () => firstData(browser, ours))
    await browser.close()
    const most = events > 200_000 ? 80 : events > 20_000 ? 60 : 50
    const of = `${events} events`
    const lines: Measured[] = [
      ...frames.map(([movement, times]) => ({
        name: `${movement}, ${of}: frame at p95`,
        unit: 'ms',
        ours: at(times, 0.95),
        floor: most,
        goal: { most: 1 },
      })),
      { name: `longest task after the load, ${of}`, unit: 'ms', ours: longest, floor: 100, goal: { most: 1 } },
      {
        name: `first data, ${of}, beside the picture as a file`,
        unit: 'ms',
        ours: first.page,
        floor: first.still,
        goal: { most: 1.5 },
      },
    ]
    const rows = frames.map(([movement, times]) => ({ movement, p50: at(times, 0.5), p95: at(times, 0.95), max: at(times, 1) }))
    const table = rows.map(
      ({ movement, p50, p95, max }) => `| ${movement} | ${[p50, p95, max].map((ms) => ms.toFixed(0)).join(' | ')} |`,
    )
    return {
      lines,
      tables: [
        {
          title: `Frames, ${of}`,
          markdown: ['| movement | p50 | p95 | max |', '| --- | --- | --- | --- |', ...table].join('\n'),
          rows,
        },
      ],
    }
  },
}

async function inHand(
  browser: Browser,
  url: string,
): Promise<{ readonly frames: readonly (readonly [Movement, readonly number[]])[]; readonly longest: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await watchPage(page, watchFrames, undefined)
  await page.goto(url, { waitUntil: 'networkidle' })
  // The live picture comes when somebody is there. A hand that was there before the page listened is not noticed.
  for (let x = 2; (await page.locator('[data-live]').count()) === 0; x += 1) {
    await page.mouse.move(x, 2)
    await page.waitForTimeout(200)
  }
  await page.waitForSelector('[data-painted] [data-live] .recharts-surface')
  const frames: [Movement, readonly number[]][] = []
  for (const movement of ['hover', 'zoom', 'pan', 'filter'] as const)
    frames.push([movement, await frameTimes(page, movement, STEPS)])
  const longest = await longestTask(page)
  await page.close()
  return { frames, longest }
}

/** Medians, taken in turns so that a machine that is busy for a while is busy for both. */
async function firstData(browser: Browser, ours: string): Promise<{ readonly page: number; readonly still: number }> {
  const { url, server } = await serveStill(ours, PAGE)
  const [pages, stills]: [number[], number[]] = [[], []]
  for (let run = 0; run <= LOADS; run++) {
    const [page, still] = [await coldLoad(browser, `${ours}${PAGE}`, DATA), await coldLoad(browser, url, DATA)]
    if (run === 0) continue
    pages.push(page.firstMark)
    stills.push(still.firstMark)
  }
  server.close()
  return { page: at(pages, 0.5), still: at(stills, 0.5) }
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
