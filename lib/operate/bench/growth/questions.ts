import { countFacts } from '../../../db/count-facts.ts'
import { readColumns } from '../../../db/read-columns.ts'
import { readEvents } from '../../../db/read-events.ts'
import { readFactCounts } from '../../../db/read-fact-counts.ts'
import { readObservations } from '../../../db/read-observations.ts'
import { columnGrid } from '../../../facts/columns.ts'
import { epochDay } from '../../../time/civil-date.ts'
import type { Question } from './question.ts'

const TODAY = '2026-11-22'
const PAGE = { limit: 100, after: null }
const AREAS = ['lao-cai@1991', 'yen-bai@1991', 'lao-cai@2025']
const TOPICS = ['history', 'economy', 'health', 'tourism', 'budget'] as const
const INDICATORS = ['grdp-growth', 'budget-revenue', 'grdp', 'grdp-per-capita']
const WHOLE = columnGrid({ start: epochDay('1900-01-01'), end: epochDay('2051-01-01') }, 256)

/** A fact with its quotes, as JSON, in one statement: what a hand would ask instead of one query for each part. */
const FIGURES = (where: string) => `SELECT to_jsonb(fact) - 'folded' || jsonb_build_object('evidence',
  (SELECT jsonb_agg(quote ORDER BY quote.position) FROM evidence AS quote WHERE quote.observation_row = fact.row)) AS fact
  FROM observation AS fact WHERE superseded_at IS NULL AND ${where} ORDER BY period_start, id LIMIT 101`
const EVENTS = (from: string, where: string, order: string) => `SELECT to_jsonb(fact) - 'folded' || jsonb_build_object('evidence',
  (SELECT jsonb_agg(quote ORDER BY quote.position) FROM evidence AS quote WHERE quote.event_row = fact.row), 'areas',
  (SELECT jsonb_agg(place ORDER BY place.position) FROM event_area AS place WHERE place.event_row = fact.row)) AS fact
  FROM ${from} WHERE superseded_at IS NULL AND ${where} ORDER BY ${order} LIMIT 101`

const pick = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T
const year = (turn: number) => 1960 + ((turn * 7) % 60)
const word = (turn: number) => String(1000 + ((turn * 7919) % 90_000))

/** What the pages and the API ask most, one of each kind of filter. */
export const QUESTIONS: readonly Question[] = [
  {
    name: '100 figures of an indicator from a year on',
    most: 80,
    ours: (db, turn) =>
      readObservations(
        { today: TODAY, indicators: [pick(INDICATORS, turn)], time: { start: `${year(turn)}-01-01`, end: '2050-12-31' } },
        PAGE,
        db,
      ),
    plain: (client, turn) =>
      client.query(FIGURES(`indicator_slug = $1 AND period_end >= $2 AND period_start >= $2::date - 2200`), [
        pick(INDICATORS, turn),
        `${year(turn)}-01-01`,
      ]),
  },
  {
    name: '100 figures of a unit',
    most: 80,
    ours: (db, turn) => readObservations({ today: TODAY, areas: [pick(AREAS, turn)] }, PAGE, db),
    plain: (client, turn) => client.query(FIGURES('area_id = $1'), [pick(AREAS, turn)]),
  },
  {
    name: '100 events of a unit',
    most: 80,
    ours: (db, turn) => readEvents({ today: TODAY, areas: [pick(AREAS, turn)] }, PAGE, db),
    plain: (client, turn) =>
      client.query(
        EVENTS('event_area AS at JOIN event AS fact ON fact.row = at.event_row', 'at.area_id = $1', 'at.date_start, fact.id'),
        [pick(AREAS, turn)],
      ),
  },
  {
    name: '100 events of a topic that were cancelled',
    most: 80,
    ours: (db, turn) => readEvents({ today: TODAY, topics: [pick(TOPICS, turn)], statuses: ['cancelled'] }, PAGE, db),
    plain: (client, turn) =>
      client.query(EVENTS('event AS fact', `topic = $1 AND status = 'cancelled'`, 'date_start, id'), [pick(TOPICS, turn)]),
  },
  {
    name: 'figures by a number that few hold',
    most: 80,
    ours: (db, turn) => readObservations({ today: TODAY, words: [word(turn)] }, PAGE, db),
    plain: (client, turn) => client.query(FIGURES('folded LIKE $1'), [`%${word(turn)}%`]),
  },
  {
    name: 'columns of four indicators over 150 years',
    most: 80,
    ours: (db) => readColumns({ today: TODAY, indicators: INDICATORS }, WHOLE, db),
    plain: (client) =>
      client.query(
        `SELECT indicator_slug, measure, unit, column_number >> 1 AS number, sum(count), min(low), max(high) FROM figure_column
         WHERE level = 6 AND indicator_slug = ANY ($1) GROUP BY 1, 2, 3, 4`,
        [INDICATORS],
      ),
  },
  {
    name: 'columns of all events over 150 years',
    most: 80,
    ours: (db) => readColumns({ today: TODAY, indicators: ['none'] }, WHOLE, db),
    plain: (client) =>
      client.query(`SELECT topic, column_number >> 1 AS number, sum(count) FROM event_column WHERE level = 6 GROUP BY 1, 2`),
  },
  {
    name: 'columns of a unit over 150 years',
    most: 80,
    ours: (db, turn) => readColumns({ today: TODAY, areas: [pick(AREAS, turn)], indicators: INDICATORS }, WHOLE, db),
    plain: async (client, turn) => {
      await client.query(
        `SELECT topic, column_number(date_start, 7), count(*) FROM event_area AS place WHERE area_id = $1
         AND NOT EXISTS (SELECT FROM event WHERE row = place.event_row AND superseded_at IS NOT NULL) GROUP BY 1, 2`,
        [pick(AREAS, turn)],
      )
      await client.query(
        `SELECT indicator_slug, measure, unit, column_number(period_start, 7), count(*), min(in_unit(value, unit_mult)), max(in_unit(value, unit_mult))
         FROM observation WHERE superseded_at IS NULL AND area_id = $1 AND indicator_slug = ANY ($2) GROUP BY 1, 2, 3, 4`,
        [pick(AREAS, turn), INDICATORS],
      )
    },
  },
  {
    name: 'counts for the filters',
    most: 80,
    ours: (db) => readFactCounts(undefined, db),
    plain: async (client) => {
      await client.query('SELECT area_id, array_agg(indicator_slug), array_agg(count) FROM figure_count GROUP BY 1')
      await client.query('SELECT topic, array_agg(areas), array_agg(count) FROM event_count GROUP BY 1')
    },
  },
  {
    name: 'whether a window holds more than 600',
    most: 80,
    ours: (db, turn) => countFacts({ today: TODAY, time: { start: `${year(turn)}-01-01`, end: `${year(turn)}-12-31` } }, 601, db),
    plain: async (client, turn) => {
      const days = [`${year(turn)}-01-01`, `${year(turn)}-12-31`]
      for (const [table, start] of [
        ['observation', 'period_start'],
        ['event', 'date_start'],
      ])
        await client.query(
          `SELECT count(*) FROM (SELECT FROM ${table} WHERE superseded_at IS NULL AND ${start} BETWEEN $1 AND $2 LIMIT 601) AS counted`,
          days,
        )
    },
  },
]
