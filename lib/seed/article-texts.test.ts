import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArticleTexts, textOf } from './article-texts.ts'
import { newFactId } from './fact-id.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'article-texts-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a text is read exactly as it is: byte order mark, line ends and composition included', async () => {
  const text = '\ufeffe\u0302\u0301\r\n🎉'
  await writeFile(join(folder, '007_abc.txt'), text)
  await writeFile(join(folder, 'readme.md'), 'no page')
  const found = textOf('007-a-slug', await readArticleTexts(folder))
  expect([found.text, found.textLength, found.file]).toEqual([text, 7, '007_abc.txt'])
})

test('the hash is that of the bytes', async () => {
  await writeFile(join(folder, '007_abc.txt'), 'abc')
  const { sha256 } = textOf('007-a', await readArticleTexts(folder))
  expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('two files that start alike are refused', async () => {
  await writeFile(join(folder, '007_abc.txt'), 'a')
  await writeFile(join(folder, '007_def.txt'), 'b')
  await expect(readArticleTexts(folder)).rejects.toThrow('two texts start with 007: 007_abc.txt and 007_def.txt')
})

test('bytes that are no UTF-8 are refused', async () => {
  await writeFile(join(folder, '007_abc.txt'), Buffer.from([0x61, 0xff]))
  await expect(readArticleTexts(folder)).rejects.toThrow()
})

test('a document whose page is not there is refused with the pages there are', async () => {
  await writeFile(join(folder, '007_abc.txt'), 'a')
  const texts = await readArticleTexts(folder)
  expect(() => textOf('008-b', texts)).toThrow('no text starts with "008" (there are 007_abc.txt)')
})

test('a new id depends on the document and the key alone, and avoids those that are taken', () => {
  const id = newFactId('o', '007-a', 'key', new Set())
  expect(id).toMatch(/^o_[0-9a-z]{6}$/)
  expect(newFactId('o', '007-a', 'key', new Set())).toBe(id)
  expect(newFactId('o', '007-b', 'key', new Set())).not.toBe(id)
  expect(newFactId('o', '007-a', 'key', new Set([id]))).not.toBe(id)
})
