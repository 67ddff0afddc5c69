/** A piece of one of two texts that are compared. */
export interface ComparedPiece {
  readonly text: string
  /** The other text does not say it here. */
  readonly differs: boolean
}

/** Longer texts than a quotation can be are not compared word by word: the table would grow with the square. */
const MOST_WORDS = 200

/**
 * Two sentences side by side with the words marked that only one of them says (longest common subsequence of words). The
 * pieces of each, joined, are the text again.
 */
export function differingWords(one: string, other: string): readonly [readonly ComparedPiece[], readonly ComparedPiece[]] {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) {
    return [[{ text: one, differs: false }], [{ text: other, differs: false }]]
  }
  const common = commonWords(left, right)
  return [pieces(left, common.left), pieces(right, common.right)]
}

/** Words with the space that follows them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s*\S+\s*$|\s*\S+\s/gu) ?? []
}

/** Commas and full stops at a word's end say nothing of what it says. */
function bare(word: string): string {
  return word
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.,;:]+$/u, '')
}

function commonWords(left: readonly string[], right: readonly string[]) {
  const [a, b] = [left.map(bare), right.map(bare)]
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const common = { left: new Set<number>(), right: new Set<number>() }
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      common.left.add(i++)
      common.right.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return common
}

function pieces(words: readonly string[], common: ReadonlySet<number>): readonly ComparedPiece[] {
  const joined: { text: string; differs: boolean }[] = []
  for (const [index, word] of words.entries()) {
    const differs = !common.has(index)
    const last = joined.at(-1)
    if (last?.differs === differs) last.text += word
    else joined.push({ text: word, differs })
  }
  return joined
}
