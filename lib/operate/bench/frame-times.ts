import type { Page } from '@playwright/test'

export type Movement = 'zoom' | 'pan' | 'hover' | 'filter'

declare global {
  interface Window {
    picturedFrames?: { readonly longest: () => number; readonly moved: (movement: Movement, step: number) => Promise<number> }
  }
}

/**
 * Milliseconds from a movement of the hand to the end of the frame that shows it, for each of so many movements over the
 * live picture of a page. Of zoom and pan it is the frame with the moved axis, of a filter the one that shows the choice
 * and that its facts are on their way. The hand stays for a moment after each, as a reader's does, so that what comes from
 * the server meanwhile is part of what is measured.
 */
export async function frameTimes(page: Page, movement: Movement, steps: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let step = 0; step < steps; step++) {
    times.push(
      await page.evaluate(([kind, index]) => window.picturedFrames?.moved(kind, index) ?? Number.NaN, [movement, step] as const),
    )
  }
  return times
}

/** The longest task since the page had loaded, in milliseconds. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => window.picturedFrames?.longest() ?? Number.NaN)
}

/** Runs in the page before anything else. */
export function watchFrames(): void {
  let longest = 0
  new PerformanceObserver((list) => {
    const loaded = performance.timing.loadEventEnd - performance.timing.navigationStart
    for (const { startTime, duration } of list.getEntries()) if (startTime > loaded) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask', buffered: true })

  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // A message is taken up when the frame has been drawn.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    })
  const settled = async (form: Element) => {
    while (form.hasAttribute('data-busy')) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const moved = async (movement: Movement, step: number): Promise<number> => {
    const live = document.querySelector('[data-live]')
    const plot = live?.querySelector('[data-panel], [data-lane]')
    if (!live || !plot) throw new Error('there is no live picture')
    const { left, top, width, height } = plot.getBoundingClientRect()
    const share = 0.2 + 0.6 * ((step * 0.37) % 1)
    const at = { clientX: left + width * share, clientY: top + height / 2, bubbles: true, cancelable: true }
    const hand = { ...at, pointerId: 1, isPrimary: true, button: 0, pointerType: 'mouse' }
    // A crosshair that follows the hand is not yet a moved picture: the drawing of the axis tells.
    const box = document.querySelector<HTMLInputElement>('form input[name="province"]')
    const seen = { hover: live, zoom: live.querySelector('[data-axis] svg'), pan: live.querySelector('[data-axis] svg') }
    const answers = movement === 'filter' ? box?.form : seen[movement]
    if (!answers) throw new Error(`nothing shows that there was a ${movement}`)
    const began = performance.now()
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve()
      })
      observer.observe(answers, { subtree: true, childList: true, attributes: true })
      setTimeout(resolve, 1000)
    })
    if (movement === 'zoom')
      plot.dispatchEvent(new WheelEvent('wheel', { ...at, ctrlKey: true, deltaY: step % 8 < 4 ? -40 : 40 }))
    else if (movement === 'filter') box?.click()
    else if (movement === 'hover') plot.dispatchEvent(new PointerEvent('pointermove', hand))
    else {
      // A drag goes on in one hand: down with the first step, the other way after ten.
      if (step === 0) plot.dispatchEvent(new PointerEvent('pointerdown', { ...hand, clientX: left + width / 2 }))
      const way = step % 20 < 10 ? step % 20 : 20 - (step % 20)
      plot.dispatchEvent(new PointerEvent('pointermove', { ...hand, clientX: left + width / 2 - 20 - way * 16 }))
    }
    await changed
    const took = (await painted()) - began
    if (movement === 'filter') await settled(answers)
    await new Promise((resolve) => setTimeout(resolve, 60))
    return took
  }
  window.picturedFrames = { longest: () => longest, moved }
}
