import { read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { FIGURES, sourceIn } from './test-source.ts'
import { xlsxFile } from './xlsx-file.ts'

const open = async (locale: 'vi' | 'en' = 'vi'): Promise<WorkBook> =>
  read(await xlsxFile(sourceIn(locale)), { type: 'array', cellNF: true, cellStyles: true })

const sheet = (book: WorkBook, name: string): WorkSheet => {
  const found = book.Sheets[name]
  if (!found) throw new RangeError(`no sheet "${name}" among ${book.SheetNames.join(', ')}`)
  return found
}

describe('facts as a workbook', () => {
  test('are three sheets, named in the language of the reader', async () => {
    expect((await open()).SheetNames).toEqual(['Dữ liệu', 'Nguồn', 'Giới thiệu'])
    expect((await open('en')).SheetNames).toEqual(['Data', 'Sources', 'About'])
  })

  test('hold numbers as numbers with the decimals of the article, and the words beside them', async () => {
    const data = sheet(await open(), 'Dữ liệu')
    expect([data.F1?.v, data.G1?.v, data.I1?.v]).toEqual(['Viết ra', 'Giá trị', 'Giá trị đủ số 0'])
    expect(data.G2).toMatchObject({ t: 'n', v: 6.07, z: '#,##0.00' })
    expect(data.F2).toMatchObject({ t: 's', v: '6,07%' })
    expect(data.G4).toMatchObject({ t: 'n', v: -3.76 })
    expect(data.I3).toMatchObject({ t: 'n', v: 2149400000000, z: '#,##0' })
  })

  test('keep the words of the article as text, even those that look like a formula', async () => {
    const cell = sheet(await open(), 'Dữ liệu').K3
    expect(cell).toMatchObject({ t: 's', v: FIGURES[1]?.evidence[0]?.exact })
    expect(cell?.f).toBeUndefined()
  })

  test('lead from each fact to its page and from each source to its article', async () => {
    const book = await open('en')
    expect(sheet(book, 'Data').A2?.l?.Target).toBe('https://cotmoc.example/en/f/o_000001')
    expect(sheet(book, 'Sources').A2?.l?.Target).toBe('https://cotmoc.example/en/articles/a')
    expect(sheet(book, 'Sources').D2?.l?.Target).toBe('https://vtv.vn/b%C3%A0i?a=1&b=2')
    expect(sheet(book, 'About').B2?.v).toBe('https://cotmoc.example/en?province=dien-bien&asOf=2026-11-22')
  })

  test('have widths that fit, and a first row that stays in sight', async () => {
    const data = sheet(await open(), 'Dữ liệu')
    expect(data['!cols']?.map(({ width }) => Math.round(width ?? 0)).slice(0, 4)).toEqual([11, 9, 16, 34])
    const xml = strFromU8(unzipSync(await xlsxFile(sourceIn()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml)
    expect(parsed.worksheet.sheetViews.sheetView.pane).toMatchObject({ '@_ySplit': '1', '@_state': 'frozen' })
  })

  test('are well-formed in every part, with the elements of a sheet in the order that spreadsheets insist on', async () => {
    const parts = unzipSync(await xlsxFile(sourceIn()))
    for (const [name, bytes] of Object.entries(parts)) expect(XMLValidator.validate(strFromU8(bytes)), name).toBe(true)
    const elements = Object.keys(
      new XMLParser().parse(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).worksheet,
    )
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'hyperlinks',
      'pageMargins',
      'drawing',
    ]
    expect(elements.filter((name) => order.includes(name))).toEqual(order.filter((name) => elements.includes(name)))
    expect(elements).toContain('hyperlinks')
  })

  test('are the same bytes each time', async () => {
    expect(Buffer.from(await xlsxFile(sourceIn())).equals(await xlsxFile(sourceIn()))).toBe(true)
  })
})
