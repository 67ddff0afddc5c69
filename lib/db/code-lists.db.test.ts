import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  DATE_QUALIFIERS,
  DOUBT_KINDS,
  EVENT_KINDS,
  MEASURES,
  OBS_STATUSES,
  PRICE_BASES,
  QUALIFIERS,
  SCENARIOS,
  STATED_STATUSES,
  TIME_PER_COLLECTS,
  TOPICS,
} from '../facts/code-lists.ts'
import { LICENCES } from '../facts/licences.ts'
import { createTestDatabase } from '../operate/test-database.ts'

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let client: pg.Client

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  client = new pg.Client({ connectionString: temporary.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await temporary.drop()
})

test.each<[type: string, list: readonly string[]]>([
  ['Measure', MEASURES],
  ['Scenario', SCENARIOS],
  ['ObsStatus', OBS_STATUSES],
  ['TimePerCollect', TIME_PER_COLLECTS],
  ['Qualifier', QUALIFIERS],
  ['StatedStatus', STATED_STATUSES],
  ['DateQualifier', DATE_QUALIFIERS],
  ['DoubtKind', DOUBT_KINDS],
])('the type %s of the database has the codes of the code list', async (type, list) => {
  const { rows } = await client.query(`SELECT unnest(enum_range(NULL::"${type}"))::text AS code`)
  expect(rows.map(({ code }) => code)).toEqual(list)
})

test.each<[rule: string, list: readonly string[]]>([
  ['observation_price_basis_known', PRICE_BASES],
  ['article_licence_known', LICENCES],
  ['article_version_licence_known', LICENCES],
  ['event_kind_known', EVENT_KINDS],
  ['event_topic_known', TOPICS],
  ['indicator_topic_known', TOPICS],
])('the rule %s of the database has the codes of the code list', async (rule, list) => {
  const { rows } = await client.query('SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1', [rule])
  const codes = [...String(rows[0]?.text).matchAll(/'([^']+)'/g)].map(([, code]) => code)
  expect(codes).toEqual(list)
})
