/** A piece of a sentence; `differs`: the other sentence says something else there. */
export interface DifferencePiece {
  readonly text: string
  readonly differs: boolean
}

/** Sentences that share less than this part of the shorter one were not written from each other: then only numbers are marked. */
const ALIKE = 0.6

/**
 * Two sentences cut where they differ, word by word (longest common subsequence). In sentences that are hardly alike every
 * word differs and marking them says nothing; there only the numbers that the other lacks are marked. Joined together the
 * pieces are the sentences again, letter for letter.
 */
export function sentenceDifference(
  a: string,
  b: string,
): { readonly a: readonly DifferencePiece[]; readonly b: readonly DifferencePiece[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const common = commonWords(left.map(plain), right.map(plain))
  const alike = common.length >= ALIKE * Math.min(left.length, right.length)
  if (alike) {
    const [keptLeft, keptRight] = [new Set(common.map(([i]) => i)), new Set(common.map(([, j]) => j))]
    return { a: pieces(left, (_, index) => !keptLeft.has(index)), b: pieces(right, (_, index) => !keptRight.has(index)) }
  }
  const lacks = (others: readonly string[]) => {
    const known = new Set(others.map(plain))
    return (word: string) => /\d/.test(word) && !known.has(plain(word))
  }
  return { a: pieces(left, lacks(right)), b: pieces(right, lacks(left)) }
}

/** Words with the blanks after them, so that nothing is lost. */
function wordsOf(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}

/** Commas and brackets around a word are no difference. */
function plain(word: string): string {
  return word
    .trim()
    .replace(/^[([“"]+|[)\]”",.;:]+$/g, '')
    .toLocaleLowerCase('vi')
    .normalize('NFC')
}

function pieces(words: readonly string[], differs: (word: string, index: number) => boolean): readonly DifferencePiece[] {
  const found: { text: string; differs: boolean }[] = []
  words.forEach((word, index) => {
    const last = found.at(-1)
    const marked = differs(word, index)
    if (last?.differs === marked) last.text += word
    else found.push({ text: word, differs: marked })
  })
  return found
}

/** Index pairs of a longest common subsequence. Quotations have 240 characters at most, so the square table stays small. */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}
