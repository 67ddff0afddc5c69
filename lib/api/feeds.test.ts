import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Event } from '../facts/event.ts'
import { parseEdtf } from '../time/edtf.ts'
import { atomFeed } from './atom-feed.ts'
import { calendar } from './calendar.ts'

const event = (id: string, edtf: string, parts: Partial<Event> = {}): Event => ({
  id,
  version: 1,
  recordedAt: '2026-11-22T02:00:00.000Z',
  supersededAt: null,
  correction: null,
  inferences: [],
  areas: ['dien-bien@2004'],
  title: { vi: 'Lễ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ; dâng hương, dâng hoa', en: 'Commemoration' },
  short: { vi: 'Lễ', en: 'Day' },
  kind: 'commemoration',
  topic: 'history',
  stated: 'happened',
  date: { ...parseEdtf(edtf), qualifier: null, phrase: null },
  horizon: null,
  place: null,
  evidence: [
    {
      article: 'a',
      exact: 'được tổ chức đúng ngày 7/5/2024 <b>&',
      prefix: '',
      suffix: '',
      start: 0,
      end: 36,
      marks: [],
      verification: 'verified',
    },
  ],
  ...parts,
})
const context = { name: 'Cột Mốc', origin: 'https://example.org', today: '2026-11-22', locale: 'vi' } as const
const read = (events: readonly Event[]) =>
  new ICAL.Component(ICAL.parse(calendar(events, context)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

describe('a calendar of events', () => {
  test('reads back in another program with whole days, ends exclusive, before 1970 too', () => {
    const [day, quarter, old] = read([
      event('e_aaaaaa', '2024-05-07'),
      event('e_bbbbbb', '2024-33'),
      event('e_cccccc', '1909-06-28'),
    ])
    expect([day?.startDate.toString(), day?.endDate.toString(), day?.startDate.isDate]).toEqual([
      '2024-05-07',
      '2024-05-08',
      true,
    ])
    expect([quarter?.startDate.toString(), quarter?.endDate.toString()]).toEqual(['2024-01-01', '2024-04-01'])
    expect(old?.startDate.toString()).toBe('1909-06-28')
  })

  test('keeps titles with commas, semicolons and stacked diacritics whole', () => {
    expect(read([event('e_aaaaaa', '2024-05-07')])[0]?.summary).toBe(
      'Lễ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ; dâng hương, dâng hoa',
    )
  })

  test('has no line over 75 octets', () => {
    const text = calendar([event('e_aaaaaa', '2024-05-07')], context)
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })

  test('marks plans as tentative, overdue ones too, and keeps one UID through corrections', () => {
    const [planned, corrected] = read([
      event('e_aaaaaa', '2024-05-07', { stated: 'planned' }),
      event('e_aaaaaa', '2024-05-08', { version: 2 }),
    ])
    expect(planned?.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
    expect(corrected?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(corrected?.uid).toBe(planned?.uid)
    expect(corrected?.sequence).toBe(1)
  })

  test('leaves out what has no first day', () => {
    expect(read([event('e_aaaaaa', '../2024-04-09')])).toEqual([])
  })
})

describe('a feed of what is new', () => {
  const feed = (facts: readonly Event[]) =>
    atomFeed(facts, {
      title: 'A & B',
      author: 'Cột Mốc',
      origin: 'https://example.org',
      self: '/feed?a=1&b=2',
      page: '/',
      locale: 'vi',
    })

  test('is well-formed whatever the quotes hold, and puts the newest first', () => {
    const text = feed([
      event('e_aaaaaa', '2024-05-07'),
      event('e_bbbbbb', '2023', { recordedAt: '2026-12-01T00:00:00.000Z', title: { vi: ']]>\u0007<x>', en: '' } }),
    ])
    expect(XMLValidator.validate(text)).toBe(true)
    const parsed = new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(text)
    expect(parsed.feed.entry.map((entry: { id: string }) => entry.id)).toEqual([
      'tag:example.org,2026:e_bbbbbb',
      'tag:example.org,2026:e_aaaaaa',
    ])
    expect(parsed.feed.updated).toBe('2026-12-01T00:00:00.000Z')
    expect(parsed.feed.entry[0].title).toBe('2023: ]]><x>')
    expect(parsed.feed.entry[1].content['#text']).toContain('<b>&')
  })

  test('without entries is still a feed', () => {
    expect(XMLValidator.validate(feed([]))).toBe(true)
  })
})
