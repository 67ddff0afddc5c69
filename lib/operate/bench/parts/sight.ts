import { chromium } from '@playwright/test'
import { findBrowser } from '../../find-browser.ts'
import { step } from '../../step.ts'
import type { BenchPart } from '../bench-part.ts'
import { PAGE } from '../bench-world.ts'
import { type ColdLoad, coldLoad } from '../cold-load.ts'
import type { Measured } from '../measured.ts'
import { serveStill } from '../still-page.ts'

const RUNS = Number(process.env.BENCH_RUNS ?? 9)
const MARK = '[data-fact]'
/** What a dashboard may weigh, fonts included. */
const BUDGET = 350_000

/** A page at first sight: a browser that was never here, beside the same picture as a file and an empty page of the same Next. */
export const sight: BenchPart = {
  name: 'sight',
  run: async (world) => {
    const [ours, floor] = [await world.ours(), await world.floor()]
    const { url, server } = await serveStill(ours, PAGE)
    const browser = await chromium.launch({ executablePath: await findBrowser() })
    const loads = await step(`cold loads, ${RUNS} of each`, async () => {
      const pages: ColdLoad[] = []
      const stills: ColdLoad[] = []
      // In turns, so that a machine that is busy for a while is busy for both; the first of each only wakes the servers.
      for (let run = 0; run <= RUNS; run++) {
        const [page, still] = [await coldLoad(browser, `${ours}${PAGE}`, MARK), await coldLoad(browser, url, MARK)]
        if (run > 0) pages.push(page)
        if (run > 0) stills.push(still)
      }
      return { pages, stills, empty: await coldLoad(browser, `${floor}/empty`, null) }
    })
    await browser.close()
    server.close()
    const page = middle(loads.pages)
    const still = middle(loads.stills)
    const { empty } = loads
    const lines: Measured[] = [
      {
        name: 'first mark painted, beside the same picture as a file',
        unit: 'ms',
        ours: page.firstMark,
        floor: still.firstMark,
        goal: { most: 1.3 },
      },
      {
        name: 'scripts before the first interaction, beside an empty page',
        unit: 'kB gzip',
        ours: page.scriptBytes / 1000,
        floor: empty.scriptBytes / 1000,
        goal: { most: 1.1 },
      },
      {
        name: 'all bytes of the dashboard, beside its budget',
        unit: 'kB',
        ours: page.allBytes / 1000,
        floor: BUDGET / 1000,
        goal: { most: 1 },
      },
      { name: 'longest task after the load', unit: 'ms', ours: page.longestTask, floor: 100, goal: { most: 1 } },
      { name: 'layout shift, beside what counts as good', unit: 'CLS', ours: page.shift, floor: 0.1, goal: { most: 0 } },
    ]
    return { lines }
  },
}

/** Each measure's own median: one slow start does not choose the rest. */
function middle(loads: readonly ColdLoad[]): ColdLoad {
  const of = (measure: keyof ColdLoad) => {
    const values = loads.map((load) => load[measure]).sort((a, b) => a - b)
    return values[Math.floor(values.length / 2)] ?? Number.NaN
  }
  return {
    firstMark: of('firstMark'),
    scriptBytes: of('scriptBytes'),
    allBytes: of('allBytes'),
    shift: of('shift'),
    longestTask: of('longestTask'),
  }
}
