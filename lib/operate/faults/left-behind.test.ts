import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runNode } from '../child.ts'
import { exclusively } from '../exclusive.mjs'
import { processMark } from '../process-mark.mjs'
import { projectFolder } from '../project.ts'
import { recordedServers } from '../recorded-servers.ts'

// What a killed process, a full disk or a clock that was set leaves on the disk.

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'left-behind-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a lock file', () => {
  const lock = () => join(folder, 'a.lock')
  const taken = () => exclusively(lock(), async () => readFileSync(lock(), 'utf8'))

  test('of a process that is gone is taken over', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: 2 ** 22 + 1, began: 'long ago' }))
    expect(JSON.parse(await taken())).toEqual(processMark(process.pid))
  })

  test('of an earlier process whose number another one has now is taken over', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, began: 'before the machine was started' }))
    expect(JSON.parse(await taken())).toEqual(processMark(process.pid))
  })

  test.each([
    ['an hour ago', -3600],
    ['at a time that is still to come: the clock was set back', 3600],
  ])('that is empty and was left %s is taken over', async (_, seconds) => {
    writeFileSync(lock(), '')
    const at = Date.now() / 1000 + seconds
    utimesSync(lock(), at, at)
    expect(JSON.parse(await taken())).toEqual(processMark(process.pid))
  })

  test('keeps out whoever comes while its process runs', async () => {
    const order: string[] = []
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    const first = exclusively(lock(), async () => {
      await gate
      order.push('first')
    })
    let waits = 0
    const second = exclusively(
      lock(),
      async () => order.push('second'),
      () => {
        waits += 1
        go()
      },
    )
    await Promise.all([first, second])
    expect([order, waits]).toEqual([['first', 'second'], 1])
  })
})

test.each([
  ['is not there', null],
  ['is empty: the disk was full', ''],
  ['ends in the middle: whoever wrote it was killed', '[{"owner":{"pid":1,"beg'],
  ['says something else', '{"a":1}'],
])('a list of running servers that %s counts as none', (_, text) => {
  const file = join(folder, 'servers.json')
  if (text !== null) writeFileSync(file, text)
  expect(recordedServers(file)).toEqual([])
})

test('a start on a port that something listens on says so and starts nothing', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as import('node:net').AddressInfo
  const ended = await runNode([join(projectFolder, 'lib/operate/start.mjs')], {
    // The test runner gives every process a BASE_URL of its own.
    BASE_URL: '',
    PORT: String(port),
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/x',
  })
  other.close()
  expect(ended).toEqual({ code: 1, output: `PORT is ${port}, but something already listens there\n` })
})
