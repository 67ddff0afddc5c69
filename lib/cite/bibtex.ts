import type { CitationEntry } from './citation-entry.ts'
import { plainLine } from './plain-line.ts'

/**
 * A BibTeX entry, in UTF-8 as BibLaTeX and LaTeX of today read it: diacritics stay letters. @misc, since no older style
 * knows data sets; the braces around the title keep proper names from being written small.
 */
export function bibtex(entry: CitationEntry): string {
  const { key, title, site, address, version, issued, accessed, language, sources, quote } = entry
  const note = [quote === null ? '' : `“${quote}”`, sources.join('; ')].filter(Boolean).join(' ')
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', `{${escaped(site)}}`],
    ['title', `{${escaped(title)}}`],
    ['year', (issued ?? version).slice(0, 4)],
    ['date', issued ?? version],
    ['version', version],
    ['publisher', escaped(site)],
    ['url', address],
    ['urldate', accessed],
    ['language', language === 'vi' ? 'vietnamese' : 'english'],
    ['note', escaped(note)],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`)
  return [`@misc{${key},`, ...lines, '}', ''].join('\n')
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * A value in which no character means anything to TeX, braces balanced or not. Two dashes or quotes in a row would become
 * one other sign, and so would "?`": empty braces keep them apart.
 */
function escaped(text: string): string {
  return plainLine(text)
    .replace(/[\\{}~^$&#%_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replace(/(?<=-)-|(?<=['`?!])`|(?<=')'|(?<=,),/g, '{}$&')
}
