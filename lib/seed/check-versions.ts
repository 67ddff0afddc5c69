import type { JsonPath } from './placed-json.ts'

/** What a list of facts in a seed file says of one version of one fact. */
export interface VersionEntry {
  readonly key: string
  readonly id: string
  readonly version: number
  readonly recordedAt: string
  readonly correction: unknown
}

/** Where a fact's versions do not make one history: paths are those of the entries in their list. */
export function versionProblems(entries: readonly VersionEntry[]): readonly { path: JsonPath; reason: string }[] {
  return entries.flatMap((entry, index) => {
    const { key, id, version, recordedAt, correction } = entry
    const problems: { path: JsonPath; reason: string }[] = []
    const refuse = (field: string, reason: string) => problems.push({ path: [index, field], reason })
    const earlier = entries.slice(0, index)
    if (earlier.some((other) => other.key === key && other.version === version))
      refuse('key', `the key "${key}" stands twice (a correction has another version)`)
    if (earlier.some((other) => (other.key === key) !== (other.id === id)))
      refuse('id', `the key "${key}" and the id "${id}" do not always go together`)
    if (version === 1 && correction !== null) refuse('correction', 'version 1 corrects nothing')
    if (version > 1) {
      if (correction === null) refuse('version', `version ${version} must say in "correction" why it replaces the one before`)
      const before = entries.find((other) => other.id === id && other.version === version - 1)
      if (!before) refuse('version', `there is no version ${version - 1} of "${id}"`)
      else if (before.recordedAt >= recordedAt)
        refuse('recordedAt', `recorded at ${recordedAt}, which is not after version ${version - 1} (${before.recordedAt})`)
    }
    return problems
  })
}

/** The instant at which each entry was replaced by its next version, or null while it stands. */
export function supersededAt(entry: VersionEntry, entries: readonly VersionEntry[]): string | null {
  const next = entries.find((other) => other.id === entry.id && other.version === entry.version + 1)
  return next ? isoInstant(next.recordedAt) : null
}

/** An instant as the database gives it back: with milliseconds. */
export function isoInstant(instant: string): string {
  return new Date(instant).toISOString()
}
