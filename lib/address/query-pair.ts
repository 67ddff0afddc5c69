/** The keys of the query string in the order in which they are written. */
export const QUERY_KEYS = ['province', 'time', 'indicator', 'topic', 'status', 'view', 'q', 'fact', 'asOf'] as const
/** Where the part of a list begins that a page shows: no part of its state (list-place.ts). */
export const LIST_KEY = 'cursor'
export type QueryKey = (typeof QUERY_KEYS)[number]

/** "key=value" with commas and dots readable: a link is read by people too. Chat programs break on raw spaces, so those become "+". */
export function queryPair(key: string, value: string): string {
  return `${encodeURIComponent(key)}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`
}
