import type { ExtractedEvent } from '../extracted.ts'
import type { ReadBlock } from '../text/read-block.ts'
import type { Token } from '../text/token.ts'
import { eventOf } from './event-of.ts'
import { timesBySentence } from './event-times.ts'
import { COARSE, type EventSurroundings, FINE, type Told } from './happening.ts'
import { toldIn } from './told-word.ts'

const APPOINTS = new Set(
  'chuẩn y,chỉ định,bổ nhiệm,điều động,bầu bổ sung,bầu giữ chức,phê chuẩn,miễn nhiệm,được bầu,bầu'.split(','),
)
const PERSONS = new Set(['đồng', 'ông', 'bà', 'các'])

/**
 * "Theo đó, Ban Bí thư quyết định chuẩn y đồng chí A": who was appointed at the meeting that an article reports happened on its day,
 * though the sentence says none.
 */
export function appointmentsAt(
  block: ReadBlock,
  session: ExtractedEvent | null,
  around: EventSurroundings,
): readonly ExtractedEvent[] {
  const [year, month, day] = session?.date.start?.split('-').map(Number) ?? []
  if (session === null || year === undefined || month === undefined || day === undefined) return []
  const times = timesBySentence(block)
  return block.sentences.flatMap((sentence, index) => {
    if (times[index]?.some(({ shape }) => FINE.has(shape.form) || COARSE.has(shape.form))) return []
    return toldIn(block.tokens, sentence).flatMap((told) => {
      if (!appoints(block.tokens, told)) return []
      const time = { shape: { form: 'day' as const, day, month, year }, role: 'at' as const, from: told.from, to: told.from }
      const clause = { from: told.from, to: sentence.to, floor: sentence.from }
      const event = eventOf(
        { time, shape: time.shape, told, clause, doubts: ['period-from-context'], past: true },
        sentence,
        block,
        around,
      )
      return event === null ? [] : [{ ...event, date: { ...event.date, phrase: session.date.phrase } }]
    })
  })
}

function appoints(tokens: readonly Token[], { word, text, to }: Told): boolean {
  return word.kind === 'appointment' && APPOINTS.has(text) && PERSONS.has(tokens[to]?.text ?? '') && named(tokens, to)
}

/** A name in capitals follows within a few words: "đồng chí Giàng Thị Dung". */
function named(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).filter(({ capital }) => capital).length >= 2
}

/** The meeting that later sentences go on to tell of: the last one on a day that is over. */
export function sessionOf(events: readonly ExtractedEvent[], before: ExtractedEvent | null): ExtractedEvent | null {
  const meeting = events.findLast(
    ({ kind, status, date }) =>
      (kind === 'meeting' || kind === 'congress') && status === 'happened' && date.precision === 'day' && date.start !== null,
  )
  return meeting ?? before
}
