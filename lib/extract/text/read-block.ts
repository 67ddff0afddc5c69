import type { Block, BlockKind } from '../document.ts'
import { type FoldedText, foldText } from './fold-text.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { type Token, tokenize } from './token.ts'

/** A block ready for matching: its tokens, its sentences, and the way back into the text as given. */
export interface ReadBlock {
  readonly kind: BlockKind
  readonly folded: FoldedText
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}

export function readBlock(given: string, block: Block): ReadBlock {
  const folded = foldText(given, block.pieces)
  const tokens = tokenize(folded)
  return { kind: block.kind, folded, tokens, sentences: sentencesOf(tokens) }
}

/** UTF-16 offsets, in the text as given, of tokens from `from` to before `to`. */
export function givenRange({ folded, tokens }: Pick<ReadBlock, 'folded' | 'tokens'>, from: number, to: number) {
  const [first, last] = [tokens[from], tokens[Math.max(to - 1, from)]]
  return { start: folded.starts[first?.start ?? 0] ?? 0, end: folded.ends[(last?.end ?? 1) - 1] ?? 0 }
}
