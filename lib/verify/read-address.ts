import { type FileSubject, readFilePath } from '../files/file-subject.ts'

/** An address of a page, a file or a picture of the site: what it shows, and its query string as it is. */
export interface SiteAddress {
  readonly subject: FileSubject
  readonly query: string
  /** Path and query, as it was given. */
  readonly path: string
}

/**
 * Reads an address of the site. Of whatever host: the site may have moved since the file was made, and what is shown is
 * looked up here in any case. Null for an address that is of no page with facts.
 */
export function readAddress(text: string): SiteAddress | null {
  if (!URL.canParse(text)) return null
  const { protocol, pathname, search } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const [, page = ''] = /^(?:\/en)?(?:\/embed)?(?:\/(?:data|picture|preview|cite))?(\/.*)?$/.exec(pathname) ?? []
  const file = page
    .replace(/^\/$|^$/, '/index')
    .replace(/\/$/, '')
    .replace(/\.(?:svg|png|csv|xlsx|json|sdmx\.csv|zip|txt|bib|ris|csl\.json)$/, '')
  const read = readFilePath(`${file.slice(1)}.json`.split('/'))
  return read ? { subject: read.subject, query: search.slice(1), path: pathname + search } : null
}
