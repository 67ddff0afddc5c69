import { existsSync } from 'node:fs'
import { chromium, defineConfig, devices } from '@playwright/test'

const port = process.env.PORT ?? '3000'
const browser = process.env.BROWSER_PATH ?? '/usr/bin/chromium'
// Without a database to serve from, the tests look at whatever runs on the port.
const serve = process.env.DATABASE_URL !== undefined

const REVIEW = [
  '**/review*.spec.ts',
  '**/front.spec.ts',
  '**/several-servers.spec.ts',
  '**/many-facts.spec.ts',
  '**/database-away.spec.ts',
]
const DESKTOP = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }
const PHONE = { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/**
 * A whole Chromium, even without a window, gives each context an address bar whose two menus are pages with processes of
 * their own, which cost as much as ours. The switch counts once only: the rest is what Playwright turns off by it.
 */
const NO_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Long enough for a busy machine: no test says how fast anything is.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/report.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // A trace doubles what a test costs, and is worth it only to whoever looks for a cause: `--trace on` for one test.
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [`--disable-features=${NO_FEATURES.join(',')}`],
      ...(existsSync(chromium.executablePath()) ? {} : { executablePath: browser }),
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: ['**/*.phone.spec.ts', ...REVIEW],
      use: DESKTOP,
    },
    {
      name: 'phone',
      testMatch: '**/*.phone.spec.ts',
      testIgnore: REVIEW,
      use: PHONE,
    },
    // These put facts on record and take them back; all others count what is recorded, so they come first.
    { name: 'review', testMatch: '**/review.spec.ts', use: DESKTOP, dependencies: ['desktop', 'phone'] },
    { name: 'review on a phone', testMatch: '**/review.phone.spec.ts', use: PHONE, dependencies: ['desktop', 'phone'] },
    // Says what a publication leaves alone, so nobody else may publish meanwhile.
    { name: 'front', testMatch: '**/front.spec.ts', use: DESKTOP, dependencies: ['review', 'review on a phone'] },
    // Starts databases and servers of its own and needs no browser; what it puts under load would hold up the others.
    { name: 'servers', testMatch: '**/several-servers.spec.ts', dependencies: ['front'] },
    // A database and a server of its own too.
    { name: 'many facts', testMatch: '**/many-facts.spec.ts', use: DESKTOP, dependencies: ['front'] },
    // Takes the database away from everybody.
    { name: 'database away', testMatch: '**/database-away.spec.ts', use: DESKTOP, dependencies: ['front'] },
  ],
  ...(serve && {
    webServer: {
      command: 'node --import tsx lib/front/front-command.ts',
      env: { PORT: port },
      url: `http://127.0.0.1:${port}/api/v1/openapi.json`,
      // Without it the run hangs at its end until the server's children give its pipes back.
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      stdout: 'ignore',
      stderr: 'pipe',
    },
  }),
})
