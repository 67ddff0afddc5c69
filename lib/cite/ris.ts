import type { CivilDate } from '../time/civil-date.ts'
import type { CitationEntry } from './citation-entry.ts'
import { plainLine } from './plain-line.ts'

/** A RIS record of type DATA, one field a line with CR LF at its end, as reference managers have exchanged them since 1992. */
export function ris(entry: CitationEntry): string {
  const { key, title, site, address, version, issued, accessed, language, sources, quote } = entry
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ['TY', 'DATA'],
    ['ID', key],
    ['AU', site],
    ['TI', title],
    ['PY', (issued ?? version).slice(0, 4)],
    ['DA', slashed(issued ?? version)],
    ['ET', version],
    ['PB', site],
    ['UR', address],
    ['Y2', slashed(accessed)],
    ['LA', language],
    ...(quote === null ? [] : [['AB', quote] as const]),
    ...sources.map((source) => ['N1', source] as const),
    ['ER', ''],
  ]
  return fields.map(([tag, value]) => `${tag}  - ${plainLine(value)}\r\n`).join('')
}

function slashed(date: CivilDate): string {
  return `${date.replaceAll('-', '/')}/`
}
