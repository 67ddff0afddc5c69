import { TOPICS, type Topic } from '../facts/code-lists.ts'
import { STATUSES, type Status } from '../facts/status.ts'
import { type CivilDate, isCivilDate } from '../time/civil-date.ts'
import { currentQuery, type RawParameters } from './current-query.ts'
import { type LIST_KEY, QUERY_KEYS, type QueryKey, queryPair } from './query-pair.ts'
import { LAST_YEAR, parseTimeFilter, TIME_ACCEPTS, type TimeFilter, writeTimeFilter } from './time-filter.ts'

/**
 * What a reader chose: all of it lives in the query string, the same on pages, in the API, in feeds and in embeds.
 * Empty lists, null and '' are the defaults and are not written.
 */
export interface PageState {
  readonly province: readonly string[]
  readonly time: TimeFilter | null
  readonly indicator: readonly string[]
  readonly topic: readonly Topic[]
  readonly status: readonly Status[]
  readonly view: 'chart' | 'table' | null
  readonly q: string
  readonly fact: string | null
  readonly asOf: CivilDate | null
}

export const DEFAULT_STATE: PageState = {
  province: [],
  time: null,
  indicator: [],
  topic: [],
  status: [],
  view: null,
  q: '',
  fact: null,
  asOf: null,
}

/** The lists that values are checked against; they come from the database. */
export interface KnownValues {
  readonly provinces: readonly string[]
  readonly indicators: readonly string[]
}

/** A value that could not be used, and what its parameter accepts. The default took its place. */
export interface AddressProblem {
  readonly key: keyof PageState | typeof LIST_KEY
  readonly value: string
  readonly accepts: string
}

const MAX_QUERY = 100

/** Reads any query string, former names included, into a total state. Never throws: what cannot be used is named in `problems`. */
export function readState(raw: RawParameters, known: KnownValues): { state: PageState; problems: AddressProblem[] } {
  const problems: AddressProblem[] = []
  const query = currentQuery(raw)
  const text = (key: keyof PageState) => query.getAll(key).filter((value) => value !== '')
  const one = <T>(key: keyof PageState, parse: (value: string) => T | null, accepts: string): T | null => {
    const value = text(key)[0]
    if (value === undefined) return null
    const parsed = parse(value)
    if (parsed === null) problems.push({ key, value, accepts })
    return parsed
  }
  const list = <T extends string>(key: keyof PageState, accepted: readonly T[], name: string): T[] => {
    const asked = text(key)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter(Boolean)
    const accepts = accepted.length <= 20 ? accepted.join(', ') : name
    return [...new Set(asked)].filter((value): value is T => {
      const good = (accepted as readonly string[]).includes(value)
      if (!good) problems.push({ key, value, accepts })
      return good
    })
  }
  const state: PageState = {
    province: list('province', known.provinces, 'slugs of /api/v1/provinces, comma-separated'),
    time: one('time', parseTimeFilter, TIME_ACCEPTS),
    indicator: list('indicator', known.indicators, 'slugs of /api/v1/indicators, comma-separated'),
    topic: list('topic', TOPICS, ''),
    status: list('status', STATUSES, ''),
    view: one('view', (value) => (value === 'chart' || value === 'table' ? value : null), 'chart, table'),
    q:
      one(
        'q',
        (value) => (value.length <= MAX_QUERY ? value.trim().normalize('NFC') : null),
        `at most ${MAX_QUERY} characters`,
      ) ?? '',
    fact: one('fact', (value) => (/^[oe]_[0-9a-z]{6}$/.test(value) ? value : null), 'the id of a figure (o_…) or an event (e_…)'),
    asOf: one(
      'asOf',
      (value) => (isCivilDate(value) && Number(value.slice(0, 4)) <= LAST_YEAR ? value : null),
      `a day as YYYY-MM-DD up to ${LAST_YEAR}`,
    ),
  }
  return { state, problems }
}

/** The canonical query string of a state: only what differs from the default, keys in the documented order, no leading "?". */
export function writeState(state: PageState): string {
  const written: Record<QueryKey, string> = {
    province: state.province.join(','),
    time: state.time ? writeTimeFilter(state.time) : '',
    indicator: state.indicator.join(','),
    topic: state.topic.join(','),
    status: state.status.join(','),
    view: state.view ?? '',
    q: state.q,
    fact: state.fact ?? '',
    asOf: state.asOf ?? '',
  }
  return QUERY_KEYS.filter((key) => written[key] !== '')
    .map((key) => queryPair(key, written[key]))
    .join('&')
}
