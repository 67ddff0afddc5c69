import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../db/client.ts'
import { readExtent } from '../db/read-extent.ts'
import { createTestDatabase } from '../operate/test-database.ts'
import { fixtureDrafts, fixtureTexts, MAIN, OTHER, PAGES, RECORDED_AT } from './seed-fixture.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
const at = (...names: string[]) => join(folder, ...names)

/** Runs one of this folder's commands as npm would, in the project's folder. */
function run(command: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join('lib', 'seed', `${command}-command.ts`), ...args],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, ...variables },
    },
  )
  return { status, stdout, stderr }
}

/** The drafts of the fixture as files, with the lists they refer to, and the pages they quote. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-commands-'))
  await mkdir(at('seeds', 'articles'), { recursive: true })
  await mkdir(at('pages'))
  const { areas, indicators } = fixtureTexts()
  await writeFile(at('seeds', areas.name), areas.text)
  await writeFile(at('seeds', indicators.name), indicators.text)
  for (const [slug, draft] of Object.entries(fixtureDrafts())) {
    await writeFile(at('seeds', 'articles', `${slug}.json`), `${JSON.stringify(draft, null, 2)}\n`)
  }
  for (const [digits, text] of Object.entries(PAGES)) await writeFile(at('pages', `${digits}_page.txt`), text)
})
afterEach(() => rm(folder, { recursive: true }))

const drafts = () => Object.keys(fixtureDrafts()).map((slug) => at('seeds', 'articles', `${slug}.json`))
const locate = () => run('locate', [`--recorded-at=${RECORDED_AT}`, at('pages'), ...drafts()])

test('locate completes drafts so that verify finds them true to their pages, and false when a page changes', async () => {
  expect(locate()).toMatchObject({ status: 0, stderr: '' })
  const good = run('verify', [at('pages'), at('seeds')])
  expect(good).toMatchObject({ status: 0, stderr: '' })
  expect(good.stdout).toContain(
    'read again and equal: 3 articles, 10 quotes, 6 numbers, 9 times\nnot in the quote: 1, not readable: 0, mismatches: 0',
  )

  await writeFile(at('pages', '901_page.txt'), PAGES['901']?.replace('1.800', '1.900') ?? '')
  const bad = run('verify', [at('pages'), at('seeds')])
  expect(bad.status).toBe(1)
  expect(bad.stdout).toMatch(new RegExp(`${OTHER}\\.json:\\d+:\\d+ mismatch: sha256 is`))
})

test('locate names what it cannot find by line, writes the other files and exits 1', async () => {
  const file = at('seeds', 'articles', `${MAIN}.json`)
  const text = (await readFile(file, 'utf8')).replaceAll('GRDP ước đạt', 'GRDP ước tính đạt')
  await writeFile(file, text)
  const { status, stderr } = locate()
  expect(status).toBe(1)
  expect(stderr).toMatch(
    new RegExp(`${MAIN}\\.json:\\d+:\\d+ the quote "Quý I/2024, tăng trưởng GRDP ước tính đạt 6,07%" is not in the text`),
  )
  expect(await readFile(file, 'utf8')).toBe(text)
  expect(await readFile(at('seeds', 'articles', `${OTHER}.json`), 'utf8')).toContain('"sha256"')
})

test('seed prints what it stored; a file that is wrong is named by line and leaves the database as it was', async () => {
  const temporary = await createTestDatabase({ seeded: false })
  const db = openDatabase(temporary.url)
  try {
    locate()
    const variables = { DATABASE_URL: temporary.url }
    const first = run('seed', [at('seeds')], variables)
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain(
      'observations 7 new, 0 unchanged\nevents       4 new, 0 unchanged\nevidence     10 new, 0 unchanged',
    )
    expect(run('seed', [at('seeds')], variables).stdout).toContain('observations 0 new, 7 unchanged')

    const before = await readExtent({}, db)
    await cp(at('seeds'), at('wrong'), { recursive: true })
    const file = at('wrong', 'articles', `${MAIN}.json`)
    const lines = (await readFile(file, 'utf8')).replace('"period": "2023"', '"period": "23"').split('\n')
    await writeFile(file, lines.join('\n'))
    const wrong = run('seed', [at('wrong')], variables)
    const line = lines.findIndex((candidate) => candidate.includes('"period": "23"')) + 1
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toMatch(new RegExp(`${MAIN}\\.json:${line}:\\d+ observations\\.0\\.period: cannot read the period "23"`))
    expect(await readExtent({}, db)).toEqual(before)
  } finally {
    await db.$disconnect()
    await temporary.drop()
  }
})

test('without DATABASE_URL seed says what is missing', () => {
  const { status, stderr } = run('seed', [], { DATABASE_URL: '' })
  expect([status, stderr]).toEqual([1, 'DATABASE_URL is not set (expected postgresql://user:password@host:port/database)\n'])
})
