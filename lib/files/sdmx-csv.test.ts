import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { figure } from '../view/test-facts.ts'
import { SDMX_COLUMNS, SDMX_DIMENSIONS, sdmxCsv } from './sdmx-csv.ts'
import { sourceIn } from './test-source.ts'

const read = (text: string) => parse(text, { columns: true }) as Record<string, string>[]

describe('figures as SDMX-CSV 2.1', () => {
  test('begin with the columns that name the structure and the action, without byte order mark', () => {
    expect(sdmxCsv(sourceIn()).split('\r\n')[0]).toBe(SDMX_COLUMNS.join(','))
    expect(SDMX_COLUMNS.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION'])
  })

  test('are one row a figure, and hold no event', () => {
    const rows = read(sdmxCsv(sourceIn()))
    expect(rows.map((row) => row.OBS_ID)).toEqual(['o_000001', 'o_000002', 'o_000003', 'o_000004'])
    expect(rows[0]).toMatchObject({
      STRUCTURE: 'dataflow',
      STRUCTURE_ID: 'COTMOC:VN_PROV(1.0.0)',
      ACTION: 'M',
      FREQ: 'Q',
      REF_AREA: 'dien-bien@2004',
      INDICATOR: 'grdp-growth',
      MEASURE: 'growth_yoy',
      SCENARIO: 'ACTUAL',
      TIME_PERIOD: '2024-Q1',
      OBS_VALUE: '6.07',
      OBS_STATUS: 'E',
      UNIT_MEASURE: 'PERCENT',
      UNIT_MULT: '0',
      SOURCE_ID: 'a',
    })
  })

  test.each([
    ['2024', 'A'],
    ['2024-S1', 'S'],
    ['2024-Q3', 'Q'],
    ['2024-05', 'M'],
    ['2024-05-07', 'D'],
    ['2024-01-01/P9M', '_O'],
  ])('the frequency of %s is %s', (period, freq) => {
    const [row] = read(sdmxCsv(sourceIn('vi', { observations: [figure({ id: 'o_000009', period })] })))
    expect(row?.FREQ).toBe(freq)
  })

  test('name everything by ids that SDMX allows', () => {
    const compared = figure({
      id: 'o_000009',
      comparison: { base: 'PERIOD', period: '2005-01-01/P6Y', verb: null, ambiguous: false },
    })
    const coded = SDMX_DIMENSIONS.filter((name) => name !== 'TIME_PERIOD')
    for (const row of read(sdmxCsv(sourceIn('vi', { observations: [compared, ...sourceIn().observations] })))) {
      for (const name of [...coded, 'OBS_STATUS', 'UNIT_MEASURE', 'PRICE_BASIS']) expect(row[name], name).toMatch(/^[\w@$-]+$/)
    }
  })
})
