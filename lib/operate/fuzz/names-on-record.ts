import type { KnownNames } from './known-addresses.ts'

/** The names that a running server has on record, read from its own API. Throws where it does not answer. */
export async function namesOnRecord(origin: string): Promise<KnownNames> {
  const read = async (collection: string, key: string) => {
    const response = await fetch(`${origin}/api/v1/${collection}?limit=100`)
    if (!response.ok) throw new Error(`${origin}/api/v1/${collection} answered ${response.status}`)
    const { data } = (await response.json()) as { readonly data: readonly Readonly<Record<string, string>>[] }
    return [...new Set(data.flatMap((one) => one[key] ?? []))]
  }
  const [provinces, indicators, articles, figures, events] = await Promise.all([
    read('provinces', 'slug'),
    read('indicators', 'slug'),
    read('articles', 'slug'),
    read('observations', 'id'),
    read('events', 'id'),
  ])
  return { provinces, indicators, articles, figures, events }
}
