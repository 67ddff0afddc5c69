import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvFile } from './csv-file.ts'
import { safeCell, unsafeText } from './safe-cell.ts'
import { sha256 } from './sha256.ts'
import { EVENTS, FIGURES, sourceIn } from './test-source.ts'

const read = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[]

describe('facts as CSV', () => {
  test('are one row each, figures first, in a table that an independent reader reads', () => {
    const rows = read(csvFile(sourceIn()))
    expect(rows.map(({ id, type, kind }) => [id, type, kind])).toEqual([
      ['o_000001', 'figure', ''],
      ['o_000002', 'figure', ''],
      ['o_000003', 'figure', ''],
      ['o_000004', 'figure', ''],
      ['e_000001', 'event', 'meeting'],
      ['e_000002', 'event', 'meeting'],
    ])
  })

  test('carry the raw value, the value in full and the figure as written', () => {
    const [growth, revenue, fall] = read(csvFile(sourceIn()))
    expect(growth).toMatchObject({ value: '6.07', unit: 'PERCENT', unit_mult: '0', as_written: '6,07%', obs_status: 'E' })
    expect(revenue).toMatchObject({ value: '2149.4', unit_mult: '9', whole_value: '2149400000000' })
    expect(revenue?.as_written).toBe('hơn 2.149,4\u00a0tỷ đồng')
    expect(fall?.value, 'a negative number stays a number').toBe('-3.76')
  })

  test('carry what proves them: quote, hashes, their own page, the pinned page that the file was made from', () => {
    const [growth] = read(csvFile(sourceIn()))
    expect(growth).toMatchObject({
      quote: FIGURES[0]?.evidence[0]?.exact,
      quote_sha256: sha256('Tăng trưởng GRDP ước đạt 6,07%'),
      article_sha256: '0'.repeat(64),
      page: 'https://cotmoc.example/f/o_000001',
      link: 'https://cotmoc.example/?province=dien-bien&asOf=2026-11-22',
    })
  })

  test('leave out the columns of events where there are none', () => {
    const [row] = read(csvFile(sourceIn('vi', { events: [] })))
    expect(Object.keys(row ?? {})).not.toContain('date_edtf')
    expect(csvFile(sourceIn('vi', { observations: [], events: [] }))).toMatch(/^\ufefftype,id,version,.*\r\n$/)
    expect(Object.keys(read(csvFile(sourceIn('vi', { observations: [] })))[0] ?? {})).not.toContain('obs_status')
  })

  test('give no spreadsheet a formula to compute', () => {
    const rows = read(csvFile(sourceIn()))
    expect(rows[1]?.quote).toBe(`'${FIGURES[1]?.evidence[0]?.exact}`)
    expect(unsafeText(rows[1]?.quote ?? '')).toBe(FIGURES[1]?.evidence[0]?.exact)
    expect(EVENTS).toHaveLength(2)
  })
})

describe('a cell that a spreadsheet must not compute', () => {
  test('never begins like a formula, and is given back as it was', () => {
    const texts = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "'=", "''+"), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(texts, ([first, rest]) => {
        const cell = safeCell(first + rest)
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        expect(unsafeText(String(cell))).toBe(first + rest)
      }),
    )
  })

  test('is a number or nothing as it is', () => {
    expect([safeCell(-3.76), safeCell(null), safeCell(true)]).toEqual([-3.76, null, true])
  })
})
