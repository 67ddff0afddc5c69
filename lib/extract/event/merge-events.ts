import type { ExtractedEvent } from '../extracted.ts'
import { phraseTokens } from '../text/token.ts'

/** Words that two titles of the same day must share, of the shorter one's, to be the same happening. */
const SHARED = 0.45
/** How many events of a day a further one is compared with. */
const COMPARED = 40
/** Kinds of which there is hardly more than one on a day in one article. */
const ONCE_A_DAY = new Set(['commemoration', 'founding', 'victory', 'administrative-change'])

interface Merging {
  event: ExtractedEvent
  readonly words: ReadonlySet<string>
  readonly evidence: ExtractedEvent['evidence'][number][]
}

/**
 * Tells each happening once: the same days and much the same words are one event with several quotes, and so are a year or a month
 * and a day in it ("Sau Cách mạng Tháng Tám", "Ngày 19/8/1945 khởi nghĩa thắng lợi").
 */
export function mergeEvents(events: readonly ExtractedEvent[]): readonly ExtractedEvent[] {
  const merged: Merging[] = []
  const byDate = new Map<string, Merging[]>()
  for (const event of events) {
    const date = event.date.edtf.replace('~', '')
    const sameDay = byDate.get(date) ?? []
    byDate.set(date, sameDay)
    const words = new Set(phraseTokens(event.title.vi))
    const first = sameDay.find((other) => isSame(other, event, words))
    if (first === undefined) {
      const merging = { event, words, evidence: [...event.evidence] }
      merged.push(merging)
      if (sameDay.length < COMPARED) sameDay.push(merging)
    } else {
      // "(30/10/1963 - 30/10/2013). Lễ mít tinh sẽ diễn ra sáng nay": what is said of the day by itself knows less.
      if (event.status === 'planned' && first.event.status === 'happened') first.event = { ...first.event, status: 'planned' }
      addEvidence(first, event.evidence)
    }
  }
  return withoutVague(merged).map(({ event, evidence }) => ({ ...event, evidence }))
}

function addEvidence(to: Merging, evidence: ExtractedEvent['evidence']): void {
  if (to.evidence.length >= COMPARED) return
  to.evidence.push(...evidence.filter(({ start }) => !to.evidence.some((quote) => quote.start === start)))
}

/** Leaves out what is told of a month or a year and again, once, of a day in it. */
function withoutVague(merged: readonly Merging[]): readonly Merging[] {
  const exact = new Map<string, Merging[]>()
  for (const one of merged) {
    const { kind, date } = one.event
    if (date.precision !== 'day' || !ONCE_A_DAY.has(kind) || date.start === null) continue
    for (const stretch of [date.start.slice(0, 7), date.start.slice(0, 4)]) {
      const key = `${kind} ${stretch}`
      exact.set(key, [...(exact.get(key) ?? []).slice(0, 1), one])
    }
  }
  return merged.filter((one) => {
    const [day, other] = exact.get(`${one.event.kind} ${one.event.date.edtf}`) ?? []
    if (day === undefined || other !== undefined || areOfOthers(one.event.title.vi, day.event.title.vi)) return true
    addEvidence(day, one.evidence)
    return false
  })
}

function isSame({ event: one, words }: Merging, other: ExtractedEvent, others: ReadonlySet<string>): boolean {
  const day = one.date.precision === 'day'
  if (day && one.kind === other.kind && ONCE_A_DAY.has(one.kind)) return true
  if (!day && areOfOthers(one.title.vi, other.title.vi)) return false
  const shorter = Math.min(words.size, others.size)
  const shared = [...others].filter((word) => words.has(word)).length
  return shared >= (one.kind === other.kind ? SHARED : 0.7) * shorter
}

/** Two victories of one year are told of two names. */
function areOfOthers(one: string, other: string): boolean {
  const [names, others] = [namesIn(one), namesIn(other)]
  return names.size > 0 && others.size > 0 && ![...others].some((name) => names.has(name))
}

/** Words with a capital, without the one that begins the title. */
function namesIn(title: string): ReadonlySet<string> {
  return new Set(
    title
      .split(' ')
      .slice(1)
      .filter((word) => /^\p{Lu}/u.test(word)),
  )
}
