import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { knownState } from '../front/known-state.ts'
import { type Follows, keptReading, keptReadingOfEach } from './kept-readings.ts'
import type { QuestionAtHand } from './question-at-hand.ts'

// A test is one renderer, and `front` the front that asks it.

const READING = Symbol.for('cot-moc.reading')
const readings = new AsyncLocalStorage<QuestionAtHand>()
const global = globalThis as { [READING]?: unknown }
const LISTS = { lists: true, everything: false }
const FACTS = { lists: false, everything: false }
let front = knownState()
let tests = 0
let read: string[]

beforeAll(() => {
  global[READING] = readings
})
afterAll(() => {
  delete global[READING]
})
beforeEach(() => {
  front = knownState()
  tests += 1
  read = []
})

const asked = <Answer>(ask: () => Promise<Answer>, state: string | null = front.word) =>
  readings.run({ recorded: '0/0', state }, ask)
const shelf = (follows: Follows = 'record', most = 10) => ({ follows, name: `reading ${tests}`, most })
const counting = (follows?: Follows, most?: number) =>
  keptReading(shelf(follows, most), async (name: string) => {
    read.push(name)
    return { name, times: read.length }
  })

test('what is the same for every reader is read once in each state of the record', async () => {
  const ask = counting()
  for (const name of ['a', 'b', 'a']) await asked(() => ask(name))
  expect(read).toEqual(['a', 'b'])
  front.changed(FACTS)
  expect(await asked(() => ask('a'))).toEqual({ name: 'a', times: 3 })
  front.all()
  expect(await asked(() => ask('a'))).toEqual({ name: 'a', times: 4 })
})

test('lists outlast facts that are published, and end with a change of lists or one that nobody could read', async () => {
  const ask = counting('lists')
  await asked(() => ask('a'))
  front.changed(FACTS)
  await asked(() => ask('a'))
  expect(read).toEqual(['a'])
  for (const change of [LISTS, { lists: false, everything: true }]) {
    front.changed(change)
    await asked(() => ask('a'))
  }
  expect(read).toEqual(['a', 'a', 'a'])
})

test('nothing is kept for whoever says no state, or one that cannot be read', async () => {
  const ask = counting()
  await asked(() => ask('a'))
  for (const state of [null, '', 'x', `${front.word.split(' ')[0]} 1 y`]) await asked(() => ask('a'), state)
  await ask('a')
  expect(read).toHaveLength(6)
})

test('a front that was started again, or another one, is not told what was read for this one', async () => {
  const ask = counting()
  await asked(() => ask('a'))
  await asked(() => ask('a'), knownState().word)
  expect(read).toHaveLength(2)
})

test('a question that arrives after a later one has what was read for that one, and does not drop it', async () => {
  const ask = counting()
  const early = front.word
  front.changed(FACTS)
  await asked(() => ask('a'))
  expect(await asked(() => ask('a'), early)).toEqual({ name: 'a', times: 1 })
  expect(await asked(() => ask('a'))).toEqual({ name: 'a', times: 1 })
})

test('what is read for an earlier question is kept for nobody: a replica that will do for it may not have what came since', async () => {
  const ask = counting()
  const early = front.word
  front.changed(FACTS)
  await asked(() => ask('a'))
  expect(await asked(() => ask('b'), early)).toEqual({ name: 'b', times: 2 })
  expect(await asked(() => ask('b'))).toEqual({ name: 'b', times: 3 })
})

test('what began to be read before a change is not for those who ask after it, however late it comes', async () => {
  let record = 'before'
  const gates: (() => void)[] = []
  const ask = keptReading(shelf(), async () => {
    const seen = record
    await new Promise<void>((resolve) => gates.push(resolve))
    return seen
  })
  const early = asked(() => ask())
  record = 'after'
  front.changed(FACTS)
  const late = asked(() => ask())
  for (const open of gates) open()
  expect([await early, await late, await asked(() => ask())]).toEqual(['before', 'after', 'after'])
  expect(gates).toHaveLength(2)
})

test('many who ask at once are answered by one reading, and an error is for them alone', async () => {
  const ask = keptReading(shelf(), async () => {
    read.push('a')
    if (read.length === 1) throw new Error('the database is away')
    return read.length
  })
  const first = await Promise.allSettled([asked(() => ask()), asked(() => ask())])
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await Promise.all([asked(() => ask()), asked(() => ask())])).toEqual([2, 2])
})

test('no more is kept than there is room for, and what is asked for stays', async () => {
  const ask = counting('record', 2)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await asked(() => ask(name))
  expect(read).toEqual(['a', 'b', 'c', 'b'])
})

test('nobody can change what others hold too', async () => {
  const ask = keptReading(shelf(), async () => ({ list: [{ name: 'a' }] }))
  const { list } = await asked(() => ask())
  expect(() => list.push({ name: 'b' })).toThrow(TypeError)
  expect(() => Object.assign(list[0] ?? {}, { name: 'b' })).toThrow(TypeError)
})

test('of many things by their names each is read once, and those that there are not are looked for again after a change', async () => {
  const there = new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
  const ask = keptReadingOfEach(shelf(), async (names) => {
    read.push(names.join(''))
    return new Map(names.flatMap((name) => (there.has(name) ? [[name, there.get(name) ?? 0] as const] : [])))
  })
  expect([...(await asked(() => ask(['b', 'a', 'x'])))]).toEqual([
    ['b', 2],
    ['a', 1],
  ])
  expect([...(await asked(() => ask(['a', 'c', 'x'])))]).toEqual([
    ['a', 1],
    ['c', 3],
  ])
  expect(read).toEqual(['bax', 'c'])
  there.set('x', 4)
  front.changed(FACTS)
  expect([...(await asked(() => ask(['x'])))]).toEqual([['x', 4]])
})
