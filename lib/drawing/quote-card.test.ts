import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { epochDay } from '../time/civil-date.ts'
import { type QuoteCard, quoteCard } from './quote-card.ts'

const card = (given: Partial<QuoteCard> = {}): QuoteCard => ({
  large: { before: '', main: '6,07%', unit: '' },
  sign: { kind: 'figure', status: 'estimated', shape: 'bar' },
  status: 'ước',
  name: 'Tăng trưởng GRDP',
  place: 'Điện Biên, Quý I/2024',
  pieces: [{ text: 'ước đạt 6,07%', kind: null }],
  quoted: true,
  source: { label: 'Nguồn:', publisher: 'vtv.vn', date: 'khoảng 28/3/2024' },
  span: { start: epochDay('2024-01-01'), end: epochDay('2024-04-01') },
  extent: { start: epochDay('1901-01-01'), end: epochDay('2051-01-01') },
  title: 'Tăng trưởng GRDP',
  description: '',
  language: 'vi',
  ...given,
})

/** All that is written on a card, line by line in the order of drawing. */
const written = (svg: string) => {
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === 'text',
  })
  const texts: string[] = []
  const walk = (node: unknown): string => {
    if (typeof node === 'string') return node
    if (typeof node !== 'object' || node === null) return ''
    return Object.values(node).map(walk).join('')
  }
  const find = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, value] of Object.entries(node)) {
      if (name === 'text') for (const text of value as unknown[]) texts.push(walk(text))
      else find(value)
    }
  }
  find(parser.parse(svg))
  return texts.join(' ').replace(/\s+/g, ' ')
}

describe('the card of a fact', () => {
  test.each([
    ['vtv.vn', 'khoảng 28/3/2024'],
    ['Báo điện tử Đảng Cộng sản Việt Nam', '28/6/2024'],
    ['Trang thông tin điện tử Đảng bộ tỉnh Điện Biên', 'khoảng 31/10/2023'],
    ['vtv.vn, Trang thông tin điện tử Đảng bộ tỉnh Điện Biên', ''],
  ])('names %s whole, and its day', (publisher, date) => {
    const text = written(quoteCard(card({ source: { label: 'Nguồn:', publisher, date } })))
    const squeezed = text.replaceAll(' ', '')
    expect(squeezed).toContain(`Nguồn:${publisher}${date && `,${date}`}`.replaceAll(' ', ''))
    expect(text).not.toContain('…')
  })
})
