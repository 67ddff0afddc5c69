import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Event } from '../facts/event.ts'
import type { Evidence } from '../facts/evidence.ts'
import type { Fact } from '../facts/fact.ts'
import { AREAS, ARTICLES, both, event, figure, INDICATORS } from '../view/test-facts.ts'
import { pageIn } from '../view/test-page.ts'
import type { Locale } from '../words/locale.ts'
import { atomFeed } from './atom-feed.ts'
import { calendar } from './calendar.ts'
import { type FeedContext, feedName } from './feed-context.ts'

const quote = (exact: string): Evidence => ({
  article: 'a',
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  end: [...exact].length,
  marks: [],
  verification: 'verified',
})
const context = (given: Partial<FeedContext> = {}): FeedContext => ({
  page: pageIn(),
  name: 'Cột Mốc: Điện Biên',
  origin: 'https://example.org',
  self: '/api/v1/feed.atom?province=dien-bien&q=a',
  next: null,
  alternate: '/?province=dien-bien&q=a',
  ...given,
})
const celebration = (date: string, given: Partial<Omit<Event, 'date'>> = {}) =>
  event({
    id: 'e_aaaaaa',
    date,
    title: both('Lễ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ; dâng hương, dâng hoa'),
    evidence: [quote('được tổ chức đúng ngày 7/5/2024 <b>&')],
    ...given,
  })
const component = (events: readonly Event[], given?: Partial<FeedContext>) =>
  new ICAL.Component(ICAL.parse(calendar(events, context(given))))
const read = (...events: Event[]) =>
  component(events)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
const days = (one: ICAL.Event | undefined) => [one?.startDate.toString(), one?.endDate.toString(), one?.startDate.isDate]

describe('a calendar of events', () => {
  test.each([
    ['a day', '2024-05-07', '2024-05-07', '2024-05-08'],
    ['a month', '2024-02', '2024-02-01', '2024-03-01'],
    ['a quarter', '2024-33', '2024-01-01', '2024-04-01'],
    ['a year', '2024', '2024-01-01', '2025-01-01'],
    ['a stretch', '1963/1969', '1963-01-01', '1970-01-01'],
    ['a day before 1970', '1909-06-28', '1909-06-28', '1909-06-29'],
  ])('reads back in another program: %s is as long as it is, its end exclusive', (_, edtf, start, end) => {
    expect(days(read(celebration(edtf))[0])).toEqual([start, end, true])
  })

  test('keeps titles with commas, semicolons and stacked diacritics whole', () => {
    expect(read(celebration('2024-05-07'))[0]?.summary).toBe('Lễ kỷ niệm 70 năm Chiến thắng Điện Biên Phủ; dâng hương, dâng hoa')
  })

  test('tells of each event the sentence, the article, the status and the page', () => {
    const [told] = read(celebration('2024-05-07'))
    expect(told?.description.split('\n')).toEqual([
      '7/5/2024, đã diễn ra',
      '“được tổ chức đúng ngày 7/5/2024 <b>&”',
      'a (vtv.vn, 28/6/2024)',
      'https://example.org/events/e_aaaaaa',
    ])
    expect(told?.component.getFirstPropertyValue('url')).toBe('https://example.org/events/e_aaaaaa')
  })

  test('says what it is narrowed down to, and how often to look again', () => {
    const whole = component([])
    expect(whole.getFirstPropertyValue('x-wr-calname')).toBe('Cột Mốc: Điện Biên')
    expect(String(whole.getFirstPropertyValue('refresh-interval'))).toBe('PT12H')
    const state = { ...DEFAULT_STATE, province: ['dien-bien'], topic: ['health'], asOf: '2026-11-22' } as const
    const name = (locale: Locale, narrowed = { ...state, province: [...state.province], topic: [...state.topic] }) =>
      feedName(narrowed, AREAS, INDICATORS, pageIn(locale))
    expect(name('vi')).toBe('Cột Mốc: Điện Biên, Y tế, như đã ghi đến 22/11/2026')
    expect(feedName(DEFAULT_STATE, AREAS, INDICATORS, pageIn('en'))).toBe('Cột Mốc: everything')
  })

  test('has no line over 75 octets, and cuts no letter in two', () => {
    const text = calendar([celebration('2024-05-07'), celebration('2024', { title: both('ế'.repeat(200)) })], context())
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\ufffd')
    expect(text.replaceAll('\r\n ', '')).toContain('ế'.repeat(200))
  })

  test('holds no line that an event brought along', () => {
    const hostile = 'x\r\nEND:VEVENT\nATTACH:https://evil.example\u0007'
    const [only, ...more] = read(celebration('2024-05-07', { title: both(hostile) }))
    expect(more).toEqual([])
    expect(only?.summary).toBe('x\nEND:VEVENT\nATTACH:https://evil.example')
    expect(only?.component.getFirstProperty('attach')).toBeNull()
  })

  test.each([
    ['happened', '2024-05-07', 'CONFIRMED'],
    ['planned', '2027-05-07', 'TENTATIVE'],
    ['planned', '2024-05-07', 'TENTATIVE'],
    ['cancelled', '2027-05-07', 'CANCELLED'],
  ] as const)('what is %s (%s) is %s', (stated, date, status) => {
    expect(read(celebration(date, { stated }))[0]?.component.getFirstPropertyValue('status')).toBe(status)
  })

  test('keeps one UID through corrections, counts them and tells the reason', () => {
    const [first, corrected] = read(
      celebration('2024-05-07'),
      celebration('2024-05-08', { version: 2, correction: both('báo đã đính chính ngày') }),
    )
    expect(corrected?.uid).toBe(first?.uid)
    expect([first?.sequence, corrected?.sequence]).toEqual([0, 1])
    expect(corrected?.description).toContain('Sửa: báo đã đính chính ngày')
  })

  test('puts what has no first or no last day on the end that is known, and says so', () => {
    const [until, from] = read(
      celebration('../2024-04-09', { title: both('Khởi công') }),
      celebration('2024-02-10/..', { id: 'e_bbbbbb', title: both('Vận động làm nhà') }),
    )
    expect([until?.summary, ...days(until)]).toEqual(['Đến 9/4/2024: Khởi công', '2024-04-09', '2024-04-10', true])
    expect([from?.summary, ...days(from)]).toEqual(['Từ 10/2/2024: Vận động làm nhà', '2024-02-10', '2024-02-11', true])
  })
})

describe('a feed of what is new', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    htmlEntities: true,
    isArray: (name) => ['entry', 'category', 'link'].includes(name),
  })
  const feed = (facts: readonly Fact[], first = new Map<string, string>()) => atomFeed(facts, first, context())
  const parsed = (facts: readonly Fact[], first?: Map<string, string>) => parser.parse(feed(facts, first)).feed
  const linked = (links: readonly Record<string, string>[], rel: string) =>
    links.filter((link) => link['@_rel'] === rel).map((link) => link['@_href'])

  test('is well-formed whatever the facts hold, and puts the newest first', () => {
    const facts = [
      celebration('2024-05-07'),
      celebration('2023', { id: 'e_bbbbbb', recordedAt: '2026-12-01T00:00:00.000Z', title: both(']]>\u0007<x>') }),
    ]
    expect(XMLValidator.validate(feed(facts))).toBe(true)
    const { entry, updated } = parsed(facts)
    expect(entry.map(({ id }: { id: string }) => id)).toEqual(['tag:example.org,2026:e_bbbbbb', 'tag:example.org,2026:e_aaaaaa'])
    expect(updated).toBe('2026-12-01T00:00:00.000Z')
    expect(entry[0].title).toBe('Điện Biên: 2023: ]]><x>')
    expect(entry[1].content['#text']).toBe('“được tổ chức đúng ngày 7/5/2024 <b>&” a (vtv.vn, 28/6/2024)')
  })

  test('leads to itself, to the page that shows the same, and from each entry to its page and its article', () => {
    const { link, entry } = parsed([figure({ id: 'o_aaaaaa', text: both('GRDP tăng 12%') })])
    expect(linked(link, 'self')).toEqual(['https://example.org/api/v1/feed.atom?province=dien-bien&q=a'])
    expect(linked(link, 'alternate')).toEqual(['https://example.org/?province=dien-bien&q=a'])
    expect(linked(link, 'next')).toEqual([])
    expect(linked(entry[0].link, 'alternate')).toEqual(['https://example.org/f/o_aaaaaa'])
    expect(linked(entry[0].link, 'via')).toEqual(['https://example.org/articles/a'])
    expect(entry[0].category.map((one: Record<string, string>) => one['@_term'])).toEqual(['grdp-growth', 'dien-bien'])
  })

  test('leads on to older facts where it does not hold them all', () => {
    const next = '/api/v1/feed.atom?q=a&cursor=abc'
    const text = atomFeed([figure({ id: 'o_aaaaaa' })], new Map(), context({ next }))
    expect(linked(parser.parse(text).feed.link, 'next')).toEqual([`https://example.org${next}`])
  })

  test('names the article at its publisher where that address is known', () => {
    const articles = ARTICLES.map((article) => ({ ...article, url: 'https://vtv.vn/a.htm?x=1&y=2' }))
    const text = atomFeed([figure({ id: 'o_aaaaaa' })], new Map(), context({ page: pageIn('vi', articles) }))
    expect(linked(parser.parse(text).feed.entry[0].link, 'via')).toEqual(['https://vtv.vn/a.htm?x=1&y=2'])
  })

  test('tells a correction as an update of the same entry, with its reason', () => {
    const [corrected] = parsed(
      [
        figure({
          id: 'o_aaaaaa',
          version: 2,
          recordedAt: '2026-12-05T00:00:00.000Z',
          correction: both('báo đã đính chính'),
        }),
      ],
      new Map([['o_aaaaaa', '2026-11-22T00:00:00.000Z']]),
    ).entry
    expect(corrected).toMatchObject({
      id: 'tag:example.org,2026:o_aaaaaa',
      published: '2026-11-22T00:00:00.000Z',
      updated: '2026-12-05T00:00:00.000Z',
      summary: 'Sửa: báo đã đính chính',
    })
  })

  test('without entries is still a feed', () => {
    expect(XMLValidator.validate(feed([]))).toBe(true)
    expect(parsed([])).toMatchObject({ title: 'Cột Mốc: Điện Biên', author: { name: 'Cột Mốc' } })
  })
})
