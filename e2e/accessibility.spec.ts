import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { inLanguage, PAGES, VIEWS } from './addresses.ts'
import { expect, test } from './fixtures.ts'
import { LANGUAGES } from './languages.ts'

test.describe.configure({ mode: 'parallel' })

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What a change of palette can change; the rest of the document is the same in the dark. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Made of the parts of another view, with other facts in them. */
const LIKE_ANOTHER = ['the dashboard of one province', 'a milestone by its fact address', 'a teaser', 'a former unit']
/** Markup and colours are the same in both languages; in English it is the names of things that could be missing. */
const IN_ENGLISH = ['the dashboard with evidence open', 'a figure', 'the silences']

for (const { code, prefix } of LANGUAGES) {
  const dark = code === 'vi'
  const looked = [...PAGES, ...VIEWS].filter(({ title }) => (dark ? !LIKE_ANOTHER.includes(title) : IN_ENGLISH.includes(title)))
  for (const { title, path } of looked) {
    test(`axe finds nothing on ${title} in ${code}, light${dark ? ' and dark' : ''}`, async ({ page, recorded }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(inLanguage(prefix, path(recorded)))
      await expect(page.locator('h1')).toBeVisible()
      expect.soft(await findings(axeOn(page).withTags(WCAG_22_AA)), 'light').toEqual([])
      expect.soft(await skippedRanks(page), 'headings go down one rank at a time').toEqual([])
      if (!dark) return
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect.soft(await background(page), 'the dark page is dark').toBeLessThan(60)
      expect.soft(await findings(axeOn(page).withRules(RULES_OF_COLOUR)), 'dark').toEqual([])
    })
  }
}

/** No page has frames, and only what is wrong is of interest: both spare axe half of its time. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
}

/** One line a finding: the rule, the element, and what axe says of it. */
async function findings(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  )
}

/** Headings that stand more than one rank below the one before: whoever goes from one to the next would look for what is between. */
function skippedRanks(page: Page): Promise<readonly string[]> {
  return page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => {
    const headings = all.filter((heading) => heading.checkVisibility())
    const rank = (heading: Element | undefined) => Number(heading?.tagName.slice(1) ?? 0)
    return headings
      .filter((heading, index) => rank(heading) > rank(headings[index - 1]) + 1)
      .map((heading) => heading.outerHTML.slice(0, 90))
  })
}

/** Brightness of the page's ground, 0 to 255. */
function background(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 255, green = 255, blue = 255] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number)
    return (red + green + blue) / 3
  })
}
