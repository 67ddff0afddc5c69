/** The collections of /api/v1, each also as CSV and by id. */
export const COLLECTIONS = ['provinces', 'indicators', 'articles', 'observations', 'events'] as const
export type Collection = (typeof COLLECTIONS)[number]

/** "observations" and "observations.csv" → the collection and the format; null for a path that names neither. */
export function readCollection(segment: string): { collection: Collection; format: 'json' | 'csv' } | null {
  const [name, suffix, ...rest] = segment.split('.')
  const collection = COLLECTIONS.find((known) => known === name)
  if (!collection || rest.length > 0 || (suffix !== undefined && suffix !== 'csv')) return null
  return { collection, format: suffix === 'csv' ? 'csv' : 'json' }
}
