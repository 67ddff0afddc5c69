import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readingText } from './reading-text.ts'
import { wholeText } from './whole-text.ts'

const SOURCE = `<!doctype html><title>Lai Châu</title><article><h1>Lai Châu năm 2023</h1>
<p>Thu ngân sách
   của tỉnh <b>Lai Châu</b> đạt <strong>2.150</strong>&nbsp;tỷ <em>đồng</em> 𝟏.</p><script>alert(1)</script>
<p>Tỉnh &lt;mới&gt; phấn đấu thu 2.400 tỷ đồng.</p></article>`

function document(given: string, mediaType = 'text/html') {
  const sha256 = createHash('sha256').update(given).digest('hex')
  return { given, mediaType, sha256, textLength: [...given].length, position: 0 }
}

describe('the whole text of an article', () => {
  test('is that which was hashed, piece by piece: without tags and scripts, entities decoded', () => {
    const given = document(SOURCE)
    const reading = readingText(given)
    const blocks = wholeText(reading, [given])
    expect(blocks?.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Lai Châu năm 2023'],
      ['lead', 'Thu ngân sách của tỉnh Lai Châu đạt 2.150\u00a0tỷ đồng 𝟏.'],
      ['paragraph', 'Tỉnh <mới> phấn đấu thu 2.400 tỷ đồng.'],
    ])
    const joined = blocks?.map(({ text }) => text).join('\n') ?? ''
    expect(createHash('sha256').update(joined).digest('hex')).toBe(reading.sha256)
    for (const { start, end, text } of blocks ?? []) expect([...joined].slice(start, end).join('')).toBe(text)
  })

  test('of a plain text counts in the text as it was given', () => {
    const given = document('Lai Châu hôm nay\n\nThu ngân sách đạt 2.150 tỷ đồng 𝟏.\n', 'text/plain')
    const blocks = wholeText(given, [given])
    expect(blocks).not.toHaveLength(0)
    for (const { start, end, text } of blocks ?? []) expect([...given.given].slice(start, end).join('')).toBe(text)
  })

  test('is looked for among documents by its hash, and is none where no document has it', () => {
    const [given, other] = [document(SOURCE), document(SOURCE.replace('2.150', '2.160'))]
    const article = readingText(given)
    expect(wholeText(article, [other, given])).toEqual(wholeText(article, [given]))
    expect(wholeText(article, [other])).toBeNull()
    expect(wholeText(article, [])).toBeNull()
  })
})
