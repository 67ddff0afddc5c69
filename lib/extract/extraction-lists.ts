import type { Area } from '../facts/area.ts'
import type { Indicator } from '../facts/indicator.ts'
import type { ListedUnit } from './figure/listed-unit.ts'

/** What the extraction is told from outside: it knows no province and no indicator of its own. */
export interface ExtractionLists {
  readonly areas: readonly Omit<Area, 'successors'>[]
  readonly indicators: readonly Indicator[]
  /** Units and powers of ten that readers have words for. */
  readonly units: readonly ListedUnit[]
}
