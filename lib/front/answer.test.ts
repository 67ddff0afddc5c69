import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Answer, answerOf, namesTag } from './answer.ts'
import { acceptedEncoding, ENCODINGS, type Encoding } from './encoding.ts'

describe('the encoding of an answer', () => {
  test.each([
    [undefined, 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['gzip;q=0', 'identity'],
    [';;q=x, ,', 'identity'],
  ])('for "%s" is %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding)
  })
})

describe('an answer', () => {
  const text = 'Điện Biên '.repeat(500)
  const html = (first: Encoding = 'br') =>
    answerOf(200, { 'content-type': 'text/html; charset=utf-8' }, Buffer.from(text), { first })

  test.each(ENCODINGS)(
    'packed for %s first is the same text in every encoding, each with a tag of its own bytes',
    async (first) => {
      const answer = await html(first)
      const [br, gzip, plain] = await Promise.all((['br', 'gzip', 'identity'] as const).map((one) => answer.body(one)))
      expect(brotliDecompressSync(br?.sent.bytes ?? '').toString()).toBe(text)
      expect(gunzipSync(gzip?.sent.bytes ?? '').toString()).toBe(text)
      expect(plain?.sent.bytes.toString()).toBe(text)
      expect(new Set([br, gzip, plain].map((body) => body?.sent.tag)).size).toBe(3)
      expect((await (await html()).body('br')).sent.tag).toBe(br?.sent.tag)
      expect(br?.sent.tag).toMatch(/^"[\w-]{27}"$/)
    },
  )

  test('is packed for whoever asked first, who waits for nothing else', async () => {
    for (const first of ['br', 'gzip'] as const) {
      const answer = await html(first)
      expect((await answer.body(first)).added).toBe(false)
      expect((await answer.body(first === 'br' ? 'gzip' : 'br')).added).toBe(true)
    }
  })

  test('that many ask for is packed again, smaller, once; who has it as it was packed before has it still', async () => {
    // Long enough for the two ways of packing to differ.
    const words = Array.from({ length: 4000 }, (_, index) => `Điện Biên ${(index * 7919) % 1000}`).join(' ')
    const answer = await answerOf(200, { 'content-type': 'text/html' }, Buffer.from(words), { first: 'br' })
    const { sent: quick } = await answer.body('br')
    expect([quick.formerTag, answer.isThorough]).toEqual([null, false])
    await answer.packThoroughly()
    const { sent: small, added } = await answer.body('br')
    expect(added).toBe(false)
    expect(small.bytes.length).toBeLessThan(quick.bytes.length)
    expect(brotliDecompressSync(small.bytes).toString()).toBe(words)
    expect(small.formerTag).toBe(quick.tag)
    await answer.packThoroughly()
    expect((await answer.body('br')).sent).toBe(small)
  })

  test('does not hold the body that it was packed from', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const bodies: WeakRef<ArrayBufferLike>[] = []
    const packed = async () => {
      const body = Buffer.alloc(1_000_000, 'Điện Biên ')
      bodies.push(new WeakRef(body.buffer))
      return answerOf(200, { 'content-type': 'text/html' }, body, { first: 'br' })
    }
    const answers: Answer[] = []
    for (let index = 0; index < 10; index++) answers.push(await packed())
    // What is asked for in a turn of the event loop is kept until its end.
    await new Promise((resolve) => setImmediate(resolve))
    collect()
    // zlib may still have the last one in its hands.
    expect(bodies.slice(0, -2).filter((body) => body.deref())).toEqual([])
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })

  test('that is small does not hold the memory in which it was packed', async () => {
    const answer = await answerOf(200, { 'content-type': 'text/html' }, Buffer.alloc(2000, 'Điện Biên '), { first: 'gzip' })
    for (const encoding of ['br', 'gzip'] as const) {
      const { bytes } = (await answer.body(encoding)).sent
      expect(bytes.buffer.byteLength).toBeLessThanOrEqual(bytes.length * 1.1)
    }
  })

  test('that packing makes no smaller goes out as it is, whatever is accepted', async () => {
    const answer = await answerOf(200, { 'content-type': 'image/png' }, Buffer.alloc(5000), { first: 'br' })
    expect((await answer.body('br')).sent).toMatchObject({ encoding: 'identity' })
  })
})

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('If-None-Match: %s', (header, expected) => {
  expect(namesTag(header, '"a"')).toBe(expected)
  expect(namesTag(header, '"c"', '"a"')).toBe(expected)
})
