import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochDay } from '../../../lib/time/civil-date.ts'
import type { Span } from '../../../lib/view/picture.ts'
import { snapToUnit } from '../../../lib/view/window.ts'
import { timeOfWindow, windowOfAddress } from './window-address.ts'

const span = (from: string, to: string): Span => ({ start: epochDay(from), end: epochDay(to) })
const picture = {
  defaultWindow: span('2004-01-01', '2028-01-01'),
  overview: [
    { id: 'a', kind: 'milestone' as const, span: span('1909-06-28', '1909-06-29'), hollow: false, range: false },
    { id: 'b', kind: 'figure' as const, span: span('2024-01-01', '2024-04-01'), hollow: false, range: false },
  ],
  today: { day: epochDay('2026-11-22'), label: '' },
}

describe('the window in the address', () => {
  it('is not written while it is the default one', () => {
    expect(timeOfWindow(picture.defaultWindow, picture)).toBeNull()
    expect(windowOfAddress(null, picture)).toEqual(picture.defaultWindow)
  })

  it('is the default one where the address holds no time', () => {
    expect(windowOfAddress('soon', picture)).toEqual(picture.defaultWindow)
  })

  it('covers its last period whole', () => {
    expect(windowOfAddress('2010..2020', picture)).toEqual(span('2010-01-01', '2021-01-01'))
    expect(windowOfAddress('2024-Q1', picture)).toEqual(span('2024-01-01', '2024-04-01'))
  })

  it('understands the words that follow the data and the day', () => {
    expect(windowOfAddress('earliest..today', picture)).toEqual(span('1909-06-28', '2026-11-23'))
  })

  it('comes back from what was written, for every window that begins and ends with a step of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -22000, max: 28000 }), fc.integer({ min: 14, max: 50000 }), (start, days) => {
        const window = snapToUnit({ start, end: start + days })
        const time = timeOfWindow(window, picture)
        expect(windowOfAddress(time, picture)).toEqual(window)
      }),
      { examples: [[-17213, 1735]] },
    )
  })
})
