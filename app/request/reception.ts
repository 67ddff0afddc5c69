import 'server-only'
import { readAreas } from '../../lib/db/read-areas.ts'
import { readIndicators } from '../../lib/db/read-indicators.ts'
import { Reception } from '../../lib/review/receive-document.ts'
import { WORDED_UNITS } from '../../lib/words/unit.ts'

let made: Promise<Reception> | undefined

/** What takes documents in. The lists of areas and indicators change only with a deployment. */
export function reception(): Promise<Reception> {
  made ??= make().catch((error: unknown) => {
    made = undefined
    throw error
  })
  return made
}

async function make(): Promise<Reception> {
  const [areas, indicators] = await Promise.all([readAreas(), readIndicators()])
  return new Reception(areas, { indicators, units: WORDED_UNITS })
}
