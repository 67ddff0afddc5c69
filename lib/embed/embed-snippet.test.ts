import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { embedSnippet } from './embed-snippet.ts'

test('the snippet is one frame with the address, whatever the title and the sizes hold', () => {
  const given = {
    src: 'https://cotmoc.example/embed?province=dien-bien&time=2004..2024&controls=off',
    title: 'Tìm “x” "><script>alert(1)</script> & khác',
    width: '100%" onload="alert(1)',
    height: '480',
  }
  const code = embedSnippet(given)
  const { iframe, ...others } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    allowBooleanAttributes: true,
  }).parse(code)
  expect(others).toEqual({})
  expect(iframe).toMatchObject({ src: given.src, title: given.title, width: given.width, height: '480', loading: 'lazy' })
})
