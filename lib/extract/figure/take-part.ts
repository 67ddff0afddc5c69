import type { FigureReading } from './figure-reading.ts'
import { PARTS } from './part-book.ts'

const JOINS = new Set([',', 'và', '-'])

/**
 * "Dân số thành thị 388.550 người, …; nông thôn 811.103 người": a part of what the sentence counts takes the place of the whole.
 * False where the words at a token name none of its parts.
 */
export function takePart(reader: FigureReading, from: number): boolean {
  const { subject } = reader
  const part = PARTS.find(reader.tokens, from)
  if (subject === null || subject.lost || part === null) return false
  if (!subject.indicator.breakdowns.some(({ code }) => code === part.meaning)) return false
  const to = from + part.length
  // "đàn trâu, bò 54.900 con": two parts together are none of them.
  if (isOneOfSeveral(reader, part.meaning, from, to)) return false
  const begun = subject.used > 0
  reader.subject = {
    ...subject,
    mention: { ...subject.mention, breakdown: part.meaning, from: begun ? from : subject.mention.from, to },
    used: 0,
  }
  if (begun) {
    reader.verb = null
    reader.segments = 0
    reader.listed.subjects.push(reader.subject)
  }
  reader.strangers = 0
  reader.narrowed = false
  reader.past = to
  return true
}

function isOneOfSeveral({ tokens, cursor }: FigureReading, code: string, from: number, to: number): boolean {
  const other = (at: number) => {
    const found = PARTS.find(tokens, at)
    return found !== null && found.meaning !== code
  }
  return (JOINS.has(cursor.text(to)) && other(to + 1)) || (JOINS.has(cursor.text(from - 1)) && other(from - 2))
}
