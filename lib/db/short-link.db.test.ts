import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LinkTarget } from '../address/short-link.ts'
import { createTestDatabase, type TestDatabase } from '../operate/test-database.ts'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { readShortLink } from './read-short-link.ts'
import { writeShortLink } from './write-short-link.ts'

let temporary: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  db = openDatabase(temporary.url)
})

afterAll(async () => {
  await db.$disconnect()
  await temporary.drop()
})

const target = (query: string, given: Partial<LinkTarget> = {}): LinkTarget => ({
  locale: 'vi',
  path: '/',
  query,
  codecVersion: 1,
  ...given,
})

describe('a short link', () => {
  test('gives back the whole state that was stored, and when', async () => {
    const wanted = target('province=dien-bien&time=2004..2024', { locale: 'en', path: '/indicators/grdp-growth' })
    const { link, isNew } = await writeShortLink(wanted, db)
    expect(isNew).toBe(true)
    expect(link).toMatchObject(wanted)
    expect(Number.isNaN(Date.parse(link.createdAt))).toBe(false)
    expect(await readShortLink(link.code, db)).toEqual(link)
  })

  test('of the same state is the same, of any other another', async () => {
    const { link } = await writeShortLink(target('time=2004'), db)
    expect(await writeShortLink(target('time=2004'), db)).toEqual({ link, isNew: false })
    const others = [
      target('time=2005'),
      target('time=2004', { locale: 'en' }),
      target('time=2004', { path: '/timeline' }),
      target('time=2004', { codecVersion: 2 }),
    ]
    const codes = await Promise.all(others.map(async (other) => (await writeShortLink(other, db)).link.code))
    expect(new Set([link.code, ...codes]).size).toBe(5)
  })

  test('asked for by many at once is one', async () => {
    const links = await Promise.all(Array.from({ length: 12 }, () => writeShortLink(target('time=1954'), db)))
    expect(new Set(links.map(({ link }) => link.code)).size).toBe(1)
    expect(links.filter(({ isNew }) => isNew)).toHaveLength(1)
  })

  test('never takes a code that was given out', async () => {
    const { link } = await writeShortLink(target('q=a'), db)
    const codes = [link.code, link.code, 'zzzzzzz']
    const other = await writeShortLink(target('q=b'), db, () => codes.shift() ?? '')
    expect(other.link.code).toBe('zzzzzzz')
    expect((await readShortLink(link.code, db))?.query).toBe('q=a')
    await expect(writeShortLink(target('q=c'), db, () => 'zzzzzzz')).rejects.toThrow('no free code')
  })

  test('that nobody made is none', async () => {
    expect(await readShortLink('2222222', db)).toBeNull()
  })
})

describe('the database refuses', () => {
  const insert = (given: Record<string, unknown>) => {
    const row = { code: 'abcdefg', locale: 'vi', path: '/', query: 'q=x', codec_version: 1, ...given }
    return sql(
      `INSERT INTO short_link (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    )
  }
  async function sql(text: string, values: unknown[] = []): Promise<string> {
    const client = new pg.Client(temporary.url)
    await client.connect()
    try {
      await client.query(text, values)
      return 'accepted'
    } catch (error) {
      if (error instanceof pg.DatabaseError) return error.constraint ?? error.message
      throw error
    } finally {
      await client.end()
    }
  }

  test.each([
    ['short_link_code_form', { code: 'abcdef' }],
    ['short_link_code_form', { code: 'abcdef0' }],
    ['short_link_code_form', { code: 'ABCDEFG' }],
    ['short_link_locale_known', { locale: 'fr' }],
    ['short_link_path_is_ours', { path: '//evil.example' }],
    ['short_link_path_is_ours', { path: 'https://evil.example' }],
    ['short_link_path_is_ours', { path: '/a?b' }],
    ['short_link_path_is_ours', { path: '' }],
    ['short_link_query_bounded', { query: 'x'.repeat(2001) }],
    ['short_link_codec_version_from_1', { codec_version: 0 }],
  ])('%s: %o', async (rule, given) => {
    expect(await insert(given)).toBe(rule)
  })

  test('a change, a deletion and an emptying', async () => {
    await writeShortLink(target('q=kept'), db)
    expect(await sql("UPDATE short_link SET query = ''")).toBe('short_link_append_only')
    expect(await sql('DELETE FROM short_link')).toBe('short_link_append_only')
    expect(await sql('TRUNCATE short_link')).toBe('short_link_append_only')
  })
})
