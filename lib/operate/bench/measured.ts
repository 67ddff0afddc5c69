import type { Load } from './load.ts'

/** One line of the table: ours beside a floor, and what their ratio is to be. */
export interface Measured {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly floor: number
  /** Of one answer as sent, ours and the floor's: the comparison is fair where they are about as large. */
  readonly bytes?: readonly [ours: number, floor: number]
  /** At least (for what is good when large) or at most this ratio of ours to the floor. */
  readonly goal: { readonly least: number } | { readonly most: number }
}

/** Answers in a second, beside those of a floor. */
export function speeds(name: string, ours: Load, floor: Load, least: number): Measured {
  return {
    name,
    unit: 'answers/s',
    ours: ours.perSecond,
    floor: floor.perSecond,
    bytes: [ours.bytes, floor.bytes],
    goal: { least },
  }
}

/** How much longer the slowest of a hundred wait than half of them. */
export function tail(name: string, { p50, p99, bytes }: Load, most: number): Measured {
  return { name, unit: 'ms p99 / p50', ours: p99, floor: p50, bytes: [bytes, bytes], goal: { most } }
}

export function ratio({ ours, floor }: Measured): number {
  return floor === 0 ? 0 : ours / floor
}

export function isReached(measured: Measured): boolean {
  return 'least' in measured.goal ? ratio(measured) >= measured.goal.least : ratio(measured) <= measured.goal.most
}

/** The lines as a Markdown table. */
export function tableOf(lines: readonly Measured[]): string {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
  const goal = ({ goal: wanted }: Measured) => ('least' in wanted ? `≥ ${wanted.least}` : `≤ ${wanted.most}`)
  const size = ({ bytes }: Measured) => [...new Set(bytes ?? [])].map((count) => Math.round(count / 1000)).join(', ')
  return [
    '| measured | unit | goal | ours | floor | ratio | | kB each |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines.map((line) =>
      [
        '',
        line.name,
        line.unit,
        goal(line),
        number(line.ours),
        number(line.floor),
        ratio(line).toFixed(2),
        isReached(line) ? '✓' : '✗',
        size(line),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n')
}
