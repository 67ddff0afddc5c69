import type { Line } from './split-lines.ts'

const FEWEST_CELLS = 3
const FEWEST_ROWS = 3
const LONGEST_CELL = 100
const LINE_END = /\r\n|\r|\n/g
const NUMBER = /^[-+]?\d[\d.,]*\s?%?$/

/**
 * Rows of a table that was saved with one cell on each line and an empty line between its rows: groups of as many lines each, with
 * numbers in all but the first. By their first line.
 */
export function stackedRows(given: string, lines: readonly Line[]): ReadonlyMap<Line, readonly Line[]> {
  const groups = groupsOf(given, lines)
  const rows = new Map<Line, readonly Line[]>()
  for (let at = 0; at < groups.length; ) {
    const cells = groups[at]?.length ?? 0
    let to = at + 1
    while (cells >= FEWEST_CELLS && groups[to]?.length === cells && numbersIn(given, groups[to] ?? []) > 0) to++
    const isTable = to - at >= FEWEST_ROWS && numbersIn(given, groups[at] ?? []) === 0
    for (const group of isTable ? groups.slice(at, to) : []) if (group[0]) rows.set(group[0], group)
    at = isTable ? to : at + 1
  }
  return rows
}

/** Lines that follow each other without an empty one; a long line is text, and a group of its own. */
function groupsOf(given: string, lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const short = line.end - line.start <= LONGEST_CELL && (before === undefined || before.end - before.start <= LONGEST_CELL)
    const goesOn = before !== undefined && short && (given.slice(before.end, line.start).match(LINE_END)?.length ?? 0) < 2
    const group = groups.at(-1)
    if (group && goesOn) group.push(line)
    else groups.push([line])
  }
  return groups
}

function numbersIn(given: string, group: readonly Line[]): number {
  return group.filter(({ start, end }) => NUMBER.test(given.slice(start, end))).length
}
