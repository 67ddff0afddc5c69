import type { Page } from '@playwright/test'

/** Runs a function in each document that a page opens, before anything else there. */
export async function watchPage<Argument>(page: Page, watch: (argument: Argument) => void, argument: Argument): Promise<void> {
  // The compiler that runs these files marks functions with their names by a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (one) => one')
  await page.addInitScript(watch as (argument: unknown) => void, argument)
}
