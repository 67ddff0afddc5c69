import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed, failed and were skipped. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

/** The sum of two counts. */
export function added(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** A check that either holds or does not. */
export function oneCheck(holds: boolean): Counts {
  return holds ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }
}

/**
 * Reads what Vitest wrote as JSON. A file that is not there, or that counts no failure although the program failed (a test
 * file that cannot be loaded, a stray error), counts as one failure.
 */
export function vitestCounts(file: string, code: number): Counts {
  if (!existsSync(file)) return oneCheck(false)
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed, failed: Math.max(numFailedTests, code === 0 ? 0 : 1), skipped: numPendingTests + numTodoTests }
}

/** Reads what Playwright wrote as JSON, by the same rule. A test that passed only when tried again has failed. */
export function playwrightCounts(file: string, code: number): Counts {
  if (!existsSync(file)) return oneCheck(false)
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1), skipped: stats.skipped }
}
