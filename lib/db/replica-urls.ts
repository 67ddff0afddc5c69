/** The addresses in REPLICA_URLS, separated by commas or white space; null where one is no address of a PostgreSQL database. */
export function replicaUrls(text: string): readonly string[] | null {
  const urls = text.split(/[\s,]+/).filter(Boolean)
  return urls.every(isDatabaseUrl) ? urls : null
}

/** Whether a text is `postgresql://…/database`. */
export function isDatabaseUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return (url?.protocol === 'postgresql:' || url?.protocol === 'postgres:') && url.pathname.length > 1
}
