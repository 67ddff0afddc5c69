import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../address/page-state.ts'
import { FILE_FORMATS } from './file-format.ts'
import { fileHref } from './file-href.ts'
import { fileNameOfSubject, pageOfSubject, readFilePath } from './file-subject.ts'

const PAGES = ['/', '/timeline', '/indicators/grdp-growth', '/provinces/dien-bien', '/articles/002-mot-bai', '/f/o_7k2m9q']

describe('the address of a file', () => {
  test.each(PAGES)('of %s is read back to the page, in every form', (page) => {
    for (const format of FILE_FORMATS) {
      const address = fileHref('vi', 'data', page, format, DEFAULT_STATE)
      const read = readFilePath(address.split('/').slice(2))
      expect(read?.format).toBe(format)
      expect(read && pageOfSubject(read.subject)).toBe(page)
    }
  })

  test('keeps the state in the order of all addresses, in the language of the page', () => {
    const state = {
      ...DEFAULT_STATE,
      province: ['dien-bien', 'lao-cai'],
      asOf: '2026-11-22',
      view: 'table',
      fact: 'o_7k2m9q',
    } as const
    expect(fileHref('en', 'data', '/timeline', 'sdmx.csv', state)).toBe(
      '/en/data/timeline.sdmx.csv?province=dien-bien,lao-cai&asOf=2026-11-22',
    )
    expect(fileHref('vi', 'picture', '/', 'svg', state)).toBe(
      '/picture/index.svg?province=dien-bien,lao-cai&view=table&fact=o_7k2m9q&asOf=2026-11-22',
    )
  })

  test('an event has the page of any fact', () => {
    expect(readFilePath(['events', 'e_000001.csv'])?.subject).toEqual({ kind: 'fact', name: 'e_000001' })
  })

  test('everything on record is a file of its own', () => {
    expect(readFilePath(['all.zip'])).toEqual({ subject: { kind: 'all' }, format: 'zip' })
    expect(fileNameOfSubject({ kind: 'all' })).toBe('all')
  })

  test.each([
    [[]],
    [['index']],
    [['index.pdf']],
    [['.csv']],
    [['provinces.csv']],
    [['indicators', '.csv']],
    [['indicators', '../x.csv']],
    [['indicators', 'a\0b.csv']],
    [['indicators', 'a', 'b.csv']],
    [['khong-co', 'x.csv']],
  ])('%j is none', (segments) => {
    expect(readFilePath(segments)).toBeNull()
  })
})
