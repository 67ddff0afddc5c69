import type { Token } from './token.ts'

/** A sentence of a block: token indexes, end exclusive. */
export interface Sentence {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
}

const ABBREVIATIONS = new Set('tp,tx,tt,q,p,pgs,gs,ts,ths,bs,ks,ncs,đ,c,tr,st,th,cn,u,n'.split(','))

/** No sentence is this long: what is not cut by its signs is cut here, so that work within a sentence stays bounded. */
const LONGEST = 600

/**
 * Cuts a block into sentences at full stops, not at those of abbreviations ("TP. Hồ Chí Minh") or inside numbers. Numbers and
 * signs without a word say nothing and are no sentence.
 */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let words = 0
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind === 'word') words++
    const ends = at === tokens.length - 1 || endsSentence(tokens, at) || at - from >= LONGEST
    if (!ends) continue
    if (words > 0) sentences.push({ tokens, from, to: at + 1 })
    from = at + 1
    words = 0
  }
  return sentences
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'sign') return false
  if (token.text === '!' || token.text === '?' || token.text === '…') return tokens[at + 1]?.glued !== true
  if (token.text !== '.') return false
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (next?.glued && next.kind !== 'sign')
    return next.capital && next.text.length > 1 && before?.kind === 'word' && !ABBREVIATIONS.has(before.text)
  if (before?.kind === 'word' && ABBREVIATIONS.has(before.text) && before.capital) return false
  // A list number at the beginning ("1. Về kinh tế").
  return !(before?.kind === 'number' && at === 1)
}
