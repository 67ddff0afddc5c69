import type { Evidence } from '../facts/evidence.ts'
import { type Fact, isObservation } from '../facts/fact.ts'

/** A piece of an article's text with the facts that it speaks of. */
export interface PassagePiece {
  readonly text: string
  /** Facts whose quotation holds the piece. */
  readonly facts: readonly string[]
  /** The figure whose number it is. */
  readonly figure: string | null
  /** The milestone whose date it is, or whose whole quotation where that holds no date. */
  readonly milestone: string | null
}

/** A stretch of the article that is reprinted; what lies between two of them is left out. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly pieces: readonly PassagePiece[]
  /** Facts quoted in it, in reading order. */
  readonly facts: readonly string[]
  /** Whether the article's own text goes on without a gap from the passage before. */
  readonly continues: boolean
}

interface Cited {
  readonly fact: string
  readonly isFigure: boolean
  readonly evidence: Evidence
}

/** Quotations no further apart than this are joined, where what lies between them is known from their surroundings. */
const JOIN = 48

/**
 * The passages of one article that its facts were taken from, in reading order, each letter once: overlapping quotations
 * are merged. Only what the evidence holds is reprinted; the article's text itself is not stored.
 * Throws a RangeError when two quotations give different letters for the same place.
 */
export function articlePassages(article: string, facts: readonly Fact[]): readonly Passage[] {
  const cited: Cited[] = facts
    .flatMap((fact) =>
      fact.evidence
        .filter((evidence) => evidence.article === article)
        .map((evidence) => ({ fact: fact.id, isFigure: isObservation(fact), evidence })),
    )
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || a.fact.localeCompare(b.fact))
  const letters = knownLetters(cited)
  const passages: Passage[] = []
  for (const group of joined(cited, letters)) {
    const start = group[0]?.evidence.start ?? 0
    const end = Math.max(...group.map(({ evidence }) => evidence.end))
    const before = passages.at(-1)
    passages.push({
      start,
      end,
      pieces: piecesOf(start, end, group, letters),
      facts: [...new Set(group.map(({ fact }) => fact))],
      continues: before !== undefined && before.end === start,
    })
  }
  return passages
}

/** Every letter that some quotation or its surroundings give, by its place in the article. */
function knownLetters(cited: readonly Cited[]): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  const put = (text: string, from: number, exact: boolean) => {
    for (const [index, letter] of [...text].entries()) {
      const at = from + index
      const there = letters.get(at)
      if (exact && there !== undefined && there !== letter) {
        throw new RangeError(`two quotations differ at ${at}: "${there}" and "${letter}"`)
      }
      if (there === undefined) letters.set(at, letter)
    }
  }
  for (const { evidence } of cited) put(evidence.exact, evidence.start, true)
  for (const { evidence } of cited) {
    put(evidence.prefix, evidence.start - [...evidence.prefix].length, false)
    put(evidence.suffix, evidence.end, false)
  }
  return letters
}

/** Quotations that belong to one passage: they overlap, or little lies between them, all of it known and on the same line. */
function joined(cited: readonly Cited[], letters: ReadonlyMap<number, string>): Cited[][] {
  const groups: Cited[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const one of cited) {
    const gap = one.evidence.start - end
    const group = groups.at(-1)
    if (group && (gap <= 0 || (gap <= JOIN && isKnownLine(end, one.evidence.start, letters)))) group.push(one)
    else groups.push([one])
    end = Math.max(end, one.evidence.end)
  }
  return groups
}

function isKnownLine(from: number, to: number, letters: ReadonlyMap<number, string>): boolean {
  for (let at = from; at < to; at++) {
    const letter = letters.get(at)
    if (letter === undefined || letter === '\n') return false
  }
  return true
}

function piecesOf(start: number, end: number, group: readonly Cited[], letters: ReadonlyMap<number, string>): PassagePiece[] {
  const pieces: { text: string; facts: readonly string[]; figure: string | null; milestone: string | null; key: string }[] = []
  for (let at = start; at < end; at++) {
    const facts = group.filter(({ evidence }) => evidence.start <= at && at < evidence.end)
    const figure = facts.find((one) => one.isFigure && isMarked(one, 'number', at))?.fact ?? null
    const milestone = facts.find((one) => !one.isFigure && (isMarked(one, 'time', at) || !hasMark(one, 'time')))?.fact ?? null
    const ids = [...new Set(facts.map(({ fact }) => fact))]
    const key = [figure ?? '', milestone ?? '', ...ids].join(' ')
    const last = pieces.at(-1)
    if (last && last.key === key) last.text += letters.get(at) ?? ''
    else pieces.push({ text: letters.get(at) ?? '', facts: ids, figure, milestone, key })
  }
  return pieces.map(({ text, facts, figure, milestone }) => ({ text, facts, figure, milestone }))
}

function isMarked({ evidence }: Cited, kind: 'number' | 'time', at: number): boolean {
  return evidence.marks.some((mark) => mark.kind === kind && evidence.start + mark.start <= at && at < evidence.start + mark.end)
}

function hasMark({ evidence }: Cited, kind: 'time'): boolean {
  return evidence.marks.some((mark) => mark.kind === kind)
}
