/** The keys of the query string in the order in which they are written. */
export const QUERY_KEYS = ['province', 'time', 'indicator', 'topic', 'status', 'view', 'q', 'fact', 'asOf'] as const
export type QueryKey = (typeof QUERY_KEYS)[number]

/** "key=value" with commas and dots readable: a link is read by people too. Chat programs break on raw spaces, so those become "+". */
export function queryPair(key: string, value: string): string {
  return `${encodeURIComponent(key)}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`
}
