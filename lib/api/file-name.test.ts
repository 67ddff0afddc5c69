import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test('a title becomes a name of plain letters', () => {
  expect(fileName('Điện Biên: tăng trưởng GRDP 2005–2024, mới nhất 6,07%')).toBe(
    'dien-bien-tang-truong-grdp-2005-2024-moi-nhat-6-07',
  )
  expect(fileName('«»')).toBe('cot-moc')
})

test('whatever the title, the name holds nothing that a header or a file system could trip over', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      expect(fileName(title)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/)
    }),
  )
})
