import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sourceHash } from './source-hash.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-hash-'))
  mkdirSync(join(folder, 'app', 'generated'), { recursive: true })
  writeFileSync(join(folder, 'app', 'page.tsx'), 'a')
})
afterEach(() => rmSync(folder, { recursive: true }))

const hash = () => sourceHash(folder, ['app', 'missing'])

describe('the hash of the sources', () => {
  test('stays the same while nothing changes', () => {
    expect(hash()).toBe(hash())
  })

  test.each([
    ['a file changes', 'app/page.tsx'],
    ['a file is added', 'app/other.tsx'],
  ])('changes when %s', (_, name) => {
    const before = hash()
    writeFileSync(join(folder, name), 'b')
    expect(hash()).not.toBe(before)
  })

  test('changes when a file moves', () => {
    const before = hash()
    rmSync(join(folder, 'app', 'page.tsx'))
    writeFileSync(join(folder, 'app', 'moved.tsx'), 'a')
    expect(hash()).not.toBe(before)
  })

  test.each(['app/page.test.ts', 'app/generated/client.ts'])('does not change with %s', (name) => {
    const before = hash()
    writeFileSync(join(folder, name), 'b')
    expect(hash()).toBe(before)
  })
})
