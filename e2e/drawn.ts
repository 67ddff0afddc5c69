import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** A mark as it stands on the screen; pixels from the left and top edge of its own plot. */
export interface DrawnMark {
  readonly fact: string
  readonly kind: string
  /** Id of the panel, or topic of the lane ("lens" for the lens). */
  readonly plot: string
  /** Where the layout put it, as the mark itself says; stretched as the server's drawing is from its nominal width. */
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** Where its sign is seen. */
  readonly sign: { readonly left: number; readonly right: number; readonly middle: number }
  readonly plotWidth: number
}

const MARKS = '[data-fact][data-kind]:visible'

/** Marks of the picture, as links: the live picture and the server's are found the same way. */
export function marksIn(scope: Page | Locator): Locator {
  return scope.locator(MARKS)
}

/** The mark of one fact in the panels and lanes; the lens may repeat it. */
export function markOf(scope: Page | Locator, fact: string): Locator {
  return scope.locator(`[data-fact="${fact}"][data-kind]:visible`).first()
}

/** What a hand aims at: the sign of a mark, not the middle of it and its label. */
export function signOf(mark: Locator): Locator {
  return mark.locator('[class*="sign"]')
}

/** Moves the hand over the page, in a corner where nothing is, until the live picture stands in place of the server's. */
export function takeInHand(page: Page, { within = page, corner = { x: 1, y: 1 } }: Hand = {}): Promise<void> {
  return moveUntil(page, corner, (timeout) => expect(within.locator('[data-painted] [data-live]')).toBeVisible({ timeout }))
}

/** The same where the picture is there, but the page shows something else of it: a phone its list. */
export function takeHiddenInHand(page: Page): Promise<void> {
  return moveUntil(page, { x: 1, y: 1 }, (timeout) => expect(page.locator('[data-live]')).toBeAttached({ timeout }))
}

async function moveUntil(page: Page, corner: Corner, is: (timeout: number) => Promise<void>): Promise<void> {
  let step = 0
  await expect(async () => {
    step = 1 - step
    await page.mouse.move(corner.x, corner.y + step)
    await is(1000)
  }).toPass()
}

interface Corner {
  readonly x: number
  readonly y: number
}

interface Hand {
  readonly within?: Page | FrameLocator
  readonly corner?: Corner
}

/** Reads every mark that is seen, each with its sign's own rectangle. */
export function drawnMarks(scope: Page | Locator): Promise<readonly DrawnMark[]> {
  return marksIn(scope).evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const plot = mark.closest<HTMLElement>('[data-panel], [data-lane]')
      const sign = mark.querySelector('[class*="sign"]')
      if (!plot || !sign) return []
      const [frame, box] = [plot.getBoundingClientRect(), sign.getBoundingClientRect()]
      const number = (name: string) => Number(mark.getAttribute(`data-${name}`))
      const stretch = frame.width / Number(mark.closest<HTMLElement>('[data-width]')?.dataset.width ?? frame.width)
      return {
        fact: mark.getAttribute('data-fact') ?? '',
        kind: mark.getAttribute('data-kind') ?? '',
        plot: plot.dataset.panel ?? plot.dataset.lane ?? '',
        x1: number('x1') * stretch,
        x2: number('x2') * stretch,
        y: number('y'),
        sign: { left: box.left - frame.left, right: box.right - frame.left, middle: (box.top + box.bottom) / 2 - frame.top },
        plotWidth: frame.width,
      }
    }),
  )
}

/** A grid line of a panel with the number that stands at it. */
export interface GridLine {
  readonly y: number
  readonly label: string
}

/** The scale of a panel as a reader sees it: horizontal lines across the plot, and the number next to each. */
export function gridLines(panel: Locator): Promise<readonly GridLine[]> {
  return panel.evaluate((plot) => {
    const frame = plot.getBoundingClientRect()
    const texts = [...plot.querySelectorAll('text')]
      .filter((text) => !text.closest('[data-fact]') && /^[−-]?\d[\d.,]*$/.test(text.textContent?.trim() ?? ''))
      .map((text) => ({ label: text.textContent?.trim() ?? '', box: text.getBoundingClientRect() }))
    const lines = [...plot.querySelectorAll('line')]
      .filter((line) => !line.closest('[data-fact]'))
      .map((line) => line.getBoundingClientRect())
      .filter((line) => line.width > 0.9 * frame.width && line.height < 1)
    return texts.flatMap(({ label, box }) => {
      const middle = (box.top + box.bottom) / 2
      const [nearest] = lines.sort((a, b) => Math.abs(a.top - middle) - Math.abs(b.top - middle))
      return nearest ? [{ y: nearest.top + nearest.height / 2 - frame.top, label }] : []
    })
  })
}

/** Where on the screen a year's name stands, from the left edge of the plots: the middle of that year. */
export interface YearName {
  readonly year: number
  readonly x: number
}

/** The years of the time axis above the panels: the lowest row of year names that stands above the first panel. */
export function yearNames(page: Page): Promise<readonly YearName[]> {
  return page
    .locator('[data-panel]:visible')
    .first()
    .evaluate((panel) => {
      const frame = panel.getBoundingClientRect()
      const names = [...document.querySelectorAll('svg text')]
        .filter((text) => /^\d{4}$/.test(text.textContent?.trim() ?? '') && !text.closest('[data-fact]'))
        .map((text) => ({ year: Number(text.textContent), box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.bottom <= frame.top)
      const lowest = Math.max(...names.map(({ box }) => box.bottom))
      return names
        .filter(({ box }) => lowest - box.bottom < 4)
        .map(({ year, box }) => ({ year, x: (box.left + box.right) / 2 - frame.left }))
        .sort((a, b) => a.year - b.year)
    })
}

/** The straight line through two points: what lies at `at`. */
export function lineThrough(a: readonly [number, number], b: readonly [number, number]): (at: number) => number {
  return (at) => a[1] + ((at - a[0]) * (b[1] - a[1])) / (b[0] - a[0])
}

/** "1.640" and "6,07" as Vietnamese readers write them. */
export function readNumber(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'))
}
