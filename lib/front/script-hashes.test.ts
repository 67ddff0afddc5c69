import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { policyWithHashes, scriptHashes } from './script-hashes.ts'

const scripts = (html: string) => scriptHashes(Buffer.from(html))
const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

describe('the scripts of a page', () => {
  test('that stand in it are named by their hashes, letter by letter, each once', () => {
    expect(scripts('<p><script>a("Điện Biên\\u003c/script>")</script><script id="x">b()</script><script>b()</script>')).toEqual([
      hash('a("Điện Biên\\u003c/script>")'),
      hash('b()'),
    ])
  })

  test('that lie in files or are data need no hash', () => {
    expect(
      scripts(
        '<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script><script type="module">c()</script>',
      ),
    ).toEqual([hash('c()')])
  })

  test('without an end are none', () => {
    expect(scripts('<script>a()')).toEqual([])
  })
})

test('a policy gets the hashes where scripts are spoken of and is otherwise as it was', () => {
  const policy = "default-src 'self'; script-src 'self'; style-src-attr 'unsafe-inline'"
  expect(policyWithHashes(policy, Buffer.from('<script>a()</script>'))).toBe(
    `default-src 'self'; script-src 'self' ${hash('a()')}; style-src-attr 'unsafe-inline'`,
  )
  expect(policyWithHashes(policy, Buffer.from('<p>'))).toBe(policy)
})
