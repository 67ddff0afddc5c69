import type { Element } from './scan-sentence.ts'

/** Whether the element at a place stands alone in round brackets: "(27,7%)", "(tháng 10/1949)". */
export function isAloneInBrackets(elements: readonly Element[], at: number): boolean {
  const [open, close] = [elements[at - 1], elements[at + 1]]
  return open?.is === 'break' && open.sign === '(' && close?.is === 'break' && close.sign === ')'
}
