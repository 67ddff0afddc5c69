import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { watchPage } from './watch-page.ts'

/** What a browser that was never here needs for one page, before anybody touches it. */
export interface ColdLoad {
  /** Milliseconds from the navigation until a mark of the picture has been painted. */
  readonly firstMark: number
  /** Scripts, run or not, each packed by gzip in the same way, so that servers that pack differently compare. */
  readonly scriptBytes: number
  /** Everything, as it was sent. */
  readonly allBytes: number
  /** How far what was seen moved, as browsers count it. */
  readonly shift: number
  /** The longest task after the page had loaded, in milliseconds. */
  readonly longestTask: number
}

declare global {
  interface Window {
    coldLoad?: { mark: number; shift: number; tasks: [start: number, took: number][] }
  }
}

/** Loads a page in a context of its own, with an empty cache. `mark` is a selector of what counts as data; null for none. */
export async function coldLoad(browser: Browser, url: string, mark: string | null): Promise<ColdLoad> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  let allBytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    allBytes += encodedDataLength
  })
  // By what they are, not by what they are fetched for: some come before they are to run.
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.add(response.url())
  })
  await watchPage(page, watchLoad, mark)
  await page.goto(url, { waitUntil: 'load' })
  // What comes by itself after the load has come when nothing was asked for half a second.
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => ({
    ...window.coldLoad,
    loaded: performance.timing.loadEventEnd - performance.timing.navigationStart,
  }))
  let scriptBytes = 0
  for (const script of scripts) {
    const body = await (await context.request.get(script)).body()
    scriptBytes += gzipSync(body, { level: 9 }).length
  }
  await context.close()
  const later = (seen.tasks ?? []).filter(([start]) => start > seen.loaded).map(([, took]) => took)
  return {
    firstMark: seen.mark ?? Number.NaN,
    scriptBytes,
    allBytes,
    shift: seen.shift ?? 0,
    longestTask: Math.max(0, ...later),
  }
}

/** Runs in the page before anything else: the frame after the first one that has a mark has painted it. */
function watchLoad(mark: string | null): void {
  const seen = { mark: Number.NaN, shift: 0, tasks: [] as [number, number][] }
  window.coldLoad = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push([entry.startTime, entry.duration])
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  if (mark === null) return
  const look = () => {
    const painted = document.querySelector(mark) !== null && performance.getEntriesByName('first-contentful-paint').length > 0
    if (painted) seen.mark = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
