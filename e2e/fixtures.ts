import { type BrowserContext, type BrowserContextOptions, test as base, expect, request } from '@playwright/test'
import { type Recorded, readRecorded } from './recorded.ts'

export { expect }

interface TestFixtures {
  /** Names what a test provokes on purpose, such as the 404 of a page that is not there. */
  readonly allowStray: (pattern: RegExp) => void
  /** A browser context of its own (another time zone, no JavaScript), watched like the test's own and closed after it. */
  readonly openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
  readonly strays: { readonly found: string[]; readonly allowed: RegExp[] }
}

interface WorkerFixtures {
  readonly recorded: Recorded
}

/** Every console error, uncaught error and failed request of any page fails the test that caused it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  strays: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const strays = { found: [], allowed: [] } as { found: string[]; allowed: RegExp[] }
      await use(strays)
      const stray = strays.found.filter((line) => !strays.allowed.some((pattern) => pattern.test(line)))
      expect(stray, 'nothing goes wrong that the test did not ask for').toEqual([])
    },
    { auto: true },
  ],
  allowStray: async ({ strays }, use) => {
    await use((pattern) => strays.allowed.push(pattern))
  },
  context: async ({ context, javaScriptEnabled, strays }, use) => {
    watch(context, strays.found, javaScriptEnabled !== false)
    await use(context)
  },
  openContext: async ({ browser, contextOptions, baseURL, strays }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL ? { baseURL } : {}), ...options })
      watch(context, strays.found, options?.javaScriptEnabled !== false)
      opened.push(context)
      return context
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  recorded: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use, worker) => {
      const { baseURL } = worker.project.use
      const client = await request.newContext(baseURL ? { baseURL } : {})
      await use(await readRecorded(client))
      await client.dispose()
    },
    { scope: 'worker' },
  ],
})

/** Pages that frame ours in tests are on other ports of this machine. */
const HERE = ['127.0.0.1', 'localhost']

function watch(context: BrowserContext, found: string[], runsScripts: boolean): void {
  context.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (problem) => found.push(`uncaught: ${problem.error().stack ?? problem.error().message}`))
  context.on('requestfailed', (failed) => {
    const why = failed.failure()?.errorText ?? 'unknown'
    // A reader who goes on cancels what the page before was still loading; and where scripts are turned off, Chromium
    // reports each that it leaves out as refused.
    const isExpected = why === 'net::ERR_ABORTED' || (!runsScripts && failed.resourceType() === 'script')
    if (!isExpected) found.push(`request failed: ${failed.url()} (${why})`)
  })
  context.on('request', (asked) => {
    // Neither typefaces nor counters nor maps: whoever reads here is known to nobody else.
    const { protocol, hostname } = new URL(asked.url())
    if (/^(?:https?|wss?):$/.test(protocol) && !HERE.includes(hostname)) found.push(`asked somebody else: ${asked.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) found.push(`answered ${response.status()}: ${response.url()}`)
  })
}
