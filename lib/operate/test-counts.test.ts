import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { added, oneCheck, playwrightCounts, vitestCounts } from './test-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'test-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (name: string, content: object) => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}
const unit = (failed: number) =>
  report('unit.json', { numPassedTests: 5, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1 })
const browser = (unexpected: number, flaky: number) =>
  report('browser.json', { stats: { expected: 7, unexpected, flaky, skipped: 0 } })

describe('the count of a run', () => {
  test('is what the runner wrote', () => {
    expect(vitestCounts(unit(0), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
    expect(playwrightCounts(browser(2, 0), 1)).toEqual({ passed: 7, failed: 2, skipped: 0 })
  })

  test('has a failure when the runner failed, whatever it wrote', () => {
    expect(vitestCounts(unit(0), 1).failed).toBe(1)
    expect(playwrightCounts(browser(0, 0), 1).failed).toBe(1)
    expect(vitestCounts(join(folder, 'nothing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('takes a test that needed a second try for one that failed', () => {
    expect(playwrightCounts(browser(0, 1), 0).failed).toBe(1)
  })

  test('adds up', () => {
    expect(added(oneCheck(true), oneCheck(false))).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })
})
