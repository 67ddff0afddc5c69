import 'server-only'
import type { KnownValues } from '../../lib/address/page-state.ts'
import { readCatalogue } from './catalogue.ts'

/** The slugs that an address may name. */
export async function knownValues(): Promise<KnownValues> {
  const { areas, indicators } = await readCatalogue()
  return { provinces: [...new Set(areas.map(({ slug }) => slug))], indicators: indicators.map(({ slug }) => slug) }
}
