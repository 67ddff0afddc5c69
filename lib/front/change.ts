/** What a transaction changed, as the database tells it (prisma/migrations, `tell_change`). */
export interface Change {
  /** Figures that came on record, were closed, or about which a doubt was recorded. */
  readonly figures: {
    readonly ids: readonly string[]
    readonly areas: readonly string[]
    readonly indicators: readonly string[]
  } | null
  readonly events: { readonly ids: readonly string[]; readonly areas: readonly string[] } | null
  readonly articles: { readonly slugs: readonly string[]; readonly areas: readonly string[] } | null
  /** The articles that those facts stand in, and the ones that show them or are shown by them (lib/front/widened-change.ts). */
  readonly quoted: readonly string[]
  /** Areas, their lineage, regions or indicators: all refers to them. */
  readonly lists: boolean
  /** More than a notification has room for, or something that could not be read. */
  readonly everything: boolean
  /** Whether the first or last day that anything on record speaks of is another one now. */
  readonly extent: boolean
}

export const NO_CHANGE: Change = {
  figures: null,
  events: null,
  articles: null,
  quoted: [],
  lists: false,
  everything: false,
  extent: false,
}

/** Reads a notification. What cannot be read may have been anything. */
export function readChange(payload: string): Change {
  const told = parsed(payload)
  if (told === null) return { ...NO_CHANGE, everything: true }
  const lists = { figures: names(told.figures), events: names(told.events), articles: names(told.articles) }
  return {
    ...NO_CHANGE,
    figures: lists.figures && {
      ids: lists.figures('ids'),
      areas: lists.figures('areas'),
      indicators: lists.figures('indicators'),
    },
    events: lists.events && { ids: lists.events('ids'), areas: lists.events('areas') },
    articles: lists.articles && { slugs: lists.articles('slugs'), areas: lists.articles('areas') },
    lists: told.lists === true,
    everything: told.everything === true,
  }
}

function parsed(payload: string): Readonly<Record<string, unknown>> | null {
  try {
    const told: unknown = JSON.parse(payload)
    return isRecord(told) && Object.keys(told).length > 0 ? told : null
  } catch {
    return null
  }
}

function names(part: unknown): ((key: string) => readonly string[]) | null {
  if (!isRecord(part)) return null
  return (key) => {
    const list = part[key]
    return Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : []
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
