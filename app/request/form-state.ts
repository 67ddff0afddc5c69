import { QUERY_KEYS } from '../../lib/address/query-pair.ts'

type Raw = Readonly<Record<string, string | string[] | undefined>>

/**
 * The documented parameters of an address that the filter form wrote, or null when it is no form's: a form repeats
 * names, sends empty fields, and has two fields for the years. Years that cannot be read are kept for the page to name.
 */
export function stateOfForm(raw: Raw): URLSearchParams | null {
  const isForm = 'from' in raw || 'to' in raw || Object.values(raw).some((value) => Array.isArray(value) || value === '')
  if (!isForm) return null
  const time = timeText(last(raw.time), last(raw.from), last(raw.to))
  const result = new URLSearchParams()
  for (const key of QUERY_KEYS) {
    const text = key === 'time' ? time : [raw[key] ?? []].flat().filter(Boolean).join(',')
    if (text) result.set(key, text)
  }
  return result
}

/**
 * "2004..2024" from two fields, either of which may be empty; '' for none. Fields that still say the years of `time` were
 * not touched, and `time` says more than years: a quarter, today. Reversed years are put in order.
 */
function timeText(time: string, from: string, to: string): string {
  const [first = '', second = first] = time.split('..')
  if (time && from === yearIn(first) && to === yearIn(second)) return time
  if (from === to) return from
  const [start, end] = from && to && Number(from) > Number(to) ? [to, from] : [from, to]
  return `${start || 'earliest'}..${end || 'latest'}`
}

/** What the field for an end of `time` shows: its year, nothing for the words earliest, latest and today. */
function yearIn(bound: string): string {
  return /^\d{4}/.exec(bound)?.[0] ?? ''
}

function last(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? ''
}
