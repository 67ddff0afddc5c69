import { readFileSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { epochDay } from '../time/civil-date.ts'
import { buildPicture } from '../view/build-picture.ts'
import { chartWords } from '../view/chart-words.ts'
import { sourceNote } from '../view/source-note.ts'
import { both, event, figure, source } from '../view/test-facts.ts'
import { pageIn, quoted } from '../view/test-page.ts'
import { COLOURS } from './colours.ts'
import { type PictureFile, pictureDocument } from './picture-document.ts'
import { sourcesJson } from './sources-json.ts'
import { lettersByFace, metadataOf, withFonts } from './svg-document.ts'

const FIGURES = [
  figure({ id: 'o_aaaaaa', period: '2005', value: 4, evidence: [quoted('đạt [number:4%]')] }),
  figure({ id: 'o_bbbbbb', period: '2010', value: 12, evidence: [quoted('đạt [number:12%] năm 2010', 50)] }),
  figure({ id: 'o_cccccc', period: '2024-Q1', value: 6.07, obsStatus: 'E', evidence: [quoted('ước đạt [number:6,07%]', 90)] }),
]
const EVENTS = [event({ id: 'e_aaaaaa', date: '2012', evidence: [quoted('đạt [number:4%]')] })]
const FACTS = new Map<string, Fact>([...FIGURES, ...EVENTS].map((fact) => [fact.id, fact]))

function file(given: Partial<PictureFile> = {}): PictureFile {
  const context = pageIn()
  const picture = buildPicture(source({ observations: FIGURES, events: EVENTS }, { time: { from: '2004', to: '2025' } }))
  return {
    picture,
    title: 'Điện Biên, 2004 – 2025',
    lead: '',
    count: '1 mốc, 3 số liệu',
    selected: null,
    overview: true,
    note: (id) => {
      const fact = FACTS.get(id)
      return fact ? sourceNote(fact, FACTS, context) : null
    },
    words: chartWords('vi'),
    said: { notes: 'Nguồn', drawn: 'vẽ ngày 22/11/2026', others: '' },
    address: 'https://example.org/?time=2004..2025',
    markAddress: ({ id }) => `https://example.org/f/${id}`,
    metadata: (noted, drawn) =>
      sourcesJson({
        facts: noted.flatMap((id) => FACTS.get(id) ?? []),
        drawn: drawn.flatMap((id) => FACTS.get(id) ?? []),
        byId: FACTS,
        articles: context.articles,
        title: 'Điện Biên',
        address: 'https://example.org/',
        origin: 'https://example.org',
        date: '2026-11-22',
        language: 'vi',
      }),
    ...given,
  }
}

type Node = Record<string, unknown>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  preserveOrder: true,
  parseTagValue: false,
  parseAttributeValue: true,
})

interface Found {
  readonly name: string
  readonly at: Readonly<Record<string, string | number>>
  readonly children: readonly Found[]
  readonly text: string
  /** Sum of the shifts of the groups around it. */
  readonly x: number
  readonly y: number
}

function read(nodes: readonly Node[], x = 0, y = 0): readonly Found[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
    if (!name) return []
    const raw = (node[':@'] ?? {}) as Record<string, string | number>
    const at = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key.slice(1), value]))
    const [, dx = '0', dy = '0'] = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(String(at.transform ?? '')) ?? []
    const inner = node[name] as readonly Node[]
    const [left, top] = [x + Number(dx), y + Number(dy)]
    const text = inner.map((child) => child['#text'] ?? '').join('')
    return [{ name, at, children: read(inner, left, top), text, x: left, y: top }]
  })
}

function all(found: readonly Found[]): readonly Found[] {
  return found.flatMap((one) => [one, ...all(one.children)])
}

function drawn(svg: string): readonly Found[] {
  return all(read(parser.parse(svg) as Node[]))
}

const wordsOf = (found: Found): string => found.text + found.children.map(wordsOf).join('')

describe('a picture as a file', () => {
  for (const width of [600, 1200, 2400]) {
    it(`has its bars where their days and values are, ${width} pixels wide`, () => {
      const { picture } = file()
      const svg = pictureDocument(file(), width)
      expect(XMLValidator.validate(svg)).toBe(true)
      const found = drawn(svg)
      const panel = found.find(({ at }) => at['data-panel'] === 'grdp-growth')
      const inside = panel ? all(panel.children) : []
      const grid = inside.filter(({ at }) => at.class === 'grid')
      const numbers = picture.panels[0]?.scale?.ticks ?? []
      const [low, high] = [grid[0], grid.at(-1)]
      const [lowest, highest] = [numbers[0]?.value ?? 0, numbers.at(-1)?.value ?? 0]
      const valueAt = (y: number) =>
        lowest + ((y - Number(low?.at.y1)) / (Number(high?.at.y1) - Number(low?.at.y1))) * (highest - lowest)
      const plot = Number(low?.at.x2)
      const dayAt = (x: number) => picture.window.start + (x / plot) * (picture.window.end - picture.window.start)
      const perPixel = (picture.window.end - picture.window.start) / plot
      for (const { id, value, period } of FIGURES) {
        const mark = inside.find(({ at }) => at['data-fact'] === id)
        const bar = mark && all(mark.children).find(({ name }) => name === 'rect')
        const [x, y] = [Number(bar?.at.x), Number(bar?.at.y)]
        const [wide, tall] = [Number(bar?.at.width), Number(bar?.at.height)]
        expect(valueAt(y + tall / 2)).toBeCloseTo(value, 1)
        const [start, end] = [epochDay(period.start), epochDay(period.end) + 1]
        expect(Math.abs(dayAt(x + wide / 2) - (start + end) / 2)).toBeLessThan(perPixel)
        if (end - start > 300) expect(Math.abs(dayAt(x + wide) - dayAt(x) - (end - start))).toBeLessThan(2 * perPixel)
      }
    })
  }

  it('draws how far two figures that contradict each other lie apart, and says so in words', () => {
    const figures = [figure({ id: 'o_aaaaaa', period: '2010', value: 4 }), figure({ id: 'o_bbbbbb', period: '2010', value: 12 })]
    const doubts = [{ id: 'd_1', kind: 'contradiction' as const, text: both('Không khớp.'), facts: ['o_aaaaaa', 'o_bbbbbb'] }]
    const picture = buildPicture(source({ observations: figures, doubts }, { time: { from: '2004', to: '2025' } }))
    const svg = pictureDocument(file({ picture }), 1200)
    const found = drawn(svg)
    const [whisker, ...more] = found.filter(({ at }) => at['data-whisker'] !== undefined)
    expect(more).toEqual([])
    const ends = all(whisker?.children ?? []).flatMap(({ name, at }) => (name === 'line' ? [Number(at.y1), Number(at.y2)] : []))
    const heights = figures.map(({ id }) => {
      const mark = found.find(({ at }) => at['data-fact'] === id)
      const bar = mark && all(mark.children).find(({ name }) => name === 'rect')
      return [Number(bar?.at.y), Number(bar?.at.y) + Number(bar?.at.height)]
    })
    // The caps embrace both bars and reach little further.
    expect(Math.max(...heights.flat())).toBeGreaterThan(Math.max(...ends) - 4)
    expect(Math.max(...ends)).toBeGreaterThanOrEqual(Math.max(...heights.flat()))
    expect(Math.min(...ends)).toBeLessThanOrEqual(Math.min(...heights.flat()))
    expect(wordsOf(found[0] as Found)).toContain('hai con số chưa khớp: 4 và 12')
  })

  it('numbers the sentences of its labelled marks, one number for one sentence', () => {
    const svg = pictureDocument(file(), 1200)
    const found = drawn(svg)
    const label = (id: string) =>
      found
        .filter(({ at }) => at['data-fact'] === id)
        .map((mark) =>
          all(mark.children)
            .filter(({ name }) => name === 'text')
            .map(wordsOf)
            .join(' '),
        )
    expect(label('o_aaaaaa')[0]).toMatch(/1$/)
    expect(label('e_aaaaaa')[0]).toMatch(/1$/)
    expect(label('o_cccccc')[0]).toMatch(/3$/)
    const words = found.filter(({ name }) => name === 'text').map((text) => wordsOf(text).replaceAll('”(', '” ('))
    for (const sentence of ['[1]', '“đạt 4%” (vtv.vn, 28/6/2024)', '[2]', '“đạt 12% năm 2010” (vtv.vn, 28/6/2024)', '[3]'])
      expect(words).toContain(sentence)
    expect(words).not.toContain('[4]')
  })

  it('carries what it shows and its sources as JSON-LD: numbers, quotes, articles and the hashes of their texts', () => {
    const metadata = drawn(pictureDocument(file(), 1200)).find(({ name }) => name === 'metadata')
    const sources = JSON.parse(metadata?.text ?? '') as {
      about: readonly { identifier: string; value?: number; timePeriod?: string }[]
      citation: readonly { identifier: string; text: string }[]
    }
    const shown = new Map(sources.about.map(({ identifier, value, timePeriod }) => [identifier, [value, timePeriod]]))
    for (const { id, value, period } of FIGURES) expect(shown.get(id), id).toEqual([value, period.timePeriod])
    expect(shown.has('e_aaaaaa')).toBe(true)
    expect(metadataOf(pictureDocument(file(), 1200))).toBe(metadata?.text)
    expect(sources.citation.map(({ identifier, text }) => [identifier, text])).toContainEqual(['o_cccccc', 'ước đạt 6,07%'])
    expect(Object.keys((sources.citation[0] as { isPartOf?: object }).isPartOf ?? {})).toContain('encoding')
  })

  it('names each mark in words and leads to its fact', () => {
    const links = drawn(pictureDocument(file(), 1200)).filter(({ name }) => name === 'a')
    expect(links.map(({ at }) => at.href)).toContain('https://example.org/f/o_bbbbbb')
    for (const link of links) expect(wordsOf(link)).toMatch(/theo/)
  })

  it('rings the chosen mark alone', () => {
    const rings = (selected: string | null) =>
      drawn(pictureDocument(file({ selected }), 1200)).filter(({ name, at }) => name === 'rect' && at.stroke === COLOURS.son)
    expect(rings('o_bbbbbb')).toHaveLength(1)
    expect(rings(null)).toHaveLength(0)
  })

  it('stays a drawing whatever titles and addresses hold', () => {
    for (const hostile of [
      '<script>alert(1)</script>',
      '"><svg onload="x">',
      '\u202e\u2066',
      '&amp;<![CDATA[',
      'x'.repeat(10_000),
      '\ud800',
    ]) {
      const picture = buildPicture(
        source({ observations: FIGURES, events: [event({ id: 'e_bbbbbb', title: both(hostile), short: both(hostile) })] }),
      )
      const svg = pictureDocument(file({ picture, title: hostile, lead: hostile, address: hostile }), 600)
      expect(XMLValidator.validate(svg)).toBe(true)
      expect(new Set(drawn(svg).map(({ name }) => name))).not.toContain('script')
      expect(svg).not.toMatch(/<\w[^>]*\son\w+=/)
    }
  })

  it('says so where nothing lies in the window', () => {
    const empty = buildPicture(source({}, { time: { from: '1800', to: '1800' } }))
    expect(wordsOf(drawn(pictureDocument(file({ picture: empty }), 1200))[0] as Found)).toContain(chartWords('vi').noMarks)
  })
})

describe('the look of a drawing', () => {
  it('has the light colours of the style sheet', () => {
    const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8')
    for (const [name, colour] of Object.entries(COLOURS)) expect(css).toContain(`--${name}: ${colour};`)
  })

  it('takes along the letters that it sets, face by face', () => {
    const svg = pictureDocument(file(), 1200)
    const letters = lettersByFace(svg)
    for (const letter of 'Điện Biên') expect([...(letters.get('serifBold') ?? [])]).toContain(letter)
    const filled = withFonts(svg, (face) => ({ family: face, weight: 400, address: `data:${face}` }))
    expect(filled.match(/@font-face/g)).toHaveLength(letters.size)
    expect(XMLValidator.validate(filled)).toBe(true)
  })
})
