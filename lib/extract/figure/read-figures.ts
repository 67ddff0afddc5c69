import type { Token } from '../text/token.ts'

import type { FigureCandidate } from './figure-candidate.ts'
import { type BlockMemory, FigureReading, textOf } from './figure-reading.ts'
import { parallelChanges } from './parallel-changes.ts'
import type { Books, Element } from './scan-sentence.ts'
import { shareComparisons } from './share-comparisons.ts'
import { takeBreak } from './take-break.ts'
import { takeCue } from './take-cue.ts'
import { takeIndicator } from './take-indicator.ts'
import { takeQuantity } from './take-quantity.ts'
import { takePlace, takeTime, takeWord } from './take-word.ts'

/** Reads every figure of one sentence, in order. */
export function readFigures(
  tokens: readonly Token[],
  elements: readonly Element[],
  books: Books,
  memory: BlockMemory,
): FigureCandidate[] {
  const reader = new FigureReading(tokens, elements, books, memory)
  for (const [index, element] of elements.entries()) if (element.from >= reader.past) take(reader, element, index)
  return parallelChanges(shareComparisons(reader.found))
}

function take(reader: FigureReading, element: Element, index: number): void {
  if (element.is === 'indicator') takeIndicator(reader, element.mention)
  else if (element.is === 'time') takeTime(reader, element.mention, index)
  else if (element.is === 'place') takePlace(reader, element.mention, index)
  else if (element.is === 'comparison') reader.comparison = element.said
  else if (element.is === 'cue') takeCue(reader, { cue: element.cue, text: textOf(reader, element), span: element })
  else if (element.is === 'break') takeBreak(reader, element.sign, element.from)
  else if (element.is === 'quantity') takeQuantity(reader, element, index)
  else takeWord(reader, element)
}
