import { badParameters, type Problem } from './problem.ts'

/** What whoever asks for a part of a list is told whose cursor no list gave out. */
export function cursorProblem(cursor: string): Problem {
  return badParameters([{ parameter: 'cursor', value: cursor, accepts: 'the "next" of an earlier answer, unchanged' }])
}
