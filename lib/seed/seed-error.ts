/** A place in a seed file; line and column count from 1. */
export interface SeedPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface SeedProblem extends SeedPlace {
  readonly reason: string
}

/** Seed files that cannot be used, with every problem found: one line each, `file:line:column reason`. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  constructor(readonly problems: readonly SeedProblem[]) {
    super(problems.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`).join('\n'))
  }
}
