import type { FoundEvent, FoundObservation } from './extraction-output.ts'
import type { GoldEvent, GoldObservation } from './gold-file.ts'
import type { TextScore } from './score-text.ts'
import { addTallies, ratesOf, type Tally } from './tally.ts'

/** A scored page. */
export interface ScoredPage {
  readonly half: string
  readonly name: string
  readonly score: TextScore
}

const HEADER = ['', 'figures', 'P', 'R', 'F1', 'strict F1', 'events', 'P', 'R', 'F1', 'strict F1', 'traps', 'quotes', 'article']

/** The table: a row a page, a row a half. Figures and events say how many of the expected were found, and how many wrong ones. */
export function scoreTable(pages: readonly ScoredPage[]): string {
  const halves = [...new Set(pages.map(({ half }) => half))]
  const rows = halves.flatMap((half) => {
    const own = pages.filter((page) => page.half === half)
    return [...own.map((page) => row(`${half}/${page.name}`, [page])), row(`${half}: all ${own.length}`, own)]
  })
  const lines = [HEADER, ...rows]
  const widths = HEADER.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n')
}

/** What was missed and what was wrong, a line each, by page. */
export function errorLines(pages: readonly ScoredPage[]): readonly string[] {
  return pages.flatMap(({ half, name, score }) => {
    const { observations, events, trapsTaken, quotes, article } = score
    const lines = [
      ...article.map((problem) => `article: ${problem}`),
      ...observations.missed.map(({ gold, why }) => `missed ${figureWords(gold)} (${why})`),
      ...observations.wrong.map(({ found, why }) => `wrong  ${foundWords(found)} (${why})`),
      ...observations.pairs
        .filter(({ strict }) => strict.length > 0)
        .map(({ gold, strict }) => `loose  ${figureWords(gold)}: ${strict.join(', ')}`),
      ...events.missed.map(({ gold, why }) => `missed ${eventWords(gold)} (${why})`),
      ...events.wrong.map(({ found, why }) => `wrong  ${foundEventWords(found)} (${why})`),
      ...events.pairs
        .filter(({ strict }) => strict.length > 0)
        .map(({ gold, strict }) => `loose  ${eventWords(gold)}: ${strict.join(', ')}`),
      ...trapsTaken.map(({ trap, why }) => `trap   "${trap}" (${why})`),
      ...quotes.inexact.map(({ exact, start, end }) => `quote  ${start}–${end} is not "${shortened(exact)}"`),
    ]
    return lines.length === 0 ? [] : [`${half}/${name}`, ...lines.map((line) => `  ${line}`)]
  })
}

/** What the rows of the halves say, for machines. */
export function halfSummaries(pages: readonly ScoredPage[]) {
  return [...new Set(pages.map(({ half }) => half))].map((half) => {
    const scores = pages.filter((page) => page.half === half).map(({ score }) => score)
    const quotes = scores.map((score) => score.quotes)
    return {
      half,
      texts: scores.length,
      observations: rated(addTallies(scores.map(({ observations }) => observations.tally))),
      events: rated(addTallies(scores.map(({ events }) => events.tally))),
      trapsTaken: scores.reduce((sum, { trapsTaken }) => sum + trapsTaken.length, 0),
      quotes: {
        all: quotes.reduce((sum, { all }) => sum + all, 0),
        exact: quotes.reduce((sum, { all, inexact }) => sum + all - inexact.length, 0),
      },
    }
  })
}

function rated(tally: Tally) {
  return { ...tally, loose: ratesOf(tally), strictly: ratesOf(tally, 'strict') }
}

function row(title: string, pages: readonly ScoredPage[]): readonly string[] {
  const sum = (pick: (score: TextScore) => number) => pages.reduce((total, { score }) => total + pick(score), 0)
  return [
    title,
    ...cells(addTallies(pages.map(({ score }) => score.observations.tally))),
    ...cells(addTallies(pages.map(({ score }) => score.events.tally))),
    String(sum(({ trapsTaken }) => trapsTaken.length)),
    `${sum(({ quotes }) => quotes.all - quotes.inexact.length)}/${sum(({ quotes }) => quotes.all)}`,
    String(sum(({ article }) => article.length)),
  ]
}

function cells(tally: Tally): readonly string[] {
  const { precision, recall, f1 } = ratesOf(tally)
  return [
    `${tally.matched}/${tally.expected} +${tally.wrong}`,
    ...[precision, recall, f1, ratesOf(tally, 'strict').f1].map(rateText),
  ]
}

function rateText(rate: number | null): string {
  return rate === null ? '–' : rate.toFixed(3)
}

function figureWords({
  indicator,
  breakdown,
  measure,
  scenario,
  area,
  timePeriod,
  value,
  valueHigh,
  unit,
  unitMult,
}: GoldObservation) {
  return figureText([area, indicator, breakdown, measure, scenario, timePeriod.timePeriod], value, valueHigh, unitMult, unit)
}

function foundWords({ indicator, breakdown, measure, scenario, province, timePeriod, evidence, ...found }: FoundObservation) {
  const words = figureText(
    [province, indicator, breakdown, measure, scenario, timePeriod],
    found.value,
    found.valueHigh,
    found.unitMult,
    found.unit,
  )
  return `${words} “${shortened(evidence[0]?.exact ?? '')}”`
}

function figureText(key: readonly (string | null)[], value: number, high: number | null, mult: number, unit: string): string {
  return `${key.join('.')} ${value}${high === null ? '' : `–${high}`}${mult === 0 ? '' : `e${mult}`} ${unit}`
}

function eventWords({ date, status, about, exact }: GoldEvent): string {
  return `${date.edtf} ${status} ${about.join(' ')} “${shortened(exact[0] ?? '')}”`
}

function foundEventWords({ date, status, title }: FoundEvent): string {
  return `${date.edtf} ${status} ${shortened(title.vi)}`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}
