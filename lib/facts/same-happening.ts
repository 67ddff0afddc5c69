import { fold } from '../search/fold.ts'
import type { EventKind } from './code-lists.ts'
import type { Event } from './event.ts'

/**
 * What plans and reports put around the thing that they are about; it says nothing of what it is. Folded, as phrases: "thành"
 * alone may be a name. That a province opens something, and on which day, is no more: every opening there has these words.
 */
const FRAME =
  /(?<![^ ])(?:du kien|phan dau|ke hoach|hoan thanh|to chuc|de xuat|han chot|dua vao|khanh thanh|khoi cong|dong tho|thong xe|khai truong|(?:tinh|huyen|xa|phuong|thanh pho|ubnd)|se|da|va|cac|tai|cua|ve)(?![^ ])/g
const DAY = /(?<![^ ])ngay \d{1,2} \d{1,2}(?: \d{4})?(?![^ ])/g
/** Folded words for the two ends of an undertaking: that it was begun is no report of a promise to finish it. */
const BEGUN = /(?<![^ ])(?:khoi cong|dong tho|khai mac|bat dau)(?![^ ])/
const ENDED = /(?<![^ ])(?:hoan thanh|khanh thanh|dua vao|thong xe|be mac|ket thuc)(?![^ ])/

const LEAST_SHARED = 3
const LEAST_OVERLAP = 0.75

/** What is planned as a construction is reported as one, or as its opening. */
const REPORTED_AS: Partial<Record<EventKind, readonly EventKind[]>> = { construction: ['opening'] }

/**
 * Whether a report may tell of what a plan announced: a kind that answers the plan's, a place in common, the same numbers
 * in both titles (the 70th anniversary is not the 115th, congress XIV not XV), the same end of it (begun, finished), and most words of the shorter title in the
 * other. Titles are compared in Vietnamese, without diacritics and without the names of those
 * places. Dates are not looked at here.
 */
export function isSameHappening(
  plan: Pick<Event, 'kind' | 'areas' | 'title'>,
  report: Pick<Event, 'kind' | 'areas' | 'title'>,
): boolean {
  if (report.kind !== plan.kind && !REPORTED_AS[plan.kind]?.includes(report.kind)) return false
  if (!plan.areas.some((area) => report.areas.includes(area))) return false
  if (endsApart(plan.title.vi, report.title.vi)) return false
  const places = [...plan.areas, ...report.areas].map((area) => (area.split('@')[0] ?? area).replaceAll('-', ' '))
  const [planned, told] = [titleWords(plan.title.vi, places), titleWords(report.title.vi, places)]
  const numbers = (words: ReadonlySet<string>) => [...words].filter(isNumber).sort().join(' ')
  if (numbers(planned) !== '' && numbers(told) !== '' && numbers(planned) !== numbers(told)) return false
  const shared = [...planned].filter((word) => told.has(word)).length
  return shared >= LEAST_SHARED && shared / Math.min(planned.size, told.size) >= LEAST_OVERLAP
}

function endsApart(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)]
  return (BEGUN.test(one) && ENDED.test(other)) || (ENDED.test(one) && BEGUN.test(other))
}

function titleWords(title: string, places: readonly string[]): ReadonlySet<string> {
  const plain = fold(title)
    .replaceAll(/[.,/]+/g, ' ')
    .replaceAll(DAY, ' ')
  const own = places.reduce((words, place) => words.replaceAll(new RegExp(`(?<![^ ])${place}(?![^ ])`, 'g'), ' '), plain)
  return new Set(own.replaceAll(FRAME, ' ').split(' ').filter(Boolean))
}

/** Arabic digits, and Roman ones as congresses are counted in. */
function isNumber(word: string): boolean {
  return /\d/.test(word) || /^[ivx]+$/.test(word)
}
