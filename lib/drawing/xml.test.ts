import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { element, words } from './xml.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
})

describe('an element of a drawing', () => {
  it('leaves out attributes without a value and writes numbers to a hundredth', () => {
    expect(element('rect', { x: 1.23456, y: null, fill: undefined })).toBe('<rect x="1.23"/>')
  })

  it('keeps words and attributes from becoming markup', () => {
    const hostile = '<script>alert("1")</script>&\'"]]>'
    const parsed = parser.parse(element('text', { title: hostile }, words(hostile)))
    expect(parsed.text['#text']).toBe(hostile)
    expect(parsed.text['@title']).toBe(hostile)
  })

  it('is well-formed whatever it is given, and holds nothing but its own element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const svg = element('text', { title: text }, words(text))
        expect(XMLValidator.validate(svg)).toBe(true)
        expect(svg.match(/<[a-z]/g)).toHaveLength(1)
      }),
    )
  })

  it('drops signs that turn the direction of writing', () => {
    expect(words('a\u202egpj.exe\u2066b\u0000')).toBe('agpj.exeb')
  })
})
