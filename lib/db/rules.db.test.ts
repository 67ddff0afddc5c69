import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../operate/test-database.ts'

/** What the migration adds by hand, rule by rule: each test breaks one rule and looks for its name in the refusal. */

type Row = Record<string, unknown>

let temporary: Awaited<ReturnType<typeof createTestDatabase>>
let client: pg.Client

beforeAll(async () => {
  temporary = await createTestDatabase({ seeded: false })
  client = new pg.Client({ connectionString: temporary.url })
  await client.connect()
  await insert('area', area('dien-bien@2004'))
  await insert('indicator', indicator({}))
  await insert('article', article({}))
})

afterAll(async () => {
  await client.end()
  await temporary.drop()
})

// Every test works in a transaction of its own that is never committed; `commit` below only asks what a commit would ask.
beforeEach(() => client.query('BEGIN'))
afterEach(() => client.query('ROLLBACK'))

async function insert(table: string, row: Row): Promise<number> {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  const names = columns.map((column) => `"${column}"`)
  const sql = `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${places.join(', ')}) RETURNING *`
  const { rows } = await client.query(sql, Object.values(row))
  return rows[0]?.row ?? 0
}

const commit = () => client.query('SET CONSTRAINTS ALL IMMEDIATE')

/** The name of the rule that refuses what is done. */
async function refusal(done: Promise<unknown>): Promise<string> {
  try {
    await done
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.constraint ?? error.message
    throw error
  }
  return 'accepted'
}

function area(id: string, fields: Row = {}): Row {
  return {
    id,
    slug: 'dien-bien',
    kind: 'province',
    name_vi: 'Điện Biên',
    name_en: 'Dien Bien',
    aliases: [],
    map_ids: [],
    folded: '',
    ...fields,
  }
}

function indicator(fields: Row): Row {
  const names = {
    name_vi: 'Thu',
    name_en: 'Revenue',
    short_name_vi: 'Thu',
    short_name_en: 'Revenue',
    unit_label_vi: 'đồng',
    unit_label_en: 'dong',
  }
  const rest = {
    topic: 'budget',
    kind: 'level',
    unit: 'VND',
    unit_mult: 9,
    amount: true,
    prominence: 1,
    breakdowns: '[]',
    phrases: [],
    confusable_with: [],
  }
  return { slug: 'budget-revenue', ...names, ...rest, folded: '', ...fields }
}

function article(fields: Row): Row {
  const published = {
    published_edtf: '2024',
    published_start: '2024-01-01',
    published_end: '2024-12-31',
    published_date_basis: 'stated',
  }
  return {
    slug: '900-a',
    kind: 'main',
    title: 'Tin',
    ...published,
    sha256: 'a'.repeat(64),
    text_length: 1000,
    folded: '',
    recorded_at: '2026-01-01',
    ...fields,
  }
}

function articleVersion(fields: Row): Row {
  const { kind: _, sha256: _s, text_length: _t, ...known } = article({ recorded_at: '2026-02-01' })
  const why = { correction_vi: 'Đọc nhầm', correction_en: 'Misread', actor_id: 'an', actor_name: 'An' }
  return { ...known, version: 2, areas: ['dien-bien@2004'], ...why, ...fields }
}

/** Closes the first version of an article and adds the second. */
async function correct(slug: string, fields: Row = {}): Promise<void> {
  await client.query("UPDATE article SET superseded_at = '2026-02-01' WHERE slug = $1", [slug])
  await insert('article_version', articleVersion({ slug, ...fields }))
}

function figure(fields: Row = {}): Row {
  const key = { id: 'o_aaaaaa', version: 1, area_id: 'dien-bien@2004', indicator_slug: 'budget-revenue' }
  const codes = {
    measure: 'value',
    scenario: 'ACTUAL',
    obs_status: 'A',
    precision: 'year',
    collect: 'S',
    qualifier: 'EQ',
    price_basis: '_U',
  }
  const period = { time_period: '2023', edtf: '2023', period_start: '2023-01-01', period_end: '2023-12-31' }
  const value = {
    value: 5,
    decimals: 0,
    unit: 'VND',
    unit_mult: 9,
    text_vi: 'Thu 5',
    text_en: 'Revenue 5',
    inferences: '[]',
    folded: '',
  }
  return { ...key, ...codes, ...period, ...value, recorded_at: '2026-01-01', ...fields }
}

function event(fields: Row = {}): Row {
  const words = { title_vi: 'Lễ', title_en: 'Ceremony', short_vi: 'Lễ', short_en: 'Ceremony', kind: 'meeting', topic: 'politics' }
  const date = { status: 'happened', edtf: '2024', date_start: '2024-01-01', date_end: '2024-12-31', precision: 'year' }
  return { id: 'e_aaaaaa', version: 1, ...words, ...date, inferences: '[]', folded: '', recorded_at: '2026-01-01', ...fields }
}

const MARK = { kind: 'number', start: 0, end: 1 }

function evidence(fields: Row): Row {
  const place = { article_slug: '900-a', position: 0, prefix: '', suffix: '', start: 10, end: 15, verification: 'verified' }
  return { ...place, exact: '5 tỷ ', marks: JSON.stringify([MARK]), ...fields }
}

async function storeFigure(fields: Row = {}, quote: Row = {}): Promise<number> {
  const row = await insert('observation', figure(fields))
  await insert('evidence', evidence({ observation_row: row, ...quote }))
  return row
}

async function storeEvent(fields: Row = {}): Promise<number> {
  const row = await insert('event', event(fields))
  await insert('evidence', evidence({ event_row: row }))
  await insert('event_area', { event_row: row, area_id: 'dien-bien@2004', position: 0 })
  return row
}

test('a figure and an event with all that they need are accepted', async () => {
  await storeFigure()
  await storeEvent()
  const derived = await insert(
    'observation',
    figure({ id: 'o_bbbbbb', obs_status: 'I', formula: 'a', formula_why_vi: 'vì', formula_why_en: 'why' }),
  )
  await insert('derivation_input', { observation_row: derived, symbol: 'a', input_id: 'o_aaaaaa' })
  await insert('doubt', {
    id: 'd_aaaaaa',
    kind: 'ambiguity',
    text_vi: 'a',
    text_en: 'b',
    facts: ['o_aaaaaa', 'e_aaaaaa'],
    recorded_at: '2026-01-01',
  })
  expect(await refusal(commit())).toBe('accepted')
})

describe('values that make no sense are refused', () => {
  test.each<[rule: string, table: string, row: () => Row]>([
    ['area_valid_from_before_valid_to', 'area', () => area('x@2000', { valid_from: '2000-01-01', valid_to: '2000-01-01' })],
    ['indicator_topic_known', 'indicator', () => indicator({ slug: 'x', topic: 'weather' })],
    ['article_published_start_not_after_end', 'article', () => article({ slug: '900-b', published_start: '2025-01-01' })],
    ['article_sha256_is_hex', 'article', () => article({ slug: '900-b', sha256: 'g'.repeat(64) })],
    ['article_text_not_empty', 'article', () => article({ slug: '900-b', text_length: 0 })],
    ['article_teaser_has_host', 'article', () => article({ slug: '900-b', kind: 'teaser' })],
    ['article_teaser_has_host', 'article', () => article({ slug: '900-b', host_slug: '900-a' })],
    ['article_licence_known', 'article', () => article({ slug: '900-b', licence: 'CC BY' })],
    ['article_superseded_after_recorded', 'article', () => article({ slug: '900-b', superseded_at: '2026-01-01' })],
    ['article_not_its_own_host', 'article', () => article({ slug: '900-b', kind: 'teaser', host_slug: '900-b' })],
    ['observation_id_form', 'observation', () => figure({ id: 'e_aaaaaa' })],
    ['observation_id_form', 'observation', () => figure({ id: 'o_AAAAAA' })],
    ['observation_version_from_1', 'observation', () => figure({ version: 0, correction_vi: 'a', correction_en: 'b' })],
    ['observation_period_start_not_after_end', 'observation', () => figure({ period_end: '2022-12-31' })],
    ['observation_value_high_above_value', 'observation', () => figure({ value_high: 5 })],
    ['observation_decimals_not_negative', 'observation', () => figure({ decimals: -1 })],
    ['observation_price_basis_known', 'observation', () => figure({ price_basis: 'CONST1994' })],
    [
      'observation_rank_within_rank_of',
      'observation',
      () => figure({ measure: 'rank', rank_of: 4, rank_among_vi: 'a', rank_among_en: 'b' }),
    ],
    [
      'observation_rank_within_rank_of',
      'observation',
      () => figure({ measure: 'rank', value: 0, rank_among_vi: 'a', rank_among_en: 'b' }),
    ],
    ['observation_rank_within_rank_of', 'observation', () => figure({ rank_of: 14 })],
    ['observation_rank_says_among_whom', 'observation', () => figure({ measure: 'rank', rank_among_vi: 'a' })],
    ['observation_rank_says_among_whom', 'observation', () => figure({ measure: 'rank', rank_of: 14 })],
    ['observation_rank_says_among_whom', 'observation', () => figure({ rank_among_vi: 'a', rank_among_en: 'b' })],
    ['observation_derived_has_formula', 'observation', () => figure({ obs_status: 'I' })],
    ['observation_derived_has_formula', 'observation', () => figure({ formula: 'a', formula_why_vi: 'a', formula_why_en: 'b' })],
    ['observation_formula_says_why', 'observation', () => figure({ obs_status: 'I', formula: 'a', formula_why_vi: 'a' })],
    ['observation_text_not_blank', 'observation', () => figure({ text_en: ' ' })],
    ['observation_superseded_after_recorded', 'observation', () => figure({ superseded_at: '2026-01-01' })],
    ['observation_correction_says_why', 'observation', () => figure({ correction_vi: 'a', correction_en: 'b' })],
    ['observation_correction_says_why', 'observation', () => figure({ version: 2, correction_vi: 'a' })],
    ['event_id_form', 'event', () => event({ id: 'e_12345' })],
    ['event_version_from_1', 'event', () => event({ version: 0, correction_vi: 'a', correction_en: 'b' })],
    ['event_date_start_not_after_end', 'event', () => event({ date_end: '2023-12-31' })],
    ['event_open_at_one_end_at_most', 'event', () => event({ open_start: true, open_end: true })],
    ['event_kind_known', 'event', () => event({ kind: 'party' })],
    ['event_topic_known', 'event', () => event({ topic: 'weather' })],
    ['event_title_not_blank', 'event', () => event({ title_vi: '' })],
    ['event_short_at_most_32', 'event', () => event({ short_vi: 'ấ'.repeat(33) })],
    ['event_place_in_both_languages', 'event', () => event({ place_vi: 'Nậm Rốm' })],
    ['event_vision_needs_horizon', 'event', () => event({ horizon_vision: '2045' })],
    ['event_superseded_after_recorded', 'event', () => event({ superseded_at: '2025-12-31' })],
    ['event_correction_says_why', 'event', () => event({ version: 2 })],
    [
      'doubt_id_form',
      'doubt',
      () => ({ id: 'o_aaaaaa', kind: 'ambiguity', text_vi: 'a', text_en: 'b', facts: ['o_aaaaaa'], recorded_at: '2026-01-01' }),
    ],
    [
      'doubt_names_facts',
      'doubt',
      () => ({ id: 'd_aaaaaa', kind: 'ambiguity', text_vi: 'a', text_en: 'b', facts: [], recorded_at: '2026-01-01' }),
    ],
    [
      'doubt_text_not_blank',
      'doubt',
      () => ({ id: 'd_aaaaaa', kind: 'ambiguity', text_vi: 'a', text_en: '', facts: ['o_aaaaaa'], recorded_at: '2026-01-01' }),
    ],
    [
      'doubt_superseded_after_recorded',
      'doubt',
      () => ({
        id: 'd_aaaaaa',
        kind: 'ambiguity',
        text_vi: 'a',
        text_en: 'b',
        facts: ['o_aaaaaa'],
        recorded_at: '2026-01-01',
        superseded_at: '2026-01-01',
      }),
    ],
  ])('%s (%s)', async (rule, table, row) => {
    expect(await refusal(insert(table, row()))).toBe(rule)
  })

  test.each<[rule: string, fields: Row]>([
    ['evidence_end_after_start', { start: 15, end: 15, exact: '' }],
    ['evidence_end_after_start', { start: -5, end: 0 }],
    ['evidence_length_is_that_of_quote', { end: 16 }],
    ['evidence_quote_not_blank', { exact: ' \n \n ' }],
    ['evidence_quote_at_most_240', { exact: 'ấ'.repeat(241), end: 251 }],
    ['evidence_marks_inside_quote', { marks: '[]' }],
    ['evidence_marks_inside_quote', { marks: '{}' }],
    ['evidence_marks_inside_quote', { marks: JSON.stringify([{ ...MARK, end: 6 }]) }],
    ['evidence_marks_inside_quote', { marks: JSON.stringify([{ ...MARK, start: -1 }]) }],
    ['evidence_marks_inside_quote', { marks: JSON.stringify([{ ...MARK, start: 1 }]) }],
    ['evidence_marks_inside_quote', { marks: JSON.stringify([{ ...MARK, kind: 'name' }]) }],
    ['evidence_marks_inside_quote', { marks: JSON.stringify([{ kind: 'number', start: 0 }]) }],
    ['evidence_of_figure_marks_number', { marks: JSON.stringify([{ ...MARK, kind: 'time' }]) }],
  ])('%s (evidence %o)', async (rule, fields) => {
    expect(await refusal(storeFigure({}, fields))).toBe(rule)
  })

  test('a quote belongs to exactly one fact', async () => {
    const [observation_row, event_row] = [await storeFigure(), await storeEvent()]
    await client.query('SAVEPOINT before')
    expect(await refusal(insert('evidence', evidence({ observation_row, event_row })))).toBe('evidence_of_one_fact')
    await client.query('ROLLBACK TO before')
    expect(await refusal(insert('evidence', evidence({})))).toBe('evidence_of_one_fact')
  })

  test('a quote is counted in characters, not in bytes or UTF-16 units', async () => {
    const marks = JSON.stringify([{ kind: 'number', start: 0, end: 240 }])
    expect(await refusal(storeFigure({}, { exact: '🎉'.repeat(240), end: 250, marks }))).toBe('accepted')
  })
})

describe('no fact without evidence', () => {
  test('a figure needs a quote', async () => {
    await insert('observation', figure())
    expect(await refusal(commit())).toBe('observation_has_evidence')
  })

  test('a formula without inputs is no evidence', async () => {
    await insert('observation', figure({ obs_status: 'I', formula: '1', formula_why_vi: 'vì', formula_why_en: 'why' }))
    expect(await refusal(commit())).toBe('observation_has_evidence')
  })

  test('an input has to be a figure that is stored', async () => {
    const row = await insert(
      'observation',
      figure({ obs_status: 'I', formula: 'a', formula_why_vi: 'vì', formula_why_en: 'why' }),
    )
    await insert('derivation_input', { observation_row: row, symbol: 'a', input_id: 'o_zzzzzz' })
    expect(await refusal(commit())).toBe('derivation_input_exists')
  })

  test('an event needs a quote', async () => {
    const row = await insert('event', event())
    await insert('event_area', { event_row: row, area_id: 'dien-bien@2004', position: 0 })
    expect(await refusal(commit())).toBe('event_has_evidence')
  })

  test('an event needs an area', async () => {
    const row = await insert('event', event())
    await insert('evidence', evidence({ event_row: row }))
    expect(await refusal(commit())).toBe('event_has_area')
  })

  test('a quote lies inside its article', async () => {
    expect(await refusal(storeFigure({}, { start: 996, end: 1001 }))).toBe('evidence_inside_article')
  })

  test('a doubt is about facts that are stored', async () => {
    await insert('doubt', {
      id: 'd_aaaaaa',
      kind: 'ambiguity',
      text_vi: 'a',
      text_en: 'b',
      facts: ['o_zzzzzz'],
      recorded_at: '2026-01-01',
    })
    expect(await refusal(commit())).toBe('doubt_about_known_facts')
  })
})

describe('versions make one history', () => {
  const next = { version: 2, recorded_at: '2026-02-01', correction_vi: 'a', correction_en: 'b' }
  const close = (table: string) => client.query(`UPDATE "${table}" SET superseded_at = '2026-02-01'`)

  test.each([
    ['observation', storeFigure],
    ['event', storeEvent],
  ] as const)('of one %s only one version is open', async (table, store) => {
    await store()
    expect(await refusal(insert(table, table === 'event' ? event(next) : figure(next)))).toBe(`${table}_one_open_version`)
  })

  test.each([
    ['observation', storeFigure],
    ['event', storeEvent],
  ] as const)('the next version of an %s is recorded at the instant that closed the one before', async (table, store) => {
    await store()
    await close(table)
    await client.query('SAVEPOINT closed')
    expect(await refusal(store({ ...next, recorded_at: '2026-02-02' }))).toBe(`${table}_version_follows`)
    await client.query('ROLLBACK TO closed')
    expect(await refusal(store({ ...next, version: 3 }))).toBe(`${table}_version_follows`)
    await client.query('ROLLBACK TO closed')
    expect(await refusal(insert(table, table === 'event' ? event(next) : figure(next)))).toBe('accepted')
  })
})

describe('a correction of an article', () => {
  test.each<[rule: string, fields: Row]>([
    ['article_version_licence_known', { licence: 'CC BY' }],
    ['article_version_from_2', { version: 1 }],
    ['article_version_published_start_not_after_end', { published_start: '2025-01-01' }],
    ['article_version_title_not_blank', { title: ' ' }],
    ['article_version_correction_says_why', { correction_en: '' }],
    ['article_version_superseded_after_recorded', { superseded_at: '2026-01-01' }],
    ['article_version_about_known_areas', { areas: ['nowhere@2004'] }],
    ['article_version_about_known_areas', { areas: [] }],
    ['article_version_follows', { recorded_at: '2026-03-01' }],
    ['article_version_follows', { version: 3 }],
  ])('keeps the rule %s (%o)', async (rule, fields) => {
    expect(await refusal(correct('900-a', fields))).toBe(rule)
  })

  test('follows the version before, one of which is open', async () => {
    await correct('900-a')
    expect(await refusal(commit())).toBe('accepted')
    expect(await refusal(insert('article_version', articleVersion({ version: 3, recorded_at: '2026-03-01' })))).toBe(
      'article_version_one_open',
    )
  })

  test.each(['article', 'article_version'])('a version of %s is never closed without the next', async (table) => {
    if (table === 'article_version') await correct('900-a')
    await client.query(`UPDATE "${table}" SET superseded_at = '2026-03-01' WHERE superseded_at IS NULL`)
    expect(await refusal(commit())).toBe('article_closed_has_next')
  })
})

describe('facts are append-only', () => {
  const CHANGES = {
    observation: 'UPDATE observation SET value = 6',
    event: "UPDATE event SET title_vi = 'Khác'",
    evidence: "UPDATE evidence SET prefix = 'khác'",
    derivation_input: "UPDATE derivation_input SET symbol = 'b'",
    event_area: 'UPDATE event_area SET position = 1',
    article: "UPDATE article SET title = 'Khác'",
    article_area: 'UPDATE article_area SET position = 1',
    article_version: "UPDATE article_version SET title = 'Khác'",
    doubt: "UPDATE doubt SET text_vi = 'khác'",
  }
  const TABLES = Object.entries(CHANGES)

  beforeEach(async () => {
    await storeFigure()
    await storeEvent()
    const derived = await insert(
      'observation',
      figure({ id: 'o_bbbbbb', obs_status: 'I', formula: 'a', formula_why_vi: 'vì', formula_why_en: 'why' }),
    )
    await insert('derivation_input', { observation_row: derived, symbol: 'a', input_id: 'o_aaaaaa' })
    await insert('article', article({ slug: '900-c' }))
    await correct('900-c')
    await insert('article_area', { article_slug: '900-a', area_id: 'dien-bien@2004', position: 0 })
    await insert('doubt', {
      id: 'd_aaaaaa',
      kind: 'ambiguity',
      text_vi: 'a',
      text_en: 'b',
      facts: ['o_aaaaaa'],
      recorded_at: '2026-01-01',
    })
    await commit()
  })

  test.each(TABLES)('a row of %s cannot be changed', async (table, change) => {
    expect(await refusal(client.query(change))).toBe(`${table}_append_only`)
  })

  test.each(TABLES)('a row of %s cannot be deleted', async (table) => {
    expect(await refusal(client.query(`DELETE FROM "${table}"`))).toBe(`${table}_append_only`)
  })

  test.each(TABLES)('%s cannot be emptied', async (table) => {
    expect(await refusal(client.query(`TRUNCATE "${table}" CASCADE`))).toBe(`${table}_append_only`)
  })

  test.each(['observation', 'event', 'doubt'])('a row of %s is closed once and never again', async (table) => {
    expect(await refusal(client.query(`UPDATE "${table}" SET superseded_at = '2026-02-02'`))).toBe('accepted')
    await client.query('SAVEPOINT closed')
    expect(await refusal(client.query(`UPDATE "${table}" SET superseded_at = '2026-03-01'`))).toBe(`${table}_append_only`)
    await client.query('ROLLBACK TO closed')
    expect(await refusal(client.query(`UPDATE "${table}" SET superseded_at = NULL`))).toBe(`${table}_append_only`)
  })

  test('nothing else may change along with the closing', async () => {
    const change = client.query("UPDATE observation SET superseded_at = '2026-02-01', value = 6")
    expect(await refusal(change)).toBe('observation_append_only')
  })

  test('reference data may be brought up to date', async () => {
    expect(await refusal(client.query("UPDATE area SET name_en = 'Điện Biên'"))).toBe('accepted')
    expect(await refusal(client.query('UPDATE indicator SET prominence = 2'))).toBe('accepted')
  })
})

test('what stands beside the area of an event is what the event says, given or not', async () => {
  const row = await storeEvent()
  const { rows } = await client.query(
    `SELECT place.date_start::text, place.date_end::text, place.topic, place.status, place.recorded_at = event.recorded_at AS recorded
     FROM event_area AS place JOIN event ON event.row = place.event_row WHERE event.row = $1`,
    [row],
  )
  expect(rows).toEqual([
    { date_start: '2024-01-01', date_end: '2024-12-31', topic: 'politics', status: 'happened', recorded: true },
  ])
  await insert('area', area('lai-chau@2004'))
  const place = {
    event_row: row,
    area_id: 'lai-chau@2004',
    position: 1,
    date_start: '2024-01-02',
    date_end: '2024-12-31',
    topic: 'politics',
  }
  expect(await refusal(insert('event_area', place))).toBe('event_area_says_what_event_says')
})

describe('what is kept of an area and an article', () => {
  const kept = async () => {
    const { rows } = await client.query('SELECT area_id AS area, years::text FROM area_article ORDER BY area_id COLLATE "C"')
    return rows
  }
  const differences = async () => (await client.query('SELECT * FROM kept_differences()')).rows

  test('follows, whichever of an event comes first, its quote or its areas', async () => {
    await storeEvent()
    await insert('area', area('lai-chau@2004'))
    const row = await insert(
      'event',
      event({ id: 'e_bbbbbb', edtf: '2019/2021', date_start: '2019-01-01', date_end: '2021-12-31' }),
    )
    await insert('event_area', { event_row: row, area_id: 'lai-chau@2004', position: 0 })
    await insert('event_area', { event_row: row, area_id: 'dien-bien@2004', position: 1 })
    await insert('evidence', evidence({ event_row: row }))
    expect(await kept()).toEqual([
      { area: '', years: '{[2019,2022),[2024,2025)}' },
      { area: 'dien-bien@2004', years: '{[2019,2022),[2024,2025)}' },
      { area: 'lai-chau@2004', years: '{[2019,2022)}' },
    ])
    expect(await differences()).toEqual([])
  })

  test('goes with the last fact of it, and stays where the article is about the area', async () => {
    await insert('area', area('lai-chau@2004'))
    await insert('article_area', { article_slug: '900-a', area_id: 'lai-chau@2004', position: 0 })
    await storeFigure()
    await storeFigure({ id: 'o_bbbbbb', area_id: 'lai-chau@2004' })
    await storeFigure({ id: 'o_cccccc', time_period: '2021', edtf: '2021', period_start: '2021-01-01', period_end: '2021-12-31' })
    await client.query(`UPDATE observation SET superseded_at = '2026-03-01' WHERE id <> 'o_cccccc'`)
    expect(await kept()).toEqual([
      { area: '', years: '{[2021,2022)}' },
      { area: 'dien-bien@2004', years: '{[2021,2022)}' },
      { area: 'lai-chau@2004', years: '{}' },
    ])
    await client.query(`UPDATE observation SET superseded_at = '2026-03-01' WHERE id = 'o_cccccc'`)
    expect(await kept()).toEqual([{ area: 'lai-chau@2004', years: '{}' }])
    expect(await differences()).toEqual([])
  })
})

test('a quote, an input or an area cannot be added to a fact that was stored before', async () => {
  // What another transaction stored is what counts; this one commits, in a database that is thrown away.
  const [figureRow, eventRow] = [await storeFigure({ id: 'o_cccccc' }), await storeEvent({ id: 'e_cccccc' })]
  await client.query('COMMIT')
  await insert('area', area('lai-chau@2004'))
  const parts: [string, Row][] = [
    ['evidence', evidence({ observation_row: figureRow })],
    ['evidence', evidence({ event_row: eventRow })],
    ['derivation_input', { observation_row: figureRow, symbol: 'z', input_id: 'o_aaaaaa' }],
    ['event_area', { event_row: eventRow, area_id: 'lai-chau@2004', position: 1 }],
  ]
  for (const [table, row] of parts) expect(await refusal(insert(table, row))).toBe(`${table}_comes_with_fact`)
})
