import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { embedCode } from './embed-code.ts'

test('is one frame with the address, whatever the title holds', () => {
  const given = {
    address: 'https://cotmoc.example/embed?province=dien-bien&time=2004..2024&controls=off',
    title: 'Tìm “x” "><script>alert(1)</script> & khác',
    width: '100%',
    height: '480',
  }
  const code = embedCode(given)
  const { iframe, ...others } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    allowBooleanAttributes: true,
  }).parse(code)
  expect(others).toEqual({})
  expect(iframe).toMatchObject({ src: given.address, title: given.title, width: '100%', height: '480', loading: 'lazy' })
})
