import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runNode } from './child.ts'
import { runProgram } from './run-program.ts'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The program to test with: Playwright's own Chromium, else the system's, else one that is installed now, by Playwright or,
 * for root on Debian, by apt-get. Throws with a clear line when there is none to be had.
 */
export async function findBrowser(): Promise<string> {
  const candidates = () => [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path))
  const there = candidates()
  if (there) return there
  console.log('… browser: none found, installing one')
  await runNode(['node_modules/playwright/cli.js', 'install', 'chromium'], {})
  const downloaded = candidates()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await runProgram('apt-get', ['update', '-qq'])
    await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  }
  const installed = candidates()
  if (!installed) throw new Error('no browser to test with: install Chromium or Chrome, or run "npx playwright install chromium"')
  return installed
}
