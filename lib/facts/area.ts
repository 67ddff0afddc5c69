import type { CivilDate } from '../time/civil-date.ts'
import type { Bilingual } from '../words/locale.ts'

export type AreaKind = 'country' | 'region' | 'province' | 'city' | 'autonomous_zone'

/**
 * A dated territorial unit, `slug@year`. The province code is not a key: on 1 July 2025 seven codes changed owner.
 * `validTo` is exclusive; null means open.
 */
export interface Area {
  readonly id: string
  readonly slug: string
  readonly kind: AreaKind
  readonly name: Bilingual
  readonly aliases: readonly string[]
  readonly code: string | null
  readonly iso: string | null
  readonly isoNote: string | null
  readonly validFrom: CivilDate | null
  readonly validTo: CivilDate | null
  readonly instrument: string | null
  readonly note: Bilingual | null
  readonly mapIds: readonly string[]
  readonly predecessors: readonly string[]
  readonly successors: readonly string[]
}
