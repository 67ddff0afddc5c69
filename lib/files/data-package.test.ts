import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataPackage } from './data-package.ts'
import { sha256 } from './sha256.ts'
import { EVENTS, FIGURES, sourceIn } from './test-source.ts'

describe('facts as a Frictionless data package', () => {
  const parts = unzipSync(dataPackage(sourceIn()))
  const description = JSON.parse(strFromU8(parts['datapackage.json'] ?? new Uint8Array()))
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'package-'))
    await Promise.all(Object.entries(parts).map(([name, bytes]) => writeFile(join(folder, name), bytes)))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('are valid for the validator of Frictionless Data, with every resource a table', async () => {
    const opened = await Package.load(
      { ...description, profile: 'tabular-data-package', resources: tabular(description) },
      { basePath: folder },
    )
    expect(opened.errors.map(String)).toEqual([])
    expect(opened.valid).toBe(true)
  })

  test('are read by their declared columns, keys and references', async () => {
    const opened = await Package.load({ ...description, resources: tabular(description) }, { basePath: folder })
    const rows = async (name: string) => (await opened.getResource(name)?.read({ keyed: true, relations: true })) ?? []
    const figures = await rows('observations')
    expect(figures.map((row) => [row.id, row.value, row.unit_mult])).toEqual(
      FIGURES.map(({ id, value, unitMult }) => [id, value, unitMult]),
    )
    // A reference that is followed is replaced by the row that it names.
    expect(figures[0]?.area).toMatchObject({ slug: 'dien-bien' })
    expect((await rows('events')).map((row) => row.id)).toEqual(EVENTS.map(({ id }) => id))
    const evidence = await rows('evidence')
    expect(evidence).toHaveLength([...FIGURES, ...EVENTS].flatMap((fact) => fact.evidence).length)
    expect(evidence[0]).toMatchObject({ fact: 'o_000001', number: 1, start: 12, article: { slug: 'a', sha256: '0'.repeat(64) } })
    for (const name of ['articles', 'areas', 'indicators']) expect(await rows(name), name).not.toEqual([])
  })

  test('say of each file how long it is and its hash', () => {
    for (const { path, bytes, hash } of description.resources) {
      const content = parts[path] ?? new Uint8Array()
      expect(bytes, path).toBe(content.length)
      expect(hash, path).toBe(`sha256:${sha256(content)}`)
    }
  })

  test('name version 2 of the standard, the pinned link that made them, and their sources', () => {
    expect(description).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'cot-moc-index-dien-bien-2026-11-22',
      homepage: 'https://cotmoc.example/?province=dien-bien&asOf=2026-11-22',
      version: '2026-11-22',
      sources: [{ title: 'Bài “a”', path: 'https://vtv.vn/bài?a=1&b=2' }],
    })
    expect(description).not.toHaveProperty('licenses')
  })

  test('explain themselves in both languages, the reader’s first', () => {
    const readme = strFromU8(parts['README.md'] ?? new Uint8Array())
    expect(readme.indexOf('Câu trích thuộc về các báo')).toBeLessThan(readme.indexOf('Quotations belong to the newspapers'))
    expect(readme).toContain('<https://cotmoc.example/verify>')
    expect(readme).toContain('<https://cotmoc.example/en/verify>')
  })

  test('are the same bytes each time, and valid when they hold nothing', async () => {
    expect(Buffer.from(dataPackage(sourceIn())).equals(dataPackage(sourceIn()))).toBe(true)
    const empty = unzipSync(dataPackage(sourceIn('vi', { observations: [], events: [] })))
    const opened = await Package.load(JSON.parse(strFromU8(empty['datapackage.json'] ?? new Uint8Array())))
    expect(opened.errors.map(String)).toEqual([])
  })
})

/** The validator knows version 1 of the standard, in which a table is told by its profile; version 2 says `type`. */
function tabular({ resources }: { readonly resources: readonly object[] }): readonly object[] {
  return resources.map((resource) => ({ ...resource, profile: 'tabular-data-resource' }))
}
