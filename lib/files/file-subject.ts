import type { FileFormat } from './file-format.ts'
import { splitFormat } from './file-format.ts'

/** Which page's facts a file holds; `all` is everything on record. */
export type FileSubject =
  | { readonly kind: 'all' | 'dashboard' | 'timeline' }
  | { readonly kind: 'indicator' | 'province' | 'article' | 'fact'; readonly name: string }

const FOLDERS = { indicators: 'indicator', provinces: 'province', articles: 'article', events: 'fact', f: 'fact' } as const

/**
 * Reads the path below `/data/`, split at its slashes: `index.csv`, `timeline.json`, `indicators/grdp-growth.xlsx`,
 * `f/o_7k2m9q.zip`, `all.zip`. Null for a path that names no page or no form; whether a name exists is not looked up here.
 */
export function readFilePath(segments: readonly string[]): { readonly subject: FileSubject; readonly format: FileFormat } | null {
  const split = splitFormat(segments.at(-1) ?? '')
  if (!split || segments.length > 2) return null
  const { name, format } = split
  const folder = segments.length === 2 ? segments[0] : null
  if (folder === null) {
    if (name === 'index') return { subject: { kind: 'dashboard' }, format }
    return name === 'timeline' || name === 'all' ? { subject: { kind: name }, format } : null
  }
  const kind = Object.entries(FOLDERS).find(([known]) => known === folder)?.[1]
  // Slugs and ids are plain; PostgreSQL cannot even be asked for a null byte.
  return kind && /^[\w@-]+$/.test(name) ? { subject: { kind, name }, format } : null
}

/** The page that shows a subject, without language. */
export function pageOfSubject(subject: FileSubject): string {
  switch (subject.kind) {
    case 'all':
    case 'dashboard':
      return '/'
    case 'timeline':
      return '/timeline'
    case 'fact':
      return `/f/${subject.name}`
    default:
      return `/${subject.kind}s/${subject.name}`
  }
}

/** What stands in a file's name for its subject, without ending: "indicators/grdp-growth". */
export function fileNameOfSubject(subject: FileSubject): string {
  if (subject.kind === 'all') return 'all'
  const page = pageOfSubject(subject).slice(1)
  return page === '' ? 'index' : page
}
