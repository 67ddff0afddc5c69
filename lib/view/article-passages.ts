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
 * are merged. Only what the evidence holds is reprinted: the article's text is its publisher's.
 * Throws a RangeError when two quotations give different letters for the same place.
 */
export function articlePassages(article: string, facts: readonly Fact[]): readonly Passage[] {
  const cited = citedIn(article, facts)
  const letters = knownLetters(cited)
  const textOf = (from: number, to: number) => lettersBetween(from, to, letters)
  const passages: Passage[] = []
  for (const group of joined(cited, letters)) {
    const start = group[0]?.evidence.start ?? 0
    const end = Math.max(...group.map(({ evidence }) => evidence.end))
    const before = passages.at(-1)
    passages.push({
      start,
      end,
      pieces: piecesOf(start, end, group, textOf),
      facts: [...new Set(group.map(({ fact }) => fact))],
      continues: before !== undefined && before.end === start,
    })
  }
  return passages
}

/** A paragraph of an article that is shown whole. */
export interface WholePassage extends Passage {
  readonly kind: string
}

interface TextBlock {
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An article that may be shown whole, paragraph by paragraph, every fact marked where it stands. */
export function wholePassages(article: string, facts: readonly Fact[], blocks: readonly TextBlock[]): readonly WholePassage[] {
  const cited = citedIn(article, facts)
  return blocks.map(({ kind, start, end, text }) => {
    const letters = [...text]
    const group = cited.filter(({ evidence }) => evidence.start < end && start < evidence.end)
    const textOf = (from: number, to: number) => letters.slice(from - start, to - start).join('')
    const ids = [...new Set(group.map(({ fact }) => fact))]
    return { kind, start, end, pieces: piecesOf(start, end, group, textOf), facts: ids, continues: true }
  })
}

/** The article's quotations in reading order. */
function citedIn(article: string, facts: readonly Fact[]): readonly Cited[] {
  return facts
    .flatMap((fact) =>
      fact.evidence
        .filter((evidence) => evidence.article === article)
        .map((evidence) => ({ fact: fact.id, isFigure: isObservation(fact), evidence })),
    )
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || a.fact.localeCompare(b.fact))
}

function lettersBetween(from: number, to: number, letters: ReadonlyMap<number, string>): string {
  return Array.from({ length: to - from }, (_, index) => letters.get(from + index) ?? '').join('')
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

/** The stretch in pieces, cut wherever a quotation or one of its marks begins or ends. */
function piecesOf(start: number, end: number, group: readonly Cited[], textOf: (from: number, to: number) => string) {
  const pieces: { text: string; facts: readonly string[]; figure: string | null; milestone: string | null; key: string }[] = []
  const cuts = cutsOf(start, end, group)
  for (const [index, at] of cuts.entries()) {
    const text = textOf(at, cuts[index + 1] ?? end)
    const facts = group.filter(({ evidence }) => evidence.start <= at && at < evidence.end)
    const figure = facts.find((one) => one.isFigure && isMarked(one, 'number', at))?.fact ?? null
    const milestone = facts.find((one) => !one.isFigure && (isMarked(one, 'time', at) || !hasMark(one, 'time')))?.fact ?? null
    const ids = [...new Set(facts.map(({ fact }) => fact))]
    const key = [figure ?? '', milestone ?? '', ...ids].join(' ')
    const last = pieces.at(-1)
    if (last && last.key === key) last.text += text
    else pieces.push({ text, facts: ids, figure, milestone, key })
  }
  return pieces.map(({ text, facts, figure, milestone }): PassagePiece => ({ text, facts, figure, milestone }))
}

function cutsOf(start: number, end: number, group: readonly Cited[]): readonly number[] {
  const cuts = group.flatMap(({ evidence }) => [
    ...[evidence.start, evidence.end],
    ...evidence.marks.flatMap((mark) => [evidence.start + mark.start, evidence.start + mark.end]),
  ])
  const inside = cuts.filter((cut) => start < cut && cut < end).sort((a, b) => a - b)
  return [...new Set([start, ...inside])]
}

function isMarked({ evidence }: Cited, kind: 'number' | 'time', at: number): boolean {
  return evidence.marks.some((mark) => mark.kind === kind && evidence.start + mark.start <= at && at < evidence.start + mark.end)
}

function hasMark({ evidence }: Cited, kind: 'time'): boolean {
  return evidence.marks.some((mark) => mark.kind === kind)
}
