import { deflateSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { sourcesJson } from '../drawing/sources-json.ts'
import { metadataOf, svgDocument } from '../drawing/svg-document.ts'
import type { Fact } from '../facts/fact.ts'
import { csvFile } from '../files/csv-file.ts'
import { FILE_FORMATS, type FileFormat } from '../files/file-format.ts'
import { EVENTS, FIGURES, sourceIn } from '../files/test-source.ts'
import { writeFile } from '../files/write-file.ts'
import { withPngText } from '../raster/png-text.ts'
import { judge } from './judge.ts'
import { MAX_UPLOAD, readUpload, type Upload } from './read-upload.ts'

const FACTS = new Map<string, Fact>([...FIGURES, ...EVENTS].map((fact) => [fact.id, fact]))

const claimsOf = (upload: Upload) => ('claims' in upload ? upload.claims : [])
const read = (text: string) => readUpload(strToU8(text))
const verdicts = (upload: Upload) =>
  Object.fromEntries(
    claimsOf(upload).map((claim) => {
      const fact = FACTS.get(claim.id)
      return [claim.id, judge(claim, fact ? [fact] : []).kind]
    }),
  )
const FIGURES_MATCH = { o_000001: 'match', o_000002: 'match', o_000003: 'match', o_000004: 'match' }
const ALL_MATCH = { ...FIGURES_MATCH, e_000001: 'match', e_000002: 'match' }

describe('a file of the site taken back', () => {
  test.each(
    FILE_FORMATS.flatMap(
      (format) =>
        [
          [format, 'vi'],
          [format, 'en'],
        ] as const,
    ),
  )('as %s in %s matches in every fact', async (format, locale) => {
    const upload = readUpload(await writeFile(format, sourceIn(locale, {}, format)))
    expect(verdicts(upload)).toEqual(format === 'sdmx.csv' ? FIGURES_MATCH : ALL_MATCH)
  })

  test.each(['csv', 'json', 'sdmx.csv'] satisfies FileFormat[])(
    'as %s names the figure that was tampered with',
    async (format) => {
      const text = strFromU8(await writeFile(format, sourceIn('vi', {}, format)))
      const changed = text.replace(/\b6\.07\b/, '7.07')
      expect(changed).not.toBe(text)
      expect(verdicts(read(changed))).toMatchObject({ ...FIGURES_MATCH, o_000001: 'different' })
    },
  )

  test('as a workbook names the word of a quotation that was tampered with', async () => {
    const parts = unzipSync(await writeFile('xlsx', sourceIn()))
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
    const changed = strings.replace('ước đạt 6,07%', 'chỉ đạt 6,07%')
    expect(changed).not.toBe(strings)
    const upload = readUpload(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(changed) }))
    expect(verdicts(upload)).toEqual({ ...ALL_MATCH, o_000001: 'different' })
  })

  test('as a data package names the row of any of its tables that was tampered with', async () => {
    const parts = unzipSync(await writeFile('zip', sourceIn()))
    const evidence = strFromU8(parts['evidence.csv'] ?? new Uint8Array())
    const upload = readUpload(zipSync({ ...parts, 'evidence.csv': strToU8(evidence.replace('7-5', '8-5')) }))
    expect(verdicts(upload)).toEqual({ ...ALL_MATCH, e_000001: 'different' })
  })
})

describe('a table that another program saved again', () => {
  test('with semicolons and decimal commas, as a Vietnamese Excel does, still matches', () => {
    const saved = csvFile(sourceIn())
      .replace('\ufeff', '')
      .split('\r\n')
      .map((line) =>
        line.replace(/("(?:[^"]|"")*"|[^,]*)(,|$)/g, (_all, cell: string, end) => `${decimalComma(cell)}${end && ';'}`),
      )
    // The quotation with a line end of its own is in two pieces of the split; leaving it out keeps the rest a table.
    const lines = saved.filter((line) => /^type|^(?:figure|event);(?:o_000001|o_000003|e_000002);/.test(line))
    expect(lines[1]).toContain('6,07;')
    expect(verdicts(read(lines.join('\r\n')))).toEqual({ o_000001: 'match', o_000003: 'match', e_000002: 'match' })
  })

  test('as a workbook of another program, with inline text and a title above, still matches', () => {
    const rows = [
      ['Bảng của tôi'],
      [],
      ['Ghi chú', 'Mã', 'Giá trị', 'Câu trong bài'],
      ['x', 'o_000001', 6.07, 'Tăng trưởng GRDP ước đạt 6,07%'],
    ]
    const book = utils.book_new(utils.aoa_to_sheet(rows), 'Sheet1')
    for (const bookSST of [true, false]) {
      expect(verdicts(readUpload(new Uint8Array(write(book, { type: 'buffer', bookSST }))))).toEqual({ o_000001: 'match' })
    }
  })

  test('shortened to "2.1494E+12" says nothing of the value in full', () => {
    expect(claimsOf(read('id,whole_value\no_000002,2.1494E+12\n'))).toEqual([{ id: 'o_000002', said: {} }])
  })
})

describe('a picture taken back', () => {
  const graph = JSON.stringify({
    '@graph': [{ '@type': 'Quotation', identifier: 'o_000001', value: 6.07, text: 'Tăng trưởng GRDP ước đạt 6,07%' }],
  })
  const svg = (inside: string) =>
    read(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${inside}</metadata><path d="M0 0"/></svg>`)

  test('as SVG says what its metadata says, escaped, in CDATA, or in an element', () => {
    const escaped = graph.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    for (const inside of [escaped, `<![CDATA[${graph}]]>`, `<script type="application/ld+json">${escaped}</script>`]) {
      expect(verdicts(svg(inside)), inside.slice(0, 20)).toEqual({ o_000001: 'match' })
    }
    expect(verdicts(svg(escaped.replace('6.07', '7.07')))).toEqual({ o_000001: 'different' })
  })

  test('as SVG without metadata still names its facts', () => {
    expect(read('<svg><g data-fact="o_000001"/><g data-fact="nope"/></svg>')).toMatchObject({
      kind: 'svg',
      claims: [{ id: 'o_000001', said: {} }],
    })
  })

  const sources = (given: (text: string) => string = (text) => text) =>
    given(
      sourcesJson({
        facts: [],
        drawn: [...FIGURES, ...EVENTS],
        byId: FACTS,
        articles: new Map(),
        title: 'Điện Biên',
        address: 'https://a.vn/?province=dien-bien',
        origin: 'https://a.vn',
        date: '2026-11-22',
        language: 'vi',
      }),
    )
  const blank = PNG.sync.write(new PNG({ width: 2, height: 2 }))
  const drawing = (metadata: string) => {
    const svg = svgDocument({
      width: 9,
      height: 9,
      scale: 1,
      language: 'vi',
      title: 'Điện Biên',
      description: '',
      metadata,
      content: '',
    })
    return {
      svg: strToU8(svg),
      png: withPngText(blank, { Source: 'https://a.vn/?province=dien-bien', Sources: metadataOf(svg) ?? '' }),
    }
  }

  test.each(['svg', 'png'] as const)('as %s of the site is compared by every number and time that it draws', (kind) => {
    const upload = readUpload(drawing(sources())[kind])
    expect(upload).toMatchObject({ kind, addresses: [] })
    expect(verdicts(upload)).toEqual(ALL_MATCH)
    for (const [field, changed] of [
      ['a value', (text: string) => text.replace('"value":6.07', '"value":7.07')],
      ['a time', (text: string) => text.replace('"timePeriod":"2024-Q1"', '"timePeriod":"2024-Q2"')],
      ['a unit', (text: string) => text.replace('"unitText":"PERCENT"', '"unitText":"VND"')],
    ] as const) {
      expect(sources(changed), field).not.toBe(sources())
      expect(verdicts(readUpload(drawing(sources(changed))[kind])), field).toMatchObject({ o_000001: 'different' })
    }
    const renamed = sources((text) => text.replace(/("@type":"Event","identifier":"e_000001"[^}]*"name":")/, '$1Không '))
    expect(verdicts(readUpload(drawing(renamed)[kind])), 'the name of an event').toMatchObject({ e_000001: 'different' })
  })

  test('as PNG with words of another program is no file of ours, and no broken one', () => {
    expect(readUpload(withPngText(blank, { Comment: '{not json' }))).toEqual({ problem: 'nothing' })
  })

  test.each([
    ['plain', (text: string) => Buffer.from(text)],
    ['compressed', (text: string) => deflateSync(text)],
  ])('as PNG gives the address in its text, %s', (how, written) => {
    const chunk = (type: string, content: Buffer) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(content.length)
      return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)])
    }
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', Buffer.alloc(13)),
      chunk(
        'iTXt',
        Buffer.concat([
          Buffer.from(`Source\0${how === 'plain' ? '\0' : '\u0001'}\0\0\0`),
          written('https://a.vn/timeline?province=lao-cai'),
        ]),
      ),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect(readUpload(png)).toMatchObject({
      kind: 'png',
      addresses: [{ subject: { kind: 'timeline' }, query: 'province=lao-cai', path: '/timeline?province=lao-cai' }],
    })
    for (let end = 8; end < png.length; end += 7) expect(() => readUpload(png.subarray(0, end))).not.toThrow()
  })
})

describe('text taken back', () => {
  test('gives the ids and the addresses in it', () => {
    expect(
      read('Xem (https://a.vn/en/f/o_000001), e_000001 và http://a.vn/?province=dien-bien&asOf=2026-11-22. Không: foo_o_000009x'),
    ).toMatchObject({
      kind: 'text',
      claims: [{ id: 'o_000001' }, { id: 'e_000001' }],
      addresses: [{ subject: { kind: 'dashboard' }, query: 'province=dien-bien&asOf=2026-11-22' }],
    })
  })

  test('gives the codes of short links, whose way the record knows', () => {
    const upload = read('https://a.vn/s/abc2345, https://a.vn/en/s/ABC2345+ và https://a.vn/s/khong-phai')
    expect(upload).toMatchObject({ kind: 'text', claims: [], addresses: [], codes: ['abc2345'] })
  })

  test('of files, pictures and embeds leads to what they show', () => {
    const subjects = [
      'data/index.sdmx.csv',
      'en/picture/timeline.svg?x=1',
      'embed/indicators/grdp-growth',
      'data/all.zip',
      'preview/provinces/lao-cai.png',
      'en/cite/timeline.bib',
    ].map((path) => {
      const upload = read(`https://a.vn/${path}`)
      return 'addresses' in upload ? upload.addresses[0]?.subject : null
    })
    expect(subjects).toEqual([
      { kind: 'dashboard' },
      { kind: 'timeline' },
      { kind: 'indicator', name: 'grdp-growth' },
      { kind: 'all' },
      { kind: 'province', name: 'lao-cai' },
      { kind: 'timeline' },
    ])
  })
})

describe('a file that is not one of ours', () => {
  const bomb = () => zipSync({ 'observations.csv': new Uint8Array(60_000_000) }, { level: 9 })

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['more than 5 MB', new Uint8Array(MAX_UPLOAD + 1), 'large'],
    ['an archive that unfolds to 60 MB', bomb(), 'bomb'],
    ['the beginning of an archive', bomb().subarray(0, 2000), 'broken'],
    [
      'a thousand files in one archive',
      zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${at}.csv`, strToU8('x')]))),
      'bomb',
    ],
    ['JSON that ends too early', strToU8('{"observations": ['), 'broken'],
    ['entities that name each other', strToU8('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aa">]><svg>&a;</svg>'), 'broken'],
    ['a table of somebody else', strToU8('a,b\n1,2\n'), 'nothing'],
    ['a letter', strToU8('Kính gửi…'), 'nothing'],
    ['bytes of nothing', Uint8Array.from({ length: 999 }, (_, at) => (at * 37) % 256), 'nothing'],
  ])('%s', (_what, bytes, problem) => {
    expect(readUpload(bytes)).toEqual({ problem })
  })

  test('is never a reason to throw, whatever its bytes', () => {
    const starts = fc.constantFrom(
      '',
      '{',
      '[',
      '<svg>',
      '<svg><metadata>',
      'PK\u0003\u0004',
      'id,value\n',
      '"',
      '\u0089PNG\r\n\u001a\n',
    )
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expect(() => readUpload(Buffer.concat([Buffer.from(start, 'latin1'), rest]))).not.toThrow()
      }),
    )
  })

  test('is never read deeper than ours are', () => {
    expect(read(`${'['.repeat(5000)}{"id":"o_000001"}${']'.repeat(5000)}`)).toEqual({ problem: 'nothing' })
  })
})

function decimalComma(cell: string): string {
  return /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell
}
