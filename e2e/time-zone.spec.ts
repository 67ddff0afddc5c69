import { inLanguage } from './addresses.ts'
import { takeInHand } from './drawn.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_LANGUAGE } from './languages.ts'
import { growthOf2024, victoryOf1954 } from './recorded.ts'

test.describe.configure({ mode: 'parallel' })

/*
 * What must hold: a date is a day of the calendar and not an instant. 12 h 45 min ahead of UTC and 3 h 30 min behind
 * it, a slip to midnight of the reader's own zone would show another day on one side at least.
 */
/** Pages that the browser draws again. */
const PICTURED = /timeline|\?province=(?!.*view=table)/

const ZONES = ['Pacific/Chatham', 'America/St_Johns'] as const

for (const { code, prefix, words } of FIRST_LANGUAGE) {
  test(`readers in ${ZONES.join(' and ')} see the same dates as readers in Viet Nam (${code})`, async ({
    openContext,
    recorded,
  }) => {
    const paths = [
      '/?province=dien-bien',
      '/?province=dien-bien&view=table',
      '/timeline',
      `/f/${growthOf2024(recorded).id}`,
      `/events/${victoryOf1954(recorded).id}`,
      '/?province=dien-bien&time=2024-03..2024-05',
    ].map((path) => inLanguage(prefix, path))
    const read = async (timezoneId: string) => {
      const page = await (await openContext({ timezoneId })).newPage()
      const texts: Record<string, readonly string[]> = {}
      for (const path of paths) {
        await page.goto(path)
        if (PICTURED.test(path)) await takeInHand(page)
        texts[path] = (await page.getByRole('main').innerText()).split(/\s*\n\s*/)
      }
      return texts
    }
    const athome = await read('Asia/Ho_Chi_Minh')
    const victory = athome[inLanguage(prefix, `/events/${victoryOf1954(recorded).id}`)]
    expect(victory?.map((line) => line.replaceAll('\u00a0', ' '))).toContain(words.victoryDate)
    for (const zone of ZONES) {
      const there = await read(zone)
      for (const path of paths) {
        const other = there[path]?.filter((line, index) => line !== athome[path]?.[index])
        expect.soft(other, `${path}: lines that read differently in ${zone}`).toEqual([])
        expect.soft(there[path]?.length, path).toBe(athome[path]?.length)
      }
    }
  })
}
