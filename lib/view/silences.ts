import type { Event } from '../facts/event.ts'
import { epochDay } from '../time/civil-date.ts'
import type { Silence, Span } from './picture.ts'
import type { PictureContext } from './picture-context.ts'
import { horizonDays } from './picture-window.ts'
import { spanOf } from './span.ts'

const YEAR = 365.2425
const LEAST_YEARS = 15

/**
 * Stretches of at least fifteen years that no milestone falls into. A date that is only roughly known ("đầu thế kỷ XX")
 * fills no years: the silence says that no year is clear, not that nothing happened.
 */
export function silences(events: readonly Event[], extent: Span, { t, today }: PictureContext): readonly Silence[] {
  const filled = events
    .flatMap((event) => {
      const horizon = horizonDays(event.horizon)
      const span = spanOf(event.date)
      const clear = span.end - span.start < 2 * YEAR || !(event.date.approximate || event.date.qualifier === 'approximate')
      const plan = horizon ? [{ start: span.end, end: spanOf(horizon.to).end }] : []
      const vision = horizon?.vision ? [spanOf(horizon.vision)] : []
      return [...(clear ? [span] : []), ...plan, ...vision]
    })
    .sort((a, b) => a.start - b.start)
  const found: Silence[] = []
  let quietSince = extent.start
  for (const span of [...filled, { start: extent.end, end: extent.end }]) {
    const years = Math.floor((span.start - quietSince) / YEAR)
    if (years >= LEAST_YEARS) {
      const ahead = quietSince >= epochDay(today)
      found.push({
        span: { start: quietSince, end: span.start },
        label: ahead ? t('chart.picture.silenceAhead') : t('chart.picture.silence', { years }),
        short: ahead ? t('chart.picture.silenceAhead') : t('chart.picture.silenceShort'),
      })
    }
    quietSince = Math.max(quietSince, span.end)
  }
  return found
}
