import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translator } from '../words/translator.ts'
import { bibtex } from './bibtex.ts'
import type { CitationEntry } from './citation-entry.ts'
import { citationKey } from './citation-key.ts'
import { citationText } from './citation-text.ts'
import { cslJson } from './csl-json.ts'
import { plainLine } from './plain-line.ts'
import { ris } from './ris.ts'

const ENTRY: CitationEntry = {
  key: 'cotmoc-o_7k2m9q-20261122',
  title: 'Tăng trưởng GRDP, Điện Biên, Quý I/2024: 6,07% (ước)',
  site: 'Cột Mốc',
  address: 'https://cotmoc.example/f/o_7k2m9q?asOf=2026-11-22&q=s%C3%A2n+bay',
  version: '2026-11-22',
  issued: '2026-11-20',
  accessed: '2026-11-23',
  language: 'vi',
  sources: ['vtv.vn, “Điện Biên & những con số”, 28/3/2024'],
  quote: 'tốc độ tăng trưởng quý I ước đạt 6,07%',
}

/** An independent reader, which gives back CSL-JSON. */
const readBack = (text: string, forceType: string) => {
  const { data } = new Cite(text, { forceType })
  expect(data).toHaveLength(1)
  return data[0] ?? {}
}
const dateOf = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] })

/** Everything that BibTeX or RIS could take for its own, beside Vietnamese letters. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['{', '}', '\\', '$', '&', '#', '%', '_', '^', '~', '"', '@', ',', '=', '-', '--', '`', "''", '<', '>', '|', '?`', '!`'],
      ...['\n', '\r\n', '\t', '\u2028', '\n}\n@misc{x,', '\r\nER  - \r\nTY  - BOOK\r\n', '\\input{x}', '</script>', 'AU  - x'],
      ...['Điện Biên', 'ế', 'Ữ', 'ỵ', 'đ', ' ', '6,07', 'GRDP', '“', '”', '–', '🎉'],
    ),
    { minLength: 1 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => plainLine(text) !== '')

describe('a citation read back by another program', () => {
  test.each([
    ['BibTeX', bibtex, '@biblatex/text'],
    ['RIS', ris, '@ris/file'],
  ])('from %s is what was cited', (_, write, type) => {
    expect(readBack(write(ENTRY), type)).toMatchObject({
      id: ENTRY.key,
      title: ENTRY.title,
      publisher: ENTRY.site,
      URL: ENTRY.address,
      version: ENTRY.version,
      issued: dateOf(ENTRY.issued ?? ''),
      accessed: dateOf(ENTRY.accessed),
      note: expect.stringContaining(ENTRY.sources[0] ?? '–'),
    })
  })

  test.each([
    ['BibTeX', bibtex, '@biblatex/text'],
    ['RIS', ris, '@ris/file'],
  ])('from %s keeps any title on its one line, whatever it holds', (_, write, type) => {
    fc.assert(
      fc.property(hostile, (title) => {
        expect(readBack(write({ ...ENTRY, title }), type).title).toBe(plainLine(title))
      }),
    )
  })

  test.each([
    ['BibTeX', bibtex, '@biblatex/text'],
    ['RIS', ris, '@ris/file'],
  ])('from %s keeps any sentence and any source within its field', (_, write, type) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const entry = readBack(write({ ...ENTRY, quote: text, sources: [text] }), type)
        expect(entry).toMatchObject({ title: ENTRY.title, URL: ENTRY.address, accessed: dateOf(ENTRY.accessed) })
        expect(entry.note).toContain(plainLine(text))
      }),
    )
  })

  test('of nothing that was recorded bears the day of its data', () => {
    const bare = { ...ENTRY, issued: null, quote: null, sources: [] }
    for (const [write, type] of [
      [bibtex, '@biblatex/text'],
      [ris, '@ris/file'],
    ] as const) {
      const entry = readBack(write(bare), type)
      expect(entry).toMatchObject({ issued: dateOf(ENTRY.version) })
      expect(entry).not.toHaveProperty('note')
      expect(entry).not.toHaveProperty('abstract')
    }
  })
})

test('CSL-JSON is a list of one data set with its pinned address, its quote and its sources', () => {
  expect(cslJson(ENTRY)).toEqual([
    {
      id: ENTRY.key,
      type: 'dataset',
      title: ENTRY.title,
      author: [{ literal: 'Cột Mốc' }],
      publisher: 'Cột Mốc',
      URL: ENTRY.address,
      version: '2026-11-22',
      issued: dateOf('2026-11-20'),
      accessed: dateOf('2026-11-23'),
      language: 'vi',
      source: ENTRY.sources[0],
      abstract: ENTRY.quote,
    },
  ])
  expect(readBack(JSON.stringify(cslJson(ENTRY)), '@else/json')).toMatchObject({ title: ENTRY.title, URL: ENTRY.address })
})

test('in words it says title, day, sentence, sources and address in both languages', () => {
  const said = (entry: CitationEntry) => citationText(entry, translator(entry.language)).replaceAll('\u00a0', ' ')
  expect(said(ENTRY)).toBe(
    'Cột Mốc, “Tăng trưởng GRDP, Điện Biên, Quý I/2024: 6,07% (ước)”, dữ liệu ghi đến hết ngày 22/11/2026. ' +
      'Câu gốc: “tốc độ tăng trưởng quý I ước đạt 6,07%”. Nguồn: vtv.vn, “Điện Biên & những con số”, 28/3/2024. ' +
      `${ENTRY.address} (xem ngày 23/11/2026).`,
  )
  expect(said({ ...ENTRY, language: 'en', quote: null, sources: [] })).toBe(
    `Cột Mốc, “${ENTRY.title}”, data as recorded by the end of 22 Nov 2026. ${ENTRY.address} (seen on 23 Nov 2026).`,
  )
})

test('the key is plain, the same for the same state and another for another', () => {
  const keys = [
    citationKey('/', '', '2026-11-22'),
    citationKey('/f/o_7k2m9q', '', '2026-11-22'),
    citationKey('/', 'province=dien-bien', '2026-11-22'),
    citationKey('/', 'province=lao-cai', '2026-11-22'),
  ]
  expect(keys.slice(0, 2)).toEqual(['cotmoc-dashboard-20261122', 'cotmoc-o_7k2m9q-20261122'])
  expect(new Set(keys).size).toBe(4)
  for (const key of keys) expect(key).toMatch(/^[\w-]+$/)
  expect(citationKey('/', 'province=dien-bien', '2026-11-22')).toBe(keys[2])
  expect(citationKey('/provinces/dien-bien/promises', '', '2026-11-22')).toBe('cotmoc-dien-bien-promises-20261122')
})
